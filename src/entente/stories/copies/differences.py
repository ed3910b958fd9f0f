"""Two aligned stretches word by word: what the copy kept, dropped and added."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple, TypeAlias

from entente.records import Document, Passage, Span
from entente.stories.copies.body import Body, body

Change: TypeAlias = Literal["kept", "dropped", "added"]


class Segment(NamedTuple):
    """Words of the copy (`here`), of its source (`there`), or of both where they were kept.

    Spans are of each document's text; `here` is null for what was dropped, `there` for what was added.
    """

    change: Change
    here: Span | None
    there: Span | None


def differences(copy: Document, source: Document, passage: Passage) -> tuple[Segment, ...]:
    """The segments of a passage in reading order; what was dropped comes before what was put in its place."""
    one, other = body(copy), body(source)
    here, there = _within(one, passage.here), _within(other, passage.there)
    matcher = SequenceMatcher(None, [one.words[at] for at in here], [other.words[at] for at in there], autojunk=False)
    return tuple(
        segment
        for tag, first, last, start, end in matcher.get_opcodes()
        for segment in _segments(tag == "equal", _span(one, here[first:last]), _span(other, there[start:end]))
    )


def _segments(kept: bool, here: Span | None, there: Span | None) -> Iterator[Segment]:
    if kept:
        yield Segment("kept", here, there)
        return
    if there is not None:
        yield Segment("dropped", None, there)
    if here is not None:
        yield Segment("added", here, None)


def _within(body: Body, span: Span) -> range:
    inside = [at for at, start in enumerate(body.starts) if span.start <= start < span.end]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def _span(body: Body, words: range) -> Span | None:
    return body.span(words.start, words.stop) if words else None
