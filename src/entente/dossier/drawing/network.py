"""The network drawn: actors round an ellipse, one curve a pair and kind of relation."""

from __future__ import annotations

import math
from collections.abc import Sequence

from msgspec import structs

from entente.dossier.drawing.circle import around, seated
from entente.dossier.views.network import NetworkView, PairView, RelationView
from entente.dossier.views.references import ActorReference
from entente.dossier.views.view import View

__all__ = ["Line", "NetworkDrawing", "Node", "network_drawing"]

WIDTH, HEIGHT = 940, 620
SEATS = 14
"""Actors drawn; more than this no reader can tell apart, and the table lists them all."""
LINES = 36
"""Lines drawn, those resting on most facts; beyond this the picture hides more than it shows."""
NODE = 9.0
_RADII = (285.0, 235.0)
_SPREAD = 28.0
_FULL_SPREAD = 320.0
_BOW = 0.16
_CLEAR = 7.0
_MARGIN = 48.0

_Point = tuple[float, float]


class Node(View, frozen=True):
    """An actor at its place; `anchor_side` is SVG's `text-anchor` for its name at (`label_x`, `label_y`)."""

    actor: ActorReference
    x: float
    y: float
    label_x: float
    label_y: float
    anchor_side: str


class Line(View, frozen=True):
    """One curve: its path, its arrowheads as polygons, and where its count stands."""

    pair: PairView
    relation: RelationView
    path: str
    heads: tuple[str, ...]
    width: float
    count_x: float
    count_y: float


class NetworkDrawing(View, frozen=True):
    """The picture in a box of `width` by `height` from `top` down.

    `left_out` counts the actors, `lines_left_out` the relations, that only the table shows.
    """

    width: int
    top: float
    height: float
    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    left_out: int
    lines_left_out: int


def network_drawing(view: NetworkView) -> NetworkDrawing:
    """The picture of the pairs with most facts."""
    everyone = _by_weight(view.pairs)
    chosen = set(list(everyone)[:SEATS])
    drawn = _strongest([pair for pair in view.pairs if {pair.first_id, pair.second_id} <= chosen])
    seats = [name for name in everyone if any(name in (pair.first_id, pair.second_id) for pair in drawn)]
    order = seated(seats, {(pair.first_id, pair.second_id): pair.weight for pair in drawn})
    places = {name: _place(number, len(order)) for number, name in enumerate(order)}
    lines = [line for pair in drawn for line in _lines(pair, places[pair.first_id], places[pair.second_id])]
    top = min((place[1] for place in places.values()), default=0.0) - _MARGIN
    bottom = max((place[1] for place in places.values()), default=0.0) + _MARGIN
    return NetworkDrawing(
        width=WIDTH,
        top=_round(top),
        height=_round(bottom - top),
        nodes=tuple(_node(everyone[name], places[name]) for name in order),
        # Thick lines are drawn last, so that thin ones never cross over them.
        lines=tuple(sorted(lines, key=lambda line: line.width)),
        left_out=len(everyone) - len(order),
        lines_left_out=sum(len(pair.relations) for pair in view.pairs) - len(lines),
    )


def _strongest(pairs: Sequence[PairView]) -> list[PairView]:
    """The pairs with only those of their relations that are among the strongest of all."""
    ranked = sorted(((pair, relation) for pair in pairs for relation in pair.relations), key=lambda one: -one[1].count)
    kept = {(pair.anchor, relation.kind) for pair, relation in ranked[:LINES]}
    trimmed = (
        structs.replace(pair, relations=tuple(r for r in pair.relations if (pair.anchor, r.kind) in kept))
        for pair in pairs
    )
    return [pair for pair in trimmed if pair.relations]


def _by_weight(pairs: Sequence[PairView]) -> dict[str, ActorReference]:
    weight: dict[str, int] = {}
    actors: dict[str, ActorReference] = {}
    for pair in pairs:
        for name, actor in ((pair.first_id, pair.first), (pair.second_id, pair.second)):
            weight[name] = weight.get(name, 0) + pair.weight
            actors[name] = actor
    return {name: actors[name] for name in sorted(weight, key=lambda name: (-weight[name], name))}


