"""The chain of an answer drawn: who is attacked, who must help whom by which article, and how surely."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from entente.dossier.drawing.chain_places import Box, Pair, boxes, told_attacks
from entente.dossier.typesetting import environment, style_of
from entente.dossier.views.view import View
from entente.dossier.vocabulary import spelled
from entente.system import Answer, DutyAnswer

__all__ = ["Arrow", "ChainDrawing", "PlacedBox", "chain_drawing", "draw_chain"]

BOX = (178.0, 44.0)
_GAP = 74.0
_ROW = 62.0
_TOP = 56.0
"""Room above the boxes for attacks in return, where there are any."""
_LEAST = 700.0
_LETTER = 7.4
_SMALL = 6.1
"""Widths of a letter of names and of the smaller words below them, near enough to tell what fits."""
_LINE = 17.0
_NAMED = 2
"""States named in a box that several share."""

Label = Callable[[str], str]
_Point = tuple[float, float]


class PlacedBox(View, frozen=True):
    """A box with its left upper corner at (`x`, `y`): a name, the articles below it, and all of it in sentences."""

    x: float
    y: float
    width: float
    height: float
    kind: str
    name: str
    below: str
    title: str


class Arrow(View, frozen=True):
    """A line with its head. `kind` is attack, counter, or the certainty of a duty; `head` its automaticity."""

    path: str
    kind: str
    head: str
    tip: str
    title: str


class ChainDrawing(View, frozen=True):
    """The picture. `notes` name the agreements by the numbers that the boxes carry; `left_out` counts states."""

    width: float
    height: float
    title: str
    boxes: tuple[PlacedBox, ...]
    arrows: tuple[Arrow, ...]
    notes: tuple[str, ...]
    notes_y: float
    left_out: int


def draw_chain(answer: Answer, label: Label, *, attacks: Sequence[Pair] = ()) -> str:
    """The picture as a file of its own, with its style. `attacks` are told where the answer has no proofs."""
    drawing = chain_drawing(answer, label, attacks=attacks)
    return environment().get_template("chain.svg.jinja").render(drawing=drawing, style=style_of(("colour", "chain")))


def chain_drawing(answer: Answer, label: Label, *, attacks: Sequence[Pair] = ()) -> ChainDrawing:
    """The picture as numbers and words."""
    pairs = tuple(attacks) or told_attacks(answer)
    found, left_out = boxes(answer, pairs)
    numbers = _numbers(found)
    corners = _corners(found, _TOP if _counter(answer, found, _corners(found, _TOP)) else 4.0)
    arrows = (
        *_attacks(found, corners, pairs, label),
        *_duties(found, corners, label),
        *_counter(answer, found, corners),
    )
    bottom = max((y for _, y in corners), default=0.0) + BOX[1]
    width = max(_LEAST, *(x + BOX[0] + 2 for x, _ in corners)) if corners else _LEAST
    notes = tuple(_cut(f"[{number}] {label(key)}", (width - 10) / _SMALL) for key, number in numbers.items())
    return ChainDrawing(
        width=width,
        height=bottom + 22 + len(notes) * _LINE,
        title=_title(answer, found, pairs, label),
        boxes=tuple(_box(one, corner, numbers, label) for one, corner in zip(found, corners, strict=True)),
        arrows=arrows,
        notes=notes,
        notes_y=bottom + 26,
        left_out=left_out,
    )


def _numbers(found: Iterable[Box]) -> dict[str, int]:
    keys = dict.fromkeys(duty.agreement for one in found for duty in one.owes)
    return {key: number for number, key in enumerate(keys, start=1)}


def _corners(found: Sequence[Box], top: float) -> list[_Point]:
    """Columns from the outermost helpers of the attackers to those of the victims; each column in the middle."""
    columns = sorted({_column(one) for one in found})
    across = {column: 1 + number * (BOX[0] + _GAP) for number, column in enumerate(columns)}
    size = {column: sum(_column(one) == column for one in found) for column in columns}
    tallest, placed = max(size.values(), default=0), dict.fromkeys(columns, 0)
    corners = []
    for one in found:
        column = _column(one)
        row = placed[column] + (tallest - size[column]) / 2
        placed[column] += 1
        corners.append((across[column], top + row * _ROW))
    return corners


def _column(one: Box) -> int:
    """-1 for attackers, 1 for victims, further out for helpers."""
    return one.side * (one.level + 1)


def _box(one: Box, corner: _Point, numbers: Mapping[str, int], label: Label) -> PlacedBox:
    below = ", ".join(dict.fromkeys(f"{_brief(duty.article)} [{numbers[duty.agreement]}]" for duty in one.owes))
    party = {-1: "attacks", 1: "is attacked"}[one.side] if one.level == 0 else ""
    return PlacedBox(
        x=corner[0],
        y=corner[1],
        width=BOX[0],
        height=BOX[1],
        kind="party" if one.level == 0 else "helper",
        name=_cut(_names(one.states, label), (BOX[0] - 16) / _LETTER),
        below=_cut(below or party, (BOX[0] - 16) / _SMALL),
        title=_told(one, label) or f"{_names(one.states, label, all_of_them=True)} {party}",
    )


def _names(states: Sequence[str], label: Label, *, all_of_them: bool = False) -> str:
    if all_of_them or len(states) == 1:
        return ", ".join(map(label, states))
    return f"{len(states)} states: {', '.join(map(label, states[:_NAMED]))}{' …' if len(states) > _NAMED else ''}"


def _told(one: Box, label: Label) -> str:
    names = _names(one.states, label, all_of_them=True)
    return " ".join(f"{names}: {_sentence(duty, label)}." for duty in one.owes)


def _sentence(duty: DutyAnswer, label: Label) -> str:
    how = f"{spelled('answer', duty.answer)}, {spelled('automaticity', duty.automaticity)}"
    return f"must help {label(duty.beneficiary)} by {duty.article}, {label(duty.agreement)} ({how})"


def _attacks(found: Sequence[Box], corners: Sequence[_Point], pairs: Iterable[Pair], label: Label) -> list[Arrow]:
    at = _where(found, corners)
    return [
        _arrow(at[attacker], at[victim], "attack", "filled", f"{label(attacker)} attacks {label(victim)}")
        for attacker, victim in pairs
        if attacker in at and victim in at
    ]


def _duties(found: Sequence[Box], corners: Sequence[_Point], label: Label) -> list[Arrow]:
    """One arrow for each that a box helps, as sure as the surest duty."""
    at = _where(found, corners)
    arrows = []
    for one, corner in zip(found, corners, strict=True):
        helped: dict[str, DutyAnswer] = {}
        for duty in one.owes:
            helped.setdefault(duty.beneficiary, duty)
        for beneficiary, duty in helped.items():
            if beneficiary in at:
                head = {"automatic": "filled", "process": "hollow"}.get(duty.automaticity, "open")
                title = f"{_names(one.states, label, all_of_them=True)} {_sentence(duty, label)}"
                arrows.append(_arrow(corner, at[beneficiary], duty.answer.lower(), head, title))
    return arrows


def _counter(answer: Answer, found: Sequence[Box], corners: Sequence[_Point]) -> list[Arrow]:
    """By helping, states attack another's party: drawn, once a column, where that brings the other's helpers in."""
    at = _where(found, corners)
    drawn: dict[tuple[_Point, _Point], Arrow] = {}
    leads = {(duty.adversary, duty.beneficiary) for duty in answer.duties if duty.answer != "CERTAIN"}
    helpers = {state for one in found for state in one.states if one.level}
    for helper, against in sorted(leads):
        if helper in helpers and against in at and against not in helpers:
            start, end = at[helper], at[against]
            # one line for a whole column: it begins at the highest of its boxes
            column = min((corner for corner in corners if corner[0] == start[0]), key=lambda corner: corner[1])
            drawn.setdefault((column, end), _over(column, end))
    return list(drawn.values())


def _where(found: Sequence[Box], corners: Sequence[_Point]) -> dict[str, _Point]:
    return {state: corner for one, corner in zip(found, corners, strict=True) for state in one.states}


def _arrow(start: _Point, end: _Point, kind: str, head: str, title: str) -> Arrow:
    """From the edge of one box to the facing edge of another; within a column along its outer side."""
    rightward = end[0] > start[0]
    x0 = start[0] + (BOX[0] if rightward else 0)
    x1 = end[0] + (0 if rightward else BOX[0])
    if start[0] == end[0]:
        x0, x1, rightward = start[0], end[0], True
    y0, y1 = start[1] + BOX[1] / 2, end[1] + BOX[1] / 2
    stop = x1 + (-11 if rightward else 11)
    middle = (x0 + stop) / 2 if start[0] != end[0] else x0 - 30
    return Arrow(
        path=f"M{x0:g},{y0:g} C{middle:g},{y0:g} {middle:g},{y1:g} {stop:g},{y1:g}",
        kind=kind,
        head=head,
        tip=f"{x1:g},{y1:g} {stop:g},{y1 - 5.5:g} {stop:g},{y1 + 5.5:g}",
        title=title,
    )


def _over(start: _Point, end: _Point) -> Arrow:
    """A line over the heads of the others, from the top of one box to the top of another."""
    x0, x1 = start[0] + BOX[0] / 2, end[0] + BOX[0] / 2
    stop = end[1] - 11
    return Arrow(
        path=f"M{x0:g},{start[1]:g} C{x0:g},{-_TOP / 4:g} {x1:g},{-_TOP / 4:g} {x1:g},{stop:g}",
        kind="counter",
        head="filled",
        tip=f"{x1:g},{end[1]:g} {x1 - 5.5:g},{stop:g} {x1 + 5.5:g},{stop:g}",
        title="by helping, attacks in return",
    )


def _brief(article: str) -> str:
    return article.replace("Articles", "Arts").replace("Article", "Art.")


def _cut(text: str, letters: float) -> str:
    room = max(2, int(letters))
    return text if len(text) <= room else f"{text[: room - 1].rstrip()}…"


def _title(answer: Answer, found: Iterable[Box], pairs: Iterable[Pair], label: Label) -> str:
    attacks = "; ".join(f"{label(attacker)} attacks {label(victim)}" for attacker, victim in pairs)
    helpers = sum(len(one.states) for one in found if one.level)
    told = attacks or answer.scenario
    return f"{told} on {answer.date}: {helpers} helping states are drawn; the list says the same in words"
