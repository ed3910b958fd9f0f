"""The ways of a claim's reports drawn: roots at the left, articles at the right, what they share once."""

from __future__ import annotations

from itertools import pairwise

from entente.dossier.views.origins import OriginNode, OriginTree
from entente.dossier.views.view import View

__all__ = ["OriginDrawing", "PlacedNode", "Way", "origin_drawing"]

WIDTH = 920
_ROW = 44.0
_TOP = 26.0
_LETTER = 7.2
"""Width of a letter of the names, near enough to tell what fits."""
_DOT = 6.0
_END = 190.0
"""Room at the right for the names of the articles."""


class PlacedNode(View, frozen=True):
    """A node at its place; `label` is its name cut to the room it has, `last` whether nothing stands right of it."""

    node: OriginNode
    x: float
    y: float
    label: str
    last: bool


class Way(View, frozen=True):
    """A curve between two nodes; `shared` where the ways of several reports run together."""

    path: str
    shared: bool


class OriginDrawing(View, frozen=True):
    """The picture in a box of `width` by `height`, drawn only where at least two ways can meet or not."""

    width: int
    height: float
    nodes: tuple[PlacedNode, ...]
    ways: tuple[Way, ...]


def origin_drawing(tree: OriginTree) -> OriginDrawing:
    """The picture of a tree; empty for fewer than two ways."""
    if len(tree.paths) < 2:
        return OriginDrawing(width=WIDTH, height=0, nodes=(), ways=())
    rows = _rows(tree)
    columns = {rank: number for number, rank in enumerate(sorted({node.rank for node in tree.nodes}))}
    step = (WIDTH - _END) / max(1, len(columns) - 1)
    last = len(columns) - 1
    nodes = tuple(
        PlacedNode(
            node=node,
            x=round(_DOT + 1 + columns[node.rank] * step, 1),
            y=round(_TOP + rows[number] * _ROW, 1),
            label=_fitting(node, _END if columns[node.rank] == last else step),
            last=columns[node.rank] == last,
        )
        for number, node in enumerate(tree.nodes)
    )
    return OriginDrawing(
        width=WIDTH,
        height=round(_TOP + max(rows) * _ROW + 14, 1),
        nodes=nodes,
        ways=_ways(tree, nodes),
    )


def _rows(tree: OriginTree) -> list[float]:
    """A row for each node: the middle of the ways through it, no two of one rank nearer than one row."""
    through: list[list[int]] = [[] for _ in tree.nodes]
    for number, path in enumerate(tree.paths):
        for place in path:
            through[place].append(number)
    rows = [sum(ways) / len(ways) if ways else 0.0 for ways in through]
    for rank in sorted({node.rank for node in tree.nodes}):
        taken = -1.0
        for place in sorted((n for n, node in enumerate(tree.nodes) if node.rank == rank), key=lambda n: (rows[n], n)):
            rows[place] = max(rows[place], taken + 1)
            taken = rows[place]
    top = min(rows)
    return [row - top for row in rows]


def _ways(tree: OriginTree, nodes: tuple[PlacedNode, ...]) -> tuple[Way, ...]:
    carried: dict[tuple[int, int], int] = {}
    for path in tree.paths:
        for start, end in pairwise(path):
            carried[start, end] = carried.get((start, end), 0) + 1
    return tuple(
        Way(path=_curve(nodes[start], nodes[end]), shared=count > 1) for (start, end), count in sorted(carried.items())
    )


def _curve(start: PlacedNode, end: PlacedNode) -> str:
    middle = round((start.x + end.x) / 2, 1)
    return f"M{start.x},{start.y} C{middle},{start.y} {middle},{end.y} {end.x},{end.y}"


def _fitting(node: OriginNode, width: float) -> str:
    name = f"{node.article} {node.name}" if node.article else node.name
    room = int((width - 3 * _DOT) / _LETTER)
    return name if len(name) <= room else f"{name[: max(1, room - 1)].rstrip()}…"
