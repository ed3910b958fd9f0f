"""What a quotation looks like by itself: speech, a term, a title, more of the same turn."""

from __future__ import annotations

from entente.reading.page import Page
from entente.reading.quotes import Quote
from entente.reading.statements.speech import Speech

SPEECH_WORDS = 5
"""Words from which a quotation without any cue is taken for speech rather than for a term in quotes."""

_SENTENCE_ENDS = (".", "!", "?", "…")


def is_term(page: Page, quote: Quote) -> bool:
    """One word alone."""
    words = page.text[quote.inner.start : quote.inner.end].split()
    return len(words) < 2 and not quote.continues


def is_title(page: Page, quote: Quote) -> bool:
    """A title of a work: every longer word begins with a capital, and no sentence ends."""
    words = page.text[quote.inner.start : quote.inner.end].split()
    capitals = all(word[:1].isupper() for word in words if len(word) > 3) and words[0][:1].isupper()
    return len(words) > 1 and capitals and words[-1][-1] not in _SENTENCE_ENDS


def is_short_turn(page: Page, quote: Quote, latest: Speech | None) -> bool:
    """ "Not now." after "…,” she said.": a short sentence of its own, right after a turn in the same paragraph."""
    if latest is None or not latest.quotes or page.quotes[latest.quotes[-1]].block != quote.block:
        return False
    before = page.text[max(0, quote.start - 3) : quote.start].rstrip()[-1:]
    words = page.text[quote.inner.start : quote.inner.end]
    whole = words[0].isupper() and words[-1] in _SENTENCE_ENDS
    return whole and before in _SENTENCE_ENDS


def reads_like_speech(page: Page, quote: Quote) -> bool:
    """Long enough, and beginning or ending like a sentence."""
    words = page.text[quote.inner.start : quote.inner.end].split()
    if len(words) < SPEECH_WORDS:
        return False
    first = page.text[quote.inner.start]
    return quote.continues or first.isupper() or page.text[quote.inner.end - 1] in ".!?…"


def is_taken_up(page: Page, number: int) -> bool:
    """Whether the next quotation goes on from this one."""
    return number + 1 < len(page.quotes) and page.quotes[number + 1].continues