def _place(number: int, of: int) -> _Point:
    across, down = around(number, of)
    return WIDTH / 2 + _RADII[0] * across, HEIGHT / 2 + _RADII[1] * down


def _node(actor: ActorReference, place: _Point) -> Node:
    across, down = (place[0] - WIDTH / 2) / _RADII[0], (place[1] - HEIGHT / 2) / _RADII[1]
    side = "middle" if abs(across) < 0.2 else ("start" if across > 0 else "end")
    return Node(
        actor=actor,
        x=_round(place[0]),
        y=_round(place[1]),
        label_x=_round(place[0] + (0 if side == "middle" else math.copysign(NODE + 9, across))),
        label_y=_round(place[1] + 5 + (math.copysign(NODE + 14, down) if side == "middle" else 4 * down)),
        anchor_side=side,
    )


def _lines(pair: PairView, start: _Point, end: _Point) -> list[Line]:
    count = len(pair.relations)
    spread = _SPREAD * min(1.0, math.dist(start, end) / _FULL_SPREAD)
    return [
        _line(pair, relation, start, end, (number - (count - 1) / 2) * spread)
        for number, relation in enumerate(pair.relations)
    ]


def _line(pair: PairView, relation: RelationView, start: _Point, end: _Point, aside: float) -> Line:
    control = _control(start, end, aside)
    width = 1.4 + 1.1 * math.log2(relation.count)
    gap = NODE + _CLEAR
    first, last = _toward(start, control, gap), _toward(end, control, gap)
    heads = []
    if relation.forward:
        heads.append(_head(control, last, width))
    if relation.backward:
        heads.append(_head(control, first, width))
    middle = (_mean(first[0], last[0], control[0]), _mean(first[1], last[1], control[1]))
    return Line(
        pair=pair,
        relation=relation,
        path=f"M{_pair(first)} Q{_pair(control)} {_pair(last)}",
        heads=tuple(heads),
        width=_round(width),
        count_x=_round(middle[0]),
        count_y=_round(middle[1]),
    )


def _control(start: _Point, end: _Point, aside: float) -> _Point:
    """The curve bends towards the middle of the picture, and its neighbours lie beside it."""
    x, y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    across, down = _unit((end[1] - start[1], start[0] - end[0]))
    return (
        x + (WIDTH / 2 - x) * _BOW + across * aside * 2,
        y + (HEIGHT / 2 - y) * _BOW + down * aside * 2,
    )


def _toward(point: _Point, other: _Point, distance: float) -> _Point:
    across, down = _unit((other[0] - point[0], other[1] - point[1]))
    return point[0] + across * distance, point[1] + down * distance


def _head(come_from: _Point, tip: _Point, width: float) -> str:
    across, down = _unit((tip[0] - come_from[0], tip[1] - come_from[1]))
    long, half = 6 + 1.4 * width, 3 + 0.7 * width
    point = (tip[0] + across * long * 0.7, tip[1] + down * long * 0.7)
    back = (point[0] - across * long, point[1] - down * long)
    left = (back[0] - down * half, back[1] + across * half)
    right = (back[0] + down * half, back[1] - across * half)
    return " ".join(_pair(corner) for corner in (point, left, right))


def _unit(vector: _Point) -> _Point:
    length = math.hypot(*vector) or 1.0
    return vector[0] / length, vector[1] / length


def _mean(first: float, last: float, control: float) -> float:
    return 0.25 * first + 0.5 * control + 0.25 * last


def _pair(point: _Point) -> str:
    return f"{_round(point[0])},{_round(point[1])}"


def _round(value: float) -> float:
    # One decimal: finer than a reader sees, coarser than where machines' arithmetic may differ.
    return round(value, 1) + 0.0
