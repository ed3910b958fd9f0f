"""Lists that set states beside each other: "X: …" on one line, "Y: …" on the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entente.records import Span
from entente.system.matrix.lines import Grid, Line, trimmed

_BULLET = re.compile(r"(?:[-–•*·]|\d{1,2}[.)])?\s*")
_COLON = re.compile(r"\s*(?:['’]s)?\s*(?::| [-–—] )\s*(?=\S)")
_LONGEST_HEAD = 10


def listed_grids(text: str, lines: Sequence[Line]) -> Iterator[tuple[Grid, int, int]]:
    """Grids of one column, whose head is the short line before the list, where there is one."""
    number = 0
    while number < len(lines):
        last = number
        rows: list[tuple[Span | None, ...]] = []
        while last < len(lines) and (row := _row(text, lines[last])) is not None:
            rows.append(row)
            last += 1
        actors = {lines[one].states[0][0] for one in range(number, last)}
        if len(actors) > 1 and len(actors) == len(rows):
            yield Grid("listed", ((None, _head(lines, number)), *rows)), number, last
        number = max(last, number + 1)


def _row(text: str, line: Line) -> tuple[Span | None, ...] | None:
    if not line.states:
        return None
    _, start, end = line.states[0]
    bullet = _BULLET.match(text, line.start, line.end)
    colon = _COLON.match(text, end, line.end)
    if bullet is None or bullet.end() != start or colon is None:
        return None
    return Span(start=start, end=end), trimmed(text, colon.end(), line.end)


def _head(lines: Sequence[Line], number: int) -> Span | None:
    before = lines[number - 1] if number else None
    if before is None or not before.words or len(before.words.split()) > _LONGEST_HEAD or before.words[-1] in ".!?":
        return None
    return before.span
