"""A signed network in its blocks: parts that no single node cuts in two.

Where two blocks share a node, one of them can be turned as a whole; so each is solved by itself, and their frustration
adds up.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from entente.system.balance.solver import SEARCHED, Signs, Solved, solve
from entente.system.balance.ties import Tie


class Block(NamedTuple):
    """Nodes that hang together, the ties between them, and an optimum. `entry` is the node it was come to by."""

    nodes: tuple[str, ...]
    ties: tuple[Tie, ...]
    entry: str
    solved: Solved

    @property
    def signs(self) -> Signs:
        """The ties as the solver takes them."""
        return numbered(self.nodes, self.ties)


def numbered(nodes: Sequence[str], ties: Sequence[Tie]) -> Signs:
    """Ties with nodes counted from 0."""
    place = {node: number for number, node in enumerate(nodes)}
    return [(place[each.one], place[each.other], each.sign) for each in ties]


def blocks(nodes: Sequence[str], ties: Sequence[Tie], *, searched: int = SEARCHED) -> list[list[Block]]:
    """The blocks of each connected component, those nearer to its first node first; a lone node has none."""
    parts = _parts(ties)
    reached: set[str] = set()
    found = []
    for node in nodes:
        if node not in reached:
            component = list(_from(node, parts))
            reached.update(node for part, _ in component for node in part)
            found.append([_solved(part, entry, ties, searched) for part, entry in component])
    return found


def _parts(ties: Sequence[Tie]) -> dict[str, list[tuple[str, ...]]]:
    """A node to the blocks it lies in."""
    import networkx

    graph = networkx.Graph()
    graph.add_edges_from((each.one, each.other) for each in ties)
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for part in sorted(tuple(sorted(part)) for part in networkx.biconnected_components(graph)):
        for node in part:
            found[node].append(part)
    return found


def _from(start: str, parts: dict[str, list[tuple[str, ...]]]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The blocks that hang together with a node, each with the node it is entered by."""
    seen: set[tuple[str, ...]] = set()
    waiting = deque([start])
    while waiting:
        entry = waiting.popleft()
        for part in parts.get(entry, ()):
            if part not in seen:
                seen.add(part)
                waiting.extend(node for node in part if node != entry)
                yield part, entry


def _solved(part: tuple[str, ...], entry: str, ties: Sequence[Tie], searched: int) -> Block:
    among = set(part)
    own = tuple(each for each in ties if each.one in among and each.other in among)
    if len(part) == 2:
        sides = (0, int(own[0].sign < 0))
        return Block(part, own, entry, Solved(sides, 0, 0))
    return Block(part, own, entry, solve(len(part), numbered(part, own), searched=searched))


def joined(component: Sequence[Block]) -> dict[str, int]:
    """The sides of a component's nodes; its first node is on side 0."""
    sides: dict[str, int] = {}
    for block in component:
        own = dict(zip(block.nodes, block.solved.sides, strict=True))
        turn = own[block.entry] ^ sides.setdefault(block.entry, 0)
        sides.update({node: side ^ turn for node, side in own.items()})
    return sides
