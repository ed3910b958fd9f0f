"""Quotations: where speech stands between quotation marks, over paragraphs, nested, or never closed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from entente.records import Span

Side: TypeAlias = Literal["opens", "closes", "either"]

_MARKS = re.compile("[“”„«»\"]|''|‘‘|’’|``")
_SIDES: dict[str, Side] = dict.fromkeys(("“", "„", "«", "‘‘", "``"), "opens")
_SIDES |= dict.fromkeys(("”", "»", "’’"), "closes")
_SINGLE = re.compile(r"(?<![\w’'”\"»)\]])[‘'](?=[^\W\d])|(?<=[^\s‘'(])[’'](?![\w’'])")
"""A single mark that opens before a word, or closes after one; apostrophes inside words are neither."""
_CLIPPED = re.compile(r"[‘'](?:tis|twas|em|til|cause|round|n)\b", re.IGNORECASE)
"""Words that begin with an apostrophe."""

_TOLD = re.compile(r",\s(?=(?:[A-Z][\w.’'-]{0,30}\s){1,6}(?:said|says|told|added|warned)\b)")
"""Where the reporter goes on inside a quotation that was never closed: "…, NAME said"."""

_ENDS = ".!?…"
_PAUSES = ".,!?…;—–"


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


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    side: Side


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
    found = _double(text, block, number)
    edges = [block.start, *(edge for quote in found for edge in (quote.start, quote.end)), block.end]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        found += _single(text, start, end, number)
    found = [quote for quote in found if text[quote.inner.start : quote.inner.end].strip()]
    return sorted(found, key=lambda quote: quote.start)


def _double(text: str, block: Span, number: int) -> list[Quote]:
    """The outermost quotations between double marks; one that is never closed ends with the block."""
    found: list[Quote] = []
    opened: _Mark | None = None
    depth = 0
    for mark in _marks(text, block):
        if opened is None:
            if mark.side != "closes":
                opened, depth = mark, 0
        elif mark.side == "opens":
            cut = _unclosed_end(text, opened.end, mark.start)
            if cut is None:
                depth += 1
            else:
                found.append(_quote(text, opened, _Mark(cut, cut, "closes"), number))
                opened, depth = mark, 0
        elif depth:
            depth -= 1
        else:
            found.append(_quote(text, opened, mark, number))
            opened = None
    if opened is not None and opened.end < block.end:
        told = _TOLD.search(text, opened.end, block.end)
        cut = told.start() + 1 if told else block.end
        found.append(_quote(text, opened, _Mark(cut, cut, "closes"), number))
    return found


def _marks(text: str, block: Span) -> Iterator[_Mark]:
    """Double marks with the side they stand on; where a mark and its place contradict, the place decides."""
    for match in _MARKS.finditer(text, block.start, block.end):
        before = text[match.start() - 1] if match.start() > block.start else " "
        after = text[match.end()] if match.end() < block.end else " "
        side = _SIDES.get(match.group(), "either")
        if (before.isspace() or before in "([—–") and (after.isalnum() or after in "[‘'$…"):
            side = "opens"
        elif not before.isspace() and (after.isspace() or after in ".,;:!?)]—–"):
            side = "closes" if before not in "([—–" else side
        yield _Mark(match.start(), match.end(), side)


def _single(text: str, start: int, end: int, number: int) -> Iterator[Quote]:
    """Quotations between single marks, outside double ones; one that is never closed is an apostrophe.

    A closing mark looks like the apostrophe of a possessive plural, so one after a pause is preferred.
    """
    opened: _Mark | None = None
    closing: re.Match[str] | None = None
    for match in _SINGLE.finditer(text, start, end):
        opens = text[match.end() : match.end() + 1].isalpha()
        if opens and not _CLIPPED.match(text, match.start()):
            if opened is not None and closing is not None:
                yield _quote(text, opened, _Mark(closing.start(), closing.end(), "closes"), number)
            opened, closing = _Mark(match.start(), match.end(), "opens"), None
        elif opened is not None and not opens and (closing is None or not _pauses(text, closing)):
            closing = match if closing is None or _pauses(text, match) else closing
    if opened is not None and closing is not None:
        yield _quote(text, opened, _Mark(closing.start(), closing.end(), "closes"), number)


def _pauses(text: str, match: re.Match[str]) -> bool:
    return text[match.start() - 1] in _PAUSES


def _unclosed_end(text: str, opened: int, reopened: int) -> int | None:
    """Where a quotation ends whose closing mark is missing before the next opening one.

    A new opening mark at the start of a sentence says that the last quotation was never closed;
    anywhere else it opens a quotation inside the quotation.
    """
    end = reopened
    while end > opened and text[end - 1].isspace():
        end -= 1
    return end if end > opened and text[end - 1] in _ENDS else None


def _quote(text: str, opened: _Mark, closed: _Mark, block: int) -> Quote:
    """From the opening mark to the closing one; a closing mark without length is missing."""
    start, end = opened.end, closed.start
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Quote(opened.start, closed.end, Span(start=start, end=end), block, closed.end > closed.start)
