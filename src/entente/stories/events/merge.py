"""Several reports of one event as one record."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import msgspec

from entente.records import Event, Report, content_id
from entente.stories.events.days import shared
from entente.stories.events.numbers import numbers_in
from entente.stories.pile import Pile


def merge(reports: Sequence[Event], pile: Pile) -> Event:
    """One event with the evidence of all; a lone report stays as it was read.

    What only one telling can say (participants, contexts, mode, cue) is that of the first, by document and place.
    """
    if len(reports) == 1:
        return reports[0]
    ordered = sorted(reports, key=order)
    first = ordered[0]
    evidence = {(one.document, one.start, one.end): one for event in ordered for one in event.evidence}
    return msgspec.structs.replace(
        first,
        id=merged_id(min(event.id for event in ordered)),
        target=next((event.target for event in ordered if event.target), ()),
        evidence=tuple(one for _, one in sorted(evidence.items())),
        date=shared(event.date for event in ordered),
        place=next((event.place for event in ordered if event.place), None),
        asserted_by=tuple(sorted({one for event in ordered for one in event.asserted_by})),
        reports=tuple(_report(list(told), pile) for _, told in groupby(ordered, key=lambda one: order(one)[0])),
    )


def merged_id(smallest: str) -> str:
    """The id of an event of several reports, by the smallest id among them."""
    return content_id("event", smallest)


def order(event: Event) -> tuple[str, int, str]:
    """By document and place in it."""
    return event.evidence[0].document, event.evidence[0].start, event.id


def _report(told: Sequence[Event], pile: Pile) -> Report:
    """One document's telling; it may tell the event in several places."""
    evidence = {(one.start, one.end): one for event in told for one in event.evidence}
    words = tuple(one for _, one in sorted(evidence.items()))
    return Report(
        document=words[0].document,
        evidence=words,
        date=shared(event.date for event in told),
        place=next((event.place for event in told if event.place), None),
        numbers=numbers_in(pile.words(one) for one in words),
    )
