"""Tie each quotation to the turn of speech it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from entente.reading.page import Page
from entente.reading.quotes import Quote
from entente.reading.statements.speech import Speech
from entente.records import Span

SPEECH_WORDS = 5
"""Words from which a quotation without any cue is taken for speech rather than for a term in quotes."""


@dataclass(frozen=True, slots=True)
class Orphan:
    """A quotation that reads like speech and hangs on no cue; `after` is the turn it goes on from, if any."""

    quote: int
    after: Speech | None


def attach_quotes(page: Page, found: list[Speech]) -> list[Orphan]:
    """Give each turn its quotations; return those that no cue claims.

    One word in quotation marks is a term: its clause is reported, not quoted.
    """
    orphans: list[Orphan] = []
    latest: Speech | None = None
    for number, quote in enumerate(page.quotes):
        if quote.block in page.headings:
            continue
        chosen = _claimed(page, quote, found)
        if chosen is not None and chosen.clause and _is_term(page, quote):
            continue
        if chosen is not None:
            chosen.quotes.append(number)
            latest = chosen
        elif _is_source(page, quote, found):
            continue
        elif _reads_like_speech(page, quote):
            orphans.append(Orphan(number, latest if _goes_on(page, quote, latest) else None))
    return orphans


def _claimed(page: Page, quote: Quote, found: list[Speech]) -> Speech | None:
    """The turn whose cue leads straight into it, else whose clause holds it, else the nearest cue beside it."""
    leading = [one for one in found if one.quotable and _leads(page, quote, one)]
    if leading:
        return leading[-1]
    holding = [one for one in found if any(_inside(quote, span) for span in one.clause)]
    if holding:
        spoken = [one for one in holding if one.frame != "according"] or holding
        return min(spoken, key=lambda one: sum(span.end - span.start for span in one.clause))
    beside = [
        (distance, one) for one in found if one.quotable and (distance := _distance(page, quote, one)) is not None
    ]
    return min(beside, key=lambda pair: (pair[0], pair[1].cue.start))[1] if beside else None


def _is_term(page: Page, quote: Quote) -> bool:
    words = page.text[quote.inner.start : quote.inner.end].split()
    return len(words) < 2 and not quote.continues


def _leads(page: Page, quote: Quote, speech: Speech) -> bool:
    """Nothing but punctuation and "that" between cue and quotation."""
    gap = page.text[speech.cue.end : quote.start] if speech.cue.end <= quote.start <= speech.cue.end + 8 else "\n"
    return gap.replace("that", "").strip(" ,:—–") == "" and "\n" not in gap


def _inside(quote: Quote, span: Span) -> bool:
    """Whether the first word of the quotation stands in the span."""
    return span.start <= quote.inner.start < span.end


def _distance(page: Page, quote: Quote, speech: Speech) -> int | None:
    """Characters between quotation and cue, or None where the cue's sentence does not touch the quotation."""
    sentence = page.doc[speech.sentence].sent
    before = speech.cue.end <= quote.start
    after = speech.cue.start >= quote.end
    if not (before or after) or page.block_of(speech.cue.start) != quote.block:
        return None
    if before:
        gap = page.text[speech.cue.end : quote.start]
        return len(gap) if quote.start <= sentence.end_char and not _sentence_ends(gap) else None
    gap = page.text[quote.end : speech.cue.start]
    begins = sentence.start_char
    if begins > quote.end and page.text[quote.end : begins].strip():
        return None
    if _sentence_ends(gap) or (begins >= quote.end and _full_stop_before(page, quote)):
        return None
    return len(gap)


def _sentence_ends(gap: str) -> bool:
    return any(mark + " " in gap for mark in ("!", "?", ";")) or "\n" in gap or '"' in gap or "“" in gap


def _full_stop_before(page: Page, quote: Quote) -> bool:
    """A quotation that ends with a full stop is over; the next sentence speaks for itself."""
    return page.text[quote.inner.end - 1] == "." and quote.closed


def _is_source(page: Page, quote: Quote, found: list[Speech]) -> bool:
    """A name or a title in quotation marks inside the phrase that speaks."""
    for one in found:
        if one.source is not None:
            left, right = page.doc[one.source.left_edge.i], page.doc[one.source.right_edge.i]
            if left.idx <= quote.start and quote.end <= right.idx + len(right) and len(one.source.sent) > 0:
                return True
    return False


def _reads_like_speech(page: Page, quote: Quote) -> bool:
    """Long enough, and beginning or ending like a sentence."""
    words = page.text[quote.inner.start : quote.inner.end].split()
    if len(words) < SPEECH_WORDS:
        return False
    first = page.text[quote.inner.start]
    return quote.continues or first.isupper() or page.text[quote.inner.end - 1] in ".!?…"


def _goes_on(page: Page, quote: Quote, latest: Speech | None) -> bool:
    """Whether a quotation without a cue is more of what the last speaker said."""
    if latest is None or not latest.quotes:
        return False
    last = page.quotes[latest.quotes[-1]]
    if quote.continues or last.block == quote.block:
        return True
    block = page.blocks[quote.block]
    alone = not page.text[block.start : quote.start].strip()
    return alone and quote.block - last.block == 1
