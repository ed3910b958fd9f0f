"""How a quotation lies to a cue: led into, announced, held by its clause, beside it."""

from __future__ import annotations

from bisect import bisect_right

from entente.reading.page import Page
from entente.reading.quotes import Quote
from entente.reading.statements.speech import Speech
from entente.records import Span


def leads(page: Page, quote: Quote, speech: Speech) -> bool:
    """Nothing but punctuation and "that" between cue and quotation."""
    gap = page.text[speech.cue.end : quote.start] if speech.cue.end <= quote.start <= speech.cue.end + 8 else "\n"
    return gap.replace("that", "").strip(" ,:—–") == "" and "\n" not in gap


def announces(page: Page, quote: Quote, speech: Speech) -> bool:
    """Whether the cue's paragraph ends with a colon and the quotation opens the next."""
    if speech.clause or quote.block != speech.block + 1 or quote.continues:
        return False
    before, block = page.blocks[speech.block], page.blocks[quote.block]
    tail = page.text[speech.cue.end : before.end].rstrip()
    opens = not page.text[block.start : quote.start].strip()
    return opens and tail.endswith(":") and not any(mark in tail for mark in (". ", "? ", "! "))


def reports_plainly(page: Page, speech: Speech) -> bool:
    """Whether the cue has a reported clause of which no part is quoted: a quotation beside it is something else."""
    if not speech.clause:
        return False
    last = max(span.end for span in speech.clause)
    position = bisect_right(page.quotes, min(span.start for span in speech.clause), key=lambda quote: quote.end)
    while position < len(page.quotes) and page.quotes[position].start < last:
        if any(_overlap(page.quotes[position], span) for span in speech.clause):
            return False
        position += 1
    return True


def _overlap(quote: Quote, span: Span) -> bool:
    return quote.start < span.end and span.start < quote.end


def inside(quote: Quote, span: Span) -> bool:
    """Whether the first word of the quotation stands in the span."""
    return span.start <= quote.inner.start < span.end


def distance(page: Page, quote: Quote, speech: Speech) -> int | None:
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
