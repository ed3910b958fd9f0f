"""Tables whose cells are kept apart: by bars, tabs or wide blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entente.records import Span
from entente.system.matrix.lines import Grid, Line, trimmed
from entente.system.matrix.shapes import TableKind

_RULE = re.compile(r"[|+\s:=-]*[-=]{2,}[|+\s:=-]*")
_WIDE = re.compile(r"\t| {3,}")


def separated_grids(text: str, lines: Sequence[Line]) -> Iterator[tuple[Grid, int, int]]:
    """Grids with the numbers `[first, last)` of their lines. A row may be shorter than the heads, never longer."""
    number = 0
    while number < len(lines):
        kind = _kind(lines[number])
        if kind is None:
            number += 1
            continue
        last = number
        while last < len(lines) and (_kind(lines[last]) == kind or _is_rule(lines[last])):
            last += 1
        rows = tuple(_cells(text, line, kind) for line in lines[number:last] if not _is_rule(line))
        width = len(rows[0])
        if len(rows) > 1 and width > 1 and all(1 < len(row) <= width for row in rows):
            yield Grid(kind, tuple((*row, *[None] * (width - len(row))) for row in rows)), number, last
        number = max(last, number + 1)


def _kind(line: Line) -> TableKind | None:
    if _is_rule(line):
        return None
    if line.words.count("|") > 1 or (line.words.startswith("|") and line.words.endswith("|")):
        return "bars"
    return "columns" if _WIDE.search(line.words) else None


def _is_rule(line: Line) -> bool:
    return bool(line.words) and _RULE.fullmatch(line.words) is not None


def _cells(text: str, line: Line, kind: TableKind) -> tuple[Span | None, ...]:
    start, end = line.start, line.end
    if kind == "bars":
        start += line.words.startswith("|")
        end -= line.words.endswith("|")
        borders = [(one, one + 1) for one in range(start, end) if text[one] == "|"]
    else:
        borders = [(one.start(), one.end()) for one in _WIDE.finditer(text, start, end)]
    starts = [start, *(after for _, after in borders)]
    ends = [*(before for before, _ in borders), end]
    return tuple(trimmed(text, *one) for one in zip(starts, ends, strict=True))
