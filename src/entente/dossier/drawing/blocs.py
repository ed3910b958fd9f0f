"""A signed network drawn: states round an ellipse, one bloc on either side, the same seats in every window."""

from __future__ import annotations

import math
from collections.abc import Mapping

from entente.dossier.views.blocs import BlocPicture, Seat, TieView
from entente.dossier.views.view import View

__all__ = ["BlocDrawing", "BlocLine", "BlocNode", "bloc_drawing"]

WIDTH, HEIGHT = 620, 400
NODE = 8.0
_RADII = (190.0, 150.0)
_BEND = 0.22

_Point = tuple[float, float]


class BlocNode(View, frozen=True):
    """A state at its place; `label_side` is SVG's `text-anchor`."""

    seat: Seat
    x: float
    y: float
    label_x: float
    label_y: float
    label_side: str


class BlocLine(View, frozen=True):
    """A tie as a curve, with the middle of it, where a mark can stand."""

    tie: TieView
    path: str
    middle_x: float
    middle_y: float


class BlocDrawing(View, frozen=True):
    """The picture in a box of `width` by `height`."""

    width: int
    height: int
    nodes: tuple[BlocNode, ...]
    lines: tuple[BlocLine, ...]


def bloc_drawing(picture: BlocPicture, first: BlocPicture) -> BlocDrawing:
    """The picture of one window, each state where it sits in the `first` one: the second bloc to the right."""
    second = sum(seat.side == "two" for seat in first.seats)
    places = {seat.code: _place(number - (second - 1) / 2, len(first.seats)) for number, seat in enumerate(first.seats)}
    return BlocDrawing(
        width=WIDTH,
        height=HEIGHT,
        nodes=tuple(_node(seat, places[seat.code]) for seat in picture.seats),
        lines=tuple(_line(tie, places) for tie in picture.ties),
    )


def _place(number: float, of: int) -> _Point:
    angle = 2 * math.pi * number / max(1, of)
    return WIDTH / 2 + _RADII[0] * math.cos(angle), HEIGHT / 2 + _RADII[1] * math.sin(angle)


def _node(seat: Seat, place: _Point) -> BlocNode:
    across, down = (place[0] - WIDTH / 2) / _RADII[0], (place[1] - HEIGHT / 2) / _RADII[1]
    side = "middle" if abs(across) < 0.2 else "start" if across > 0 else "end"
    beside = 0.0 if side == "middle" else math.copysign(NODE + 7, across)
    return BlocNode(
        seat=seat,
        x=_round(place[0]),
        y=_round(place[1]),
        label_x=_round(place[0] + beside),
        label_y=_round(place[1] + 5 + (math.copysign(NODE + 13, down) if side == "middle" else 0)),
        label_side=side,
    )


def _line(tie: TieView, places: Mapping[str, _Point]) -> BlocLine:
    start, end = (places[state] for state in tie.pair)
    x, y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    control = (x + (WIDTH / 2 - x) * _BEND, y + (HEIGHT / 2 - y) * _BEND)
    return BlocLine(
        tie=tie,
        path=f"M{_pair(start)} Q{_pair(control)} {_pair(end)}",
        middle_x=_round(0.25 * start[0] + 0.5 * control[0] + 0.25 * end[0]),
        middle_y=_round(0.25 * start[1] + 0.5 * control[1] + 0.25 * end[1]),
    )


def _pair(point: _Point) -> str:
    return f"{_round(point[0])},{_round(point[1])}"


def _round(value: float) -> float:
    return round(value, 1) + 0.0
