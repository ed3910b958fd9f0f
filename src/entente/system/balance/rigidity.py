"""Which nodes stand together, or apart, in every optimal partition: there are often several.

In a block, nodes are held to move together until an optimum is found that parts them. One search for the optimum that
parts the most of them settles many at once; if none parts, that is the proof. Across blocks what moves with the shared
node moves together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from entente.system.balance.blocks import Block
from entente.system.balance.solver import SEARCHED, farthest


def rigid(component: Sequence[Block], *, searched: int = SEARCHED) -> tuple[list[set[str]], bool]:
    """The nodes of a component in groups that keep their sides to each other in every optimum, and if that is proven.

    The largest group comes first; of equally large ones, the first in the alphabet.
    """
    groups: list[set[str]] = []
    proven = True
    for block in component:
        own, sure = _in_block(block, searched)
        proven &= sure and block.solved.proven
        groups = _merged([*groups, *own])
    return sorted(groups, key=lambda group: (-len(group), min(group))), proven


def _merged(groups: Iterable[set[str]]) -> list[set[str]]:
    """Groups that share a node are one."""
    found: list[set[str]] = []
    for group in groups:
        touching = [each for each in found if each & group]
        found = [each for each in found if not each & group]
        found.append(group.union(*touching))
    return found


def _in_block(block: Block, searched: int) -> tuple[list[set[str]], bool]:
    waiting = [list(range(len(block.nodes)))]
    settled: list[list[int]] = []
    proven = True
    while waiting:
        together = waiting.pop()
        found = None
        if len(together) > 1 and block.solved.frustrated:
            found = farthest(len(block.nodes), block.signs, block.solved, together, searched=searched)
            proven &= found is not None
        parted = found is not None and _parting(together, block.solved.sides, found.sides)
        if not parted or found is None:
            settled.append(together)
        else:
            waiting = [part for group in [*waiting, together] for part in _parts(group, block, found.sides)]
    return [{block.nodes[node] for node in group} for group in settled], proven


def _parting(together: Sequence[int], sides: Sequence[int], others: Sequence[int]) -> bool:
    return len({sides[node] ^ others[node] for node in together}) > 1


def _parts(group: Sequence[int], block: Block, others: Sequence[int]) -> Iterable[list[int]]:
    """A group split by another optimum."""
    for turned in (0, 1):
        part = [node for node in group if block.solved.sides[node] ^ others[node] == turned]
        if part:
            yield part
