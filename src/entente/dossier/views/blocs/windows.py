"""Stretches of time to look at, and when each event is taken to have happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from msgspec import structs

from entente.dossier.views.dates import iso_day, span_in_words
from entente.dossier.views.index import Index
from entente.dossier.views.view import View
from entente.records import DateInterval, Event

__all__ = ["Window", "dated_events", "windows"]

PARTS = 5
"""Stretches of equal length at most, counted back from the newest day."""
_CLOSE = 62
"""Days within which an event must be known to have happened to fall into a stretch."""


class Window(View, frozen=True):
    """From `since` (null: whatever was before) until `until`, both inside."""

    since: date | None
    until: date

    @property
    def words(self) -> str:
        """The window as a reader writes it."""
        return span_in_words(str(self.since) if self.since else None, str(self.until))


def dated_events(index: Index) -> tuple[Event, ...]:
    """The events with a date; one whose words tell none is taken to fall on the days of its article.

    Of the background of an undated event only the end is known: the article's. Dates that are no days count as none.
    """
    return tuple(structs.replace(event, date=_date(index, event)) for event in index.collection.events)


def _date(index: Index, event: Event) -> DateInterval | None:
    own = event.date
    if own is not None and (iso_day(own.earliest) or iso_day(own.latest)):
        return _valid(own.earliest, own.latest)
    published = [index.documents[one.document].published for one in event.evidence if one.document in index.documents]
    if not published:
        return None
    first = published[0].earliest if event.status != "background" else None
    return _valid(first, published[0].latest)


def _valid(earliest: str | None, latest: str | None) -> DateInterval | None:
    first, last = iso_day(earliest), iso_day(latest)
    if first is None and last is None:
        return None
    if first and last and first > last:
        first, last = last, first
    return DateInterval(earliest=first.isoformat() if first else None, latest=last.isoformat() if last else None)


def windows(events: Iterable[Event], day: date) -> tuple[Window, ...]:
    """All the time up to `day` first; then, where there is more than one, stretches of it in order.

    A stretch is the shortest of week, month, quarter and year of which `PARTS` hold half of what is dated closely.
    What was before them is one stretch; those without an event are left out.
    """
    whole = Window(since=None, until=day)
    days = sorted(when for one in events if (when := _when(one)) is not None and when <= day)
    if not days:
        return (whole,)
    starts = next((tried for tried in _starts(day) if 2 * sum(when >= tried[0] for when in days) >= len(days)), None)
    starts = starts or list(_starts(day))[-1]
    parts = [
        part for part in _parts(starts, day) if any((part.since or date.min) <= when <= part.until for when in days)
    ]
    return (whole, *parts) if len(parts) > 1 else (whole,)


def _when(event: Event) -> date | None:
    """The last day of an event that is closely dated."""
    first, last = (iso_day(event.date.earliest), iso_day(event.date.latest)) if event.date else (None, None)
    return last if first and last and (last - first).days <= _CLOSE else None


def _starts(day: date) -> Iterator[list[date]]:
    """First days of the stretches that end with `day`'s, for each length."""
    monday = day - timedelta(days=day.weekday())
    yield [monday - timedelta(weeks=back) for back in reversed(range(PARTS))]
    for months in (1, 3, 12):
        first = (day.month - 1) // months * months
        yield [_month(day.year, first - months * back) for back in reversed(range(PARTS))]


def _month(year: int, month: int) -> date:
    """The first of a month counted from 0, which may lie in an earlier year."""
    return date(max(1, year + month // 12), month % 12 + 1, 1)


def _parts(starts: Sequence[date], day: date) -> Iterator[Window]:
    yield Window(since=None, until=starts[0] - timedelta(days=1))
    for start, following in zip(starts, [*starts[1:], None], strict=True):
        yield Window(since=start, until=following - timedelta(days=1) if following else day)
