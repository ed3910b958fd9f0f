"""Quotations: where speech stands between quotation marks, over paragraphs, nested, or never closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from entente.records import Span

_OPENERS = "“„«"
_CLOSERS = "”»"
_STRAIGHT = '"'
_ENDS = ".!?…"


@dataclass(frozen=True, slots=True)
class Quote:
    """`start:end` with its marks, `inner` without them, both in characters.

    `continues` is true for a quotation that goes on from the paragraph before, which left its own
    open; `closed` is false where the closing mark is missing.
    """

    start: int
    end: int
    inner: Span
    block: int
    closed: bool = True
    continues: bool = False


def find_quotes(text: str, blocks: Sequence[Span]) -> list[Quote]:
    """The outermost quotations of `text`, in order, each inside one block."""
    found: list[Quote] = []
    open_before = False
    for number, block in enumerate(blocks):
        here = _in_block(text, block, number)
        if here and open_before and not text[block.start : here[0].start].strip():
            here[0] = replace(here[0], continues=True)
        if here:
            open_before = not here[-1].closed
        elif text[block.start : block.end].strip():
            open_before = False
        found += here
    return found


def _in_block(text: str, block: Span, number: int) -> list[Quote]:
    found: list[Quote] = []
    opened: int | None = None
    depth = 0
    for position in range(block.start, block.end):
        mark = text[position]
        if mark not in _OPENERS and mark not in _CLOSERS and mark != _STRAIGHT:
            continue
        opens = mark in _OPENERS or (mark == _STRAIGHT and opened is None)
        if opened is None and opens:
            opened, depth = position, 0
        elif opened is not None and mark in _OPENERS:
            cut = _unclosed_end(text, opened, position)
            if cut is None:
                depth += 1
            else:
                found.append(_quote(text, opened, cut, number, closed=False))
                opened, depth = position, 0
        elif opened is not None and depth and mark in _CLOSERS:
            depth -= 1
        elif opened is not None:
            found.append(_quote(text, opened, position + 1, number))
            opened = None
    if opened is not None and opened + 1 < block.end:
        found.append(_quote(text, opened, block.end, number, closed=False))
    return [quote for quote in found if text[quote.inner.start : quote.inner.end].strip()]


def _unclosed_end(text: str, opened: int, reopened: int) -> int | None:
    """Where a quotation ends whose closing mark is missing before the next opening one.

    A new opening mark at the start of a sentence says that the last quotation was never closed;
    anywhere else it opens a quotation inside the quotation.
    """
    between = text[opened + 1 : reopened].rstrip()
    if not between or between[-1] not in _ENDS:
        return None
    return opened + 1 + len(between)


def _quote(text: str, start: int, end: int, block: int, *, closed: bool = True) -> Quote:
    inner_end = end - 1 if closed else end
    inner_start = start + 1
    while inner_end > inner_start and (text[inner_end - 1].isspace() or text[inner_end - 1] == ","):
        inner_end -= 1
    while inner_start < inner_end and text[inner_start].isspace():
        inner_start += 1
    return Quote(start, end, Span(start=inner_start, end=inner_end), block, closed)
