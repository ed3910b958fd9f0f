"""Speech without quotation marks: a speaker's name and a colon, or a paragraph that a colon leads into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entente.reading.actors.cast import Cast, Found
from entente.reading.page import Page
from entente.reading.statements.spans import trimmed
from entente.reading.statements.speech import Speech
from entente.records import Span


def find_dialogue(page: Page, cast: Cast, found: Sequence[Speech]) -> Iterator[Speech]:
    """A turn for each paragraph "NAME: words"; a cue before a final colon is given the paragraph after it."""
    last = {one.block: one for one in found if one.frame == "" and one.verb is not None}
    quoted = {quote.block for quote in page.quotes}
    for number in range(len(page.blocks)):
        if number in page.headings or number in quoted:
            continue
        leading = _leading(page, last.get(number - 1), number)
        if leading is not None:
            block = page.blocks[number]
            leading.words = tuple(trimmed(page, block.start, block.end))
    for mention in cast.found:
        turn = _turn(page, mention, quoted)
        if turn is not None:
            yield turn


def _leading(page: Page, last: Speech | None, number: int) -> Speech | None:
    """The last cue of the paragraph before, where that ends with a colon and the cue reports nothing yet."""
    return last if last is not None and _ends_with_colon(page, number - 1) else None


def _ends_with_colon(page: Page, number: int) -> bool:
    block = page.blocks[number]
    return page.text[block.start : block.end].rstrip().endswith(":")


def _turn(page: Page, mention: Found, quoted: set[int]) -> Speech | None:
    """ "NAME: …" at the start of a paragraph, in a transcript or an interview."""
    first = page.doc[mention.start]
    number = page.block_of(first.idx)
    block = page.blocks[number]
    ends = mention.end < len(page.doc) and page.doc[mention.end].text == ":"
    if not ends or first.idx != block.start or number in page.headings or mention.form not in ("name", "role"):
        return None
    words = trimmed(page, page.doc[mention.end].idx, block.end)
    if not words or number in quoted:
        return None
    colon = page.doc[mention.end]
    return Speech(
        cue=Span(start=colon.idx, end=colon.idx + 1),
        sentence=first.sent.start,
        block=number,
        act="assert",
        source=page.doc[mention.start : mention.end].root,
        speakers=list(mention.actors),
        words=tuple(words),
    )
