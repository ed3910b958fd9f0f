"""One article laid out for reading: its blocks, its parse and its quotations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from entente.language import Pipeline
from entente.reading.quotes import Quote, find_quotes
from entente.reading.spelling import normal
from entente.records import Document, Evidence, Span
from entente.text import paragraphs

HEADING_WORDS = 18
"""A block of at most this many words without a final stop is a heading."""

_DAY = r"(?:[A-Z][a-z.]{2,9} \d{1,2}|\d{1,2} [A-Z][a-z.]{2,9}|[A-Z][a-z.]{2,9}),?(?: \d{4})?"
_DATELINE = re.compile(
    rf"[A-Z][A-Z .'’/-]{{2,40}}(?:, [A-Z][a-z.]+(?: [A-Z][a-z.]+)*)?(?:,? {_DAY})? ?"
    r"(?:\([^()\n]{2,30}\))? ?(?:--|[-–—])+ ?"
)
_PLACE_LINE = re.compile(r"[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+){0,2} [-–—] (?=[A-Z“\"])(?![^.]* [-–—] )")
"""A dateline without capitals or an agency ("Oslo - The ministers met"); a second dash would close an aside."""
_FINAL = '.!?…”"’):;'


_HYPHENS = frozenset({"-", "–", "‐", "‑", "/"})

Row = list[tuple[int, str]]
"""Token numbers with their normal form, hyphens and blanks passed over."""


@dataclass(frozen=True)
class Page:
    """`doc` is the spaCy parse; `blocks` are read paragraphs and headings; token numbers are `doc`'s."""

    document: Document
    doc: Any
    blocks: tuple[Span, ...]
    headings: frozenset[int]
    quotes: tuple[Quote, ...]
    block_starts: tuple[int, ...]
    quoted: tuple[int, ...] = field(repr=False)

    @cached_property
    def normals(self) -> list[str]:
        """The normal form of each token, by token number."""
        return [normal(token.text) for token in self.doc]

    @cached_property
    def row(self) -> Row:
        """The tokens that can be part of a name."""
        return [
            (token.i, self.normals[token.i])
            for token in self.doc
            if (not token.is_space and token.text not in _HYPHENS and token.pos_ != "X") or token.ent_iob == 3
        ]

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def block_of(self, position: int) -> int:
        """The number of the block that the character at `position` stands in."""
        return max(0, bisect_right(self.block_starts, position) - 1)

    def in_heading(self, token: Any) -> bool:
        """Whether a token stands in a headline or a heading."""
        return self.block_of(token.idx) in self.headings

    def quote_of(self, token: Any) -> int | None:
        """The number of the quotation a token stands in, or None."""
        number = self.quoted[token.i]
        return number if number >= 0 else None

    def sentences(self) -> Iterator[Any]:
        """The sentences that were read, headings left out."""
        for sentence in self.doc.sents:
            first = sentence[0]
            if first.pos_ != "X" and not self.in_heading(first):
                yield sentence

    def evidence(self, start: int, end: int) -> Evidence:
        """Evidence for the characters `[start, end)`."""
        return Evidence(document=self.document.id, start=start, end=end)


def lay_out(document: Document, pipeline: Pipeline) -> Page:
    """Parse a document; what is marked as noise is not read."""
    skipped = [Span(start=noise.start, end=noise.end) for noise in document.noise]
    blocks = tuple(
        part for block in _without_noise(document, skipped) for part in _dateline_apart(document.text, block)
    )
    quotes = tuple(find_quotes(document.text, blocks))
    whole = [quote.inner for quote in quotes if _is_whole(document.text, quote)]
    doc = pipeline.parse(document.text, _with_noise(blocks, skipped), skipped, whole)
    return Page(
        document=document,
        doc=doc,
        blocks=blocks,
        headings=frozenset(_headings(document, blocks)),
        quotes=quotes,
        block_starts=tuple(block.start for block in blocks),
        quoted=_quoted(doc, quotes),
    )


def _dateline_apart(text: str, block: Span) -> tuple[Span, ...]:
    """An agency's dateline ("OSLO, May 3 (NTB) --") is a heading of its own, the report begins after it."""
    end = min(block.end, block.start + 120)
    match = _DATELINE.match(text, block.start, end) or _PLACE_LINE.match(text, block.start, block.end)
    if match is None or match.end() >= block.end:
        return (block,)
    return Span(start=block.start, end=match.end()), Span(start=match.end(), end=block.end)


def _is_whole(text: str, quote: Quote) -> bool:
    """Whether a quotation is a sentence of its own rather than words woven into the reporter's."""
    before = text[max(0, quote.start - 2) : quote.start].rstrip()
    begins = text[quote.inner.start].isupper() and (not before or before[-1] in ",:.?!”")
    return begins or (bool(before) and before[-1] in ",:")


def _without_noise(document: Document, skipped: list[Span]) -> Iterator[Span]:
    """The paragraphs that no noise covers; one that holds some is cut around it."""
    ordered = sorted(skipped, key=lambda span: span.start)
    for block in paragraphs(document.text):
        start = block.start
        for span in ordered:
            if span.end <= start or span.start >= block.end:
                continue
            if span.start > start and document.text[start : span.start].strip():
                yield Span(start=start, end=span.start)
            start = max(start, span.end)
        if start < block.end and document.text[start : block.end].strip():
            yield Span(start=start, end=block.end)


def _with_noise(blocks: tuple[Span, ...], skipped: list[Span]) -> list[Span]:
    """Blocks and noise in order, so that no sentence runs from one into the other."""
    return sorted([*blocks, *skipped], key=lambda span: (span.start, span.end))


def _headings(document: Document, blocks: tuple[Span, ...]) -> Iterator[int]:
    title = document.title_span
    for number, block in enumerate(blocks):
        words = document.text[block.start : block.end].strip()
        is_title = title is not None and title.start <= block.start and block.end <= title.end + 1
        if (
            is_title
            or _DATELINE.fullmatch(document.text, block.start, block.end)
            or (words and words[-1] not in _FINAL and len(words.split()) <= HEADING_WORDS)
        ):
            yield number


def _quoted(doc: Any, quotes: tuple[Quote, ...]) -> tuple[int, ...]:
    """For each token the number of the quotation that holds it, or -1."""
    numbers = [-1] * len(doc)
    current = 0
    for token in doc:
        while current < len(quotes) and quotes[current].end <= token.idx:
            current += 1
        if current < len(quotes) and quotes[current].start <= token.idx:
            numbers[token.i] = current
    return tuple(numbers)
