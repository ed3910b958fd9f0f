"""Tie each quotation to the turn of speech it belongs to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from entente.reading.page import Page
from entente.reading.quotes import Quote
from entente.reading.statements.looks import is_short_turn, is_taken_up, is_term, is_title, reads_like_speech
from entente.reading.statements.places import announces, distance, inside, leads, reports_plainly
from entente.reading.statements.speech import Speech

REACH = 4000
"""Characters on either side of a quotation within which a cue may claim it."""


@dataclass(frozen=True, slots=True)
class Orphan:
    """A quotation that reads like speech and hangs on no cue.

    `after` is the turn it goes on from, if any; `taken_up` says that the next paragraph goes on from it.
    """

    quote: int
    after: Speech | None
    taken_up: bool = False


def attach_quotes(page: Page, found: list[Speech]) -> list[Orphan]:
    """Give each turn its quotations; return those that no cue claims.

    One word in quotation marks is a term: its clause is reported, not quoted.
    """
    orphans: list[Orphan] = []
    owners: dict[int, Speech] = {}
    latest: Speech | None = None
    ordered = sorted(found, key=lambda one: one.cue.start)
    starts = [one.cue.start for one in ordered]
    for number, quote in enumerate(page.quotes):
        if quote.block in page.headings:
            continue
        near = ordered[bisect_left(starts, quote.start - REACH) : bisect_right(starts, quote.end + REACH)]
        chosen = _claimed(page, quote, near)
        if chosen is not None and _is_no_speech(page, quote, chosen):
            continue
        if chosen is not None:
            chosen.quotes.append(number)
            owners[number] = latest = chosen
        elif _is_source(page, quote, near):
            continue
        elif reads_like_speech(page, quote) or is_short_turn(page, quote, latest) or is_taken_up(page, number):
            after = latest if _goes_on(page, quote, latest) else None
            orphans.append(Orphan(number, after, is_taken_up(page, number)))
    return [orphan for orphan in orphans if not _leads_on(orphan, owners)]


def _leads_on(orphan: Orphan, owners: dict[int, Speech]) -> bool:
    """Give a quotation that the next paragraph goes on with to the turn that claims that one."""
    owner = owners.get(orphan.quote + 1)
    if orphan.after is not None or owner is None or not orphan.taken_up:
        return False
    owner.quotes = sorted({*owner.quotes, orphan.quote})
    return True


def _claimed(page: Page, quote: Quote, found: list[Speech]) -> Speech | None:
    """The turn whose cue leads straight into it, else whose clause holds it, else the nearest cue beside it."""
    leading = [one for one in found if one.quotable and (leads(page, quote, one) or announces(page, quote, one))]
    if leading:
        return leading[-1]
    holding = [one for one in found if any(inside(quote, span) for span in one.clause)]
    if holding:
        spoken = [one for one in holding if one.frame != "according"] or holding
        return min(spoken, key=lambda one: sum(span.end - span.start for span in one.clause))
    speech = reads_like_speech(page, quote) and not is_title(page, quote)
    beside = [
        (gap, one)
        for one in found
        if one.quotable and (gap := distance(page, quote, one)) is not None
        if speech or not reports_plainly(page, one)
    ]
    return min(beside, key=lambda pair: (pair[0], pair[1].cue.start))[1] if beside else None


def _is_no_speech(page: Page, quote: Quote, speech: Speech) -> bool:
    """A term inside a reported clause, or the title of what somebody wrote."""
    return (bool(speech.clause) and is_term(page, quote)) or (speech.weak and is_title(page, quote))


def _is_source(page: Page, quote: Quote, found: list[Speech]) -> bool:
    """A name or a title in quotation marks inside the phrase that speaks."""
    for one in found:
        if one.source is not None:
            left, right = page.doc[one.source.left_edge.i], page.doc[one.source.right_edge.i]
            if left.idx <= quote.start and quote.end <= right.idx + len(right) and len(one.source.sent) > 0:
                return True
    return False


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
