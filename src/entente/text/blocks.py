"""Blocks of a text: its lines, with the lines of hard-wrapped paragraphs put together.

A text is hard-wrapped where its writer broke lines at a fixed width. The test is the one that an
editor's filling implies: the first word of the next line would not have fitted on this one.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from entente.records import Span

_LINE = re.compile(r"[^\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_WIDTHS = range(50, 101)
_SLACK = 3
_ENOUGH_LINES = 4
_SHARE_FILLED = 0.75
_WIDE = 0.95


class Line(NamedTuple):
    """A line that is not blank, without the blanks at its ends."""

    start: int
    end: int
    after_blank: bool


def lines(text: str) -> list[Line]:
    """The lines of `text` that are not blank; `after_blank` also holds for the first."""
    found: list[Line] = []
    previous = 0
    for match in _LINE.finditer(text):
        whole = match.group()
        stripped = whole.strip()
        if not stripped:
            continue
        start = match.start() + len(whole) - len(whole.lstrip())
        found.append(Line(start, start + len(stripped), not found or _breaks(text, previous, start) > 1))
        previous = start + len(stripped)
    return found


def _breaks(text: str, start: int, end: int) -> int:
    return sum(1 for _ in _BREAK.finditer(text, start, end))


def paragraphs(text: str) -> tuple[Span, ...]:
    """The non-empty blocks of `text` in order, in linear time.

    Each line is a block, except that lines of a hard-wrapped paragraph form one. Blocks begin and
    end with a character that is not whitespace, do not overlap, and together hold every such character.
    """
    found = lines(text)
    width = _wrapped_width(text, found)
    blocks: list[Span] = []
    start = 0
    for index, line in enumerate(found):
        last = index + 1 == len(found)
        if not last and width and _is_filled(text, line, found[index + 1], width):
            continue
        blocks.append(Span(start=found[start].start, end=line.end))
        start = index + 1
    return tuple(blocks)


def _wrapped_width(text: str, found: list[Line]) -> int:
    """The width at which the text was wrapped, or 0 where it was not."""
    inner = [(line, after) for line, after in pairwise(found) if not after.after_blank]
    if len(inner) < _ENOUGH_LINES:
        return 0
    lengths = sorted(line.end - line.start for line, _ in inner)
    width = lengths[int(len(lengths) * _WIDE)]
    if width not in _WIDTHS:
        return 0
    filled = sum(_is_filled(text, line, after, width) for line, after in inner)
    return width if filled >= _SHARE_FILLED * len(inner) else 0


def _is_filled(text: str, line: Line, after: Line, width: int) -> bool:
    """Whether `after` goes on with the paragraph of `line`: its first word did not fit any more."""
    if after.after_blank:
        return False
    room = width - (line.end - line.start) - 1
    return _first_word(text, after) > room - _SLACK


def _first_word(text: str, line: Line) -> int:
    words = text[line.start : min(line.end, line.start + 101)].split(maxsplit=1)
    return len(words[0])
