"""When: dated entries on one axis, background apart from the news, undated entries apart from both."""

from __future__ import annotations

from datetime import date

from entente.dossier.views.dates import interval_in_words, iso_day
from entente.dossier.views.events import event_reference
from entente.dossier.views.index import Index
from entente.dossier.views.references import FactReference, Words
from entente.dossier.views.view import View
from entente.dossier.vocabulary import spelled
from entente.records import TimelineEntry

__all__ = ["EntryView", "TimelineView", "timeline_label", "timeline_view"]

NEWS_DAYS = 92
"""What lies further than this from the days the articles came out would hide the news on one axis."""
CLOSELY = 31
"""Days within which an article's date is close enough to say when the news was."""


class EntryView(View, frozen=True):
    """One line. `first` and `last` are days since 0001-01-01 (`date.toordinal`), null for an open end."""

    label: str
    text: str
    date: str
    first: int | None
    last: int | None
    statuses: tuple[str, ...]
    events: tuple[FactReference, ...]
    independent_origins: int
    words: tuple[Words, ...]


class TimelineView(View, frozen=True):
    """`first` and `last` bound the axis of the news in days; both null where nothing is dated."""

    news: tuple[EntryView, ...]
    background: tuple[EntryView, ...]
    undated: tuple[EntryView, ...]
    first: int | None
    last: int | None


def timeline_label(number: int) -> str:
    """The label of the timeline entry at `number`, from 0, in the dossier's order."""
    return f"T{number + 1}"


def timeline_view(index: Index) -> TimelineView:
    """The timeline of the whole collection."""
    placed: dict[str, list[EntryView]] = {"news": [], "background": [], "undated": []}
    window = news_window(index)
    for number, entry in enumerate(index.collection.timeline):
        placed[entry_kind(index, entry, window)].append(_entry(index, number, entry))
    days = [day for entry in placed["news"] for day in (entry.first, entry.last) if day is not None]
    inside = [day for day in days if window[0] <= day <= window[1]] or [
        min(max(day, window[0]), window[1]) for day in days
    ]
    return TimelineView(
        news=tuple(placed["news"]),
        background=tuple(placed["background"]),
        undated=tuple(placed["undated"]),
        first=min(inside, default=None),
        last=max(inside, default=None),
    )


def news_window(index: Index) -> tuple[int, int]:
    """The days of the news: round the articles' own dates, else back from the latest dated entry."""
    published = [document.published for document in index.collection.documents]
    spans = [(_ordinal(iso_day(when.earliest)), _ordinal(iso_day(when.latest))) for when in published]
    dated = [(first, last) for first, last in spans if first and last and 0 <= last - first <= CLOSELY]
    ends = [day for span in dated for day in span] or [day for _, day in spans if day]
    ends = ends or [max((end for end in map(_end, index.collection.timeline) if end), default=0)]
    return min(ends) - NEWS_DAYS, max(ends) + NEWS_DAYS


def entry_kind(index: Index, entry: TimelineEntry, window: tuple[int, int]) -> str:
    """ "news", "background" or "undated"."""
    end = _end(entry)
    if end is None:
        return "undated"
    start = _ordinal(iso_day(entry.date.earliest)) or end
    near = end >= window[0] and start <= window[1]
    return "news" if near and not _all_background(index, entry) else "background"


def _entry(index: Index, number: int, entry: TimelineEntry) -> EntryView:
    events = [index.events[event] for event in entry.events if event in index.events]
    return EntryView(
        label=timeline_label(number),
        text=entry.label,
        date=interval_in_words(entry.date),
        first=_ordinal(iso_day(entry.date.earliest)),
        last=_ordinal(iso_day(entry.date.latest)),
        statuses=tuple(dict.fromkeys(spelled("status", event.status) for event in events)),
        events=tuple(event_reference(index, event) for event in events),
        independent_origins=entry.independent_origins,
        words=index.all_words(entry.evidence),
    )


def _end(entry: TimelineEntry) -> int | None:
    return _ordinal(iso_day(entry.date.latest) or iso_day(entry.date.earliest))


def _all_background(index: Index, entry: TimelineEntry) -> bool:
    statuses = {index.events[event].status for event in entry.events if event in index.events}
    return statuses == {"background"}


def _ordinal(day: date | None) -> int | None:
    return day.toordinal() if day else None
