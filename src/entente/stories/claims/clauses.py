"""Where the clauses of an article stand: those of its statements, and those its outlet says in its own voice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from entente.records import Document, Span, Statement
from entente.stories.sentences import Sentences

_PART = re.compile(r"(?<=[^\W_A-Z][.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z])|\n+|[,;]\s+(?:and|but)\s+that\s+")
_EDGE = " \t\n\r,;:.!?-–—\"“”‘’'()|•"
_JOIN = re.compile(r"^(?:and|but|that|while|as|which|who)\s+", re.IGNORECASE)
_GAP = 60
_SHORTEST = 24
"""Characters a clause of an outlet's own voice must have."""


def statement_clauses(statement: Statement, text: str) -> list[Span]:
    """The clauses of a statement, from its content and the proposition around it."""
    spans = _merged((*statement.content, *statement.proposition))
    if statement.act == "accuse":
        spans = _joined(spans, text)
    return [part for span in spans for part in _parts(text, span)]


def _joined(spans: Iterable[Span], text: str) -> list[Span]:
    """Who is accused and of what, in one: pieces that stand close in one sentence."""
    joined: list[Span] = []
    for span in spans:
        gap = text[joined[-1].end : span.start] if joined else ""
        if joined and len(gap) <= _GAP and not set(gap) & set(".\n"):
            joined[-1] = Span(start=joined[-1].start, end=span.end)
        else:
            joined.append(span)
    return joined


def own_clauses(document: Document, statements: Iterable[Statement], sentences: Sentences) -> Iterator[Span]:
    """The clauses of a document's body that belong to no statement, one a sentence: its longest free stretch."""
    text = document.text
    taken = [
        *(span for one in statements for span in _told(one)),
        *(Span(start=one.start, end=one.end) for one in document.noise),
    ]
    if document.title_span is not None:
        taken.append(document.title_span)
    free = _free(_merged(taken), len(text))
    best: dict[int, Span] = {}
    for stretch in free:
        for part in _parts(text, stretch):
            home = sentences.around(part.start, part.start + 1).start
            if part.end - part.start > _width(best.get(home)):
                best[home] = part
    for home in sorted(best):
        if _width(best[home]) >= _SHORTEST and not _quoted(text, best[home]):
            yield best[home]


def _width(span: Span | None) -> int:
    return span.end - span.start if span is not None else 0


def _told(statement: Statement) -> list[Span]:
    """Who says it; and from the word of saying to the end of what is said, or the other way round."""
    spans = [*statement.content, *statement.proposition, *([statement.cue] if statement.cue is not None else [])]
    said = Span(start=min(one.start for one in spans), end=max(one.end for one in spans))
    return [said, *([statement.source] if statement.source is not None else [])]


def _quoted(text: str, span: Span) -> bool:
    """Whether the stretch is inside a quotation that nobody was found for."""
    opened = text.rfind("“", max(0, span.start - 400), span.start + 1)
    return opened >= 0 and "”" not in text[opened : span.start] and "\n\n" not in text[opened : span.start]


def _free(taken: Iterable[Span], length: int) -> Iterator[Span]:
    start = 0
    for span in taken:
        if span.start > start:
            yield Span(start=start, end=span.start)
        start = max(start, span.end)
    if start < length:
        yield Span(start=start, end=length)


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in the order of the text, those that touch made one."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, one.end)):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(start=merged[-1].start, end=max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def _parts(text: str, span: Span) -> Iterator[Span]:
    """The clauses within a span, blanks and marks at their edges left out."""
    start = span.start
    for match in (*_PART.finditer(text, span.start, span.end), None):
        end = match.start() if match else span.end
        part = _trimmed(text, start, end)
        if part is not None:
            yield part
        start = match.end() if match else span.end


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    joined = _JOIN.match(text[start:end])
    start += joined.end() if joined else 0
    return Span(start=start, end=end) if start < end else None
