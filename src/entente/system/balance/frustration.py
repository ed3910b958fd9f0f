"""The frustration index: the least number of ties that contradict a division into two blocs (Harary's line index).

frustration(["a", "b", "c"], [tie("a", "b", 1), tie("b", "c", 1), tie("a", "c", -1)]).index  # 1
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from entente.records import Frozen
from entente.system.balance.blocks import Block, blocks, joined
from entente.system.balance.solver import SEARCHED
from entente.system.balance.ties import Tie, checked


class Partition(Frozen, frozen=True):
    """A division into two sides that frustrates the fewest ties.

    `index` is their number. Where `proven` is false the search was broken off: the true index lies between `lowest` and
    `index`. A node without ties stands on no side that means anything; each of `components` (first node first) may be
    turned as a whole against the others.
    """

    index: int
    lowest: int
    proven: bool
    sides: tuple[tuple[str, ...], tuple[str, ...]]
    frustrated: tuple[Tie, ...]
    components: tuple[tuple[str, ...], ...]


def frustration(nodes: Iterable[str], ties: Iterable[Tie], *, searched: int = SEARCHED) -> Partition:
    """The exact frustration index and a partition that reaches it, the same in any order of nodes and ties.

    `searched` bounds the branches looked at in each block. Raises `UsageError` for ties that contradict each other and
    `MissingExtraError` where the solver is not installed.
    """
    known, each = checked(nodes, ties)
    return partition(known, each, blocks(known, each, searched=searched))


def partition(nodes: tuple[str, ...], ties: tuple[Tie, ...], components: list[list[Block]]) -> Partition:
    """The partition that the blocks' optima make together."""
    sides: dict[str, int] = {}
    members = []
    for first, component in zip(_firsts(nodes, components), components, strict=True):
        own = joined(component) or {first: 0}
        sides.update(own)
        members.append(tuple(sorted(own)))
    every = [block for component in components for block in component]
    return Partition(
        index=sum(block.solved.frustrated for block in every),
        lowest=sum(block.solved.lowest for block in every),
        proven=all(block.solved.proven for block in every),
        sides=(_on(sides, 0), _on(sides, 1)),
        frustrated=tuple(one for one in ties if (sides[one.one] != sides[one.other]) == (one.sign > 0)),
        components=tuple(members),
    )


def _firsts(nodes: tuple[str, ...], components: list[list[Block]]) -> list[str]:
    """The first node of each component; those of lone nodes are the ones in no block."""
    inside = {node for component in components for block in component for node in block.nodes}
    alone = iter(node for node in nodes if node not in inside)
    return [component[0].entry if component else next(alone) for component in components]


def _on(sides: Mapping[str, int], side: int) -> tuple[str, ...]:
    return tuple(sorted(node for node, its in sides.items() if its == side))
