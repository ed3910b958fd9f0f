"""When an event was, as far as its own date or else its article's bounds it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from entente.reading.times import interval, is_vague
from entente.records import DateInterval, Document, Event, Evidence
from entente.stories.events.days import as_interval, is_close, is_known, meet, shared
from entente.stories.events.deeds import is_past
from entente.stories.pile import Pile

_NEWS = timedelta(days=7)
"""How long before its article an event lies that is told as news: in the past tense, without any time."""


def placed(event: Event, pile: Pile) -> DateInterval:
    """The interval the event lies in: its date; else what the documents that tell it leave open.

    What happened is no later than the articles, what is planned no earlier. News is at most a week old.
    Both ends null where nothing bounds it.
    """
    if is_known(event.date):
        return event.date or DateInterval()
    bounds = [_bounds(event, told, pile) for told in _first_words(event.evidence)]
    found: DateInterval | None = None
    for one in sorted((one for one in bounds if is_known(one)), key=_firmness):
        if found is None or meet(found, one):
            found = shared((found, one))
    return found or DateInterval()


def _bounds(event: Event, told: Evidence, pile: Pile) -> DateInterval:
    document = pile.documents[told.document]
    written = as_interval(document.published)
    if event.status == "planned":
        return DateInterval(earliest=written.earliest)
    if written.latest is None:
        return DateInterval()
    if (
        written.earliest is not None
        and is_close(written)
        and event.status != "background"
        and _is_news(event, told, document, pile)
    ):
        first = date.fromisoformat(written.earliest) - _NEWS
        return interval(first, date.fromisoformat(written.latest), "week")
    return DateInterval(latest=written.latest)


def _is_news(event: Event, told: Evidence, document: Document, pile: Pile) -> bool:
    """Whether it is told in the past tense and its sentence names no time."""
    cue = event.cue if event.cue is not None and event.cue.document == document.id else told
    if not any(is_past(word) for word in document.text[cue.start : cue.end].split()):
        return False
    sentence = pile.sentences(document.id).around(cue.start, cue.end)
    return all(is_vague(one) for one in pile.times(document.id, *sentence))


def _first_words(evidence: Iterable[Evidence]) -> list[Evidence]:
    """The first piece of each document."""
    first: dict[str, Evidence] = {}
    for one in evidence:
        first.setdefault(one.document, one)
    return list(first.values())


def _firmness(one: DateInterval) -> tuple[int, str, str]:
    """The better bounded first."""
    return -bool(one.earliest) - bool(one.latest), one.earliest or "", one.latest or ""
