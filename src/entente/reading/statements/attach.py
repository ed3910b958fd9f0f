"""Tie each quotation to the turn of speech it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from entente.reading.page import Page
from entente.reading.quotes import Quote
from entente.reading.statements.speech import Speech
from entente.records import Span

_SENTENCE_ENDS = (".", "!", "?", "…")

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
        if chosen is not None and _is_no_speech(page, quote, chosen):
            continue
        if chosen is not None:
            chosen.quotes.append(number)
            latest = chosen
        elif _is_source(page, quote, found):
            continue
        elif _reads_like_speech(page, quote) or _is_short_turn(page, quote, latest):
            orphans.append(Orphan(number, latest if _goes_on(page, quote, latest) else None))
    return [orphan for orphan in orphans if not _leads_on(page, orphan, found)]


def _leads_on(page: Page, orphan: Orphan, found: list[Speech]) -> bool:
    """Give a quotation that the next paragraph goes on with to the turn that claims that one."""
    following = orphan.quote + 1
    if orphan.after is not None or following >= len(page.quotes) or not page.quotes[following].continues:
        return False
    for one in found:
        if following in one.quotes:
            one.quotes = sorted({*one.quotes, orphan.quote})
            return True
    return False


def _claimed(page: Page, quote: Quote, found: list[Speech]) -> Speech | None:
    """The turn whose cue leads straight into it, else whose clause holds it, else the nearest cue beside it."""
    leading = [one for one in found if one.quotable and (_leads(page, quote, one) or _announces(page, quote, one))]
    if leading:
        return leading[-1]
    holding = [one for one in found if any(_inside(quote, span) for span in one.clause)]
    if holding:
        spoken = [one for one in holding if one.frame != "according"] or holding
        return min(spoken, key=lambda one: sum(span.end - span.start for span in one.clause))
    speech = _reads_like_speech(page, quote) and not _is_title(page, quote)
    beside = [
        (distance, one)
        for one in found
        if one.quotable and (speech or not _reports_plainly(page, one))
        if (distance := _distance(page, quote, one)) is not None
    ]
    return min(beside, key=lambda pair: (pair[0], pair[1].cue.start))[1] if beside else None


def _is_no_speech(page: Page, quote: Quote, speech: Speech) -> bool:
    """A term inside a reported clause, or the title of what somebody wrote."""
    return (bool(speech.clause) and _is_term(page, quote)) or (speech.weak and _is_title(page, quote))


def _is_term(page: Page, quote: Quote) -> bool:
    words = page.text[quote.inner.start : quote.inner.end].split()
    return len(words) < 2 and not quote.continues


def _leads(page: Page, quote: Quote, speech: Speech) -> bool:
    """Nothing but punctuation and "that" between cue and quotation."""
    gap = page.text[speech.cue.end : quote.start] if speech.cue.end <= quote.start <= speech.cue.end + 8 else "\n"
    return gap.replace("that", "").strip(" ,:—–") == "" and "\n" not in gap


def _announces(page: Page, quote: Quote, speech: Speech) -> bool:
    """Whether the cue's paragraph ends with a colon and the quotation opens the next."""
    if speech.clause or quote.block != speech.block + 1 or quote.continues:
        return False
    before, block = page.blocks[speech.block], page.blocks[quote.block]
    tail = page.text[speech.cue.end : before.end].rstrip()
    opens = not page.text[block.start : quote.start].strip()
    return opens and tail.endswith(":") and not any(mark in tail for mark in (". ", "? ", "! "))


def _reports_plainly(page: Page, speech: Speech) -> bool:
    """Whether the cue has a reported clause of which no part is quoted: a quotation beside it is something else."""
    quoted = any(
        q.start <= span.start < q.end or span.start <= q.start < span.end for q in page.quotes for span in speech.clause
    )
    return bool(speech.clause) and not quoted


def _is_title(page: Page, quote: Quote) -> bool:
    """A title of a work: every longer word begins with a capital, and no sentence ends."""
    words = page.text[quote.inner.start : quote.inner.end].split()
    capitals = all(word[:1].isupper() for word in words if len(word) > 3) and words[0][:1].isupper()
    return len(words) > 1 and capitals and words[-1][-1] not in _SENTENCE_ENDS


def _is_short_turn(page: Page, quote: Quote, latest: Speech | None) -> bool:
    """ "Not now." after "…,” she said.": a short sentence of its own, right after a turn in the same paragraph."""
    if latest is None or not latest.quotes or page.quotes[latest.quotes[-1]].block != quote.block:
        return False
    before = page.text[max(0, quote.start - 3) : quote.start].rstrip()[-1:]
    words = page.text[quote.inner.start : quote.inner.end]
    whole = words[0].isupper() and words[-1] in _SENTENCE_ENDS
    return whole and before in _SENTENCE_ENDS


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
