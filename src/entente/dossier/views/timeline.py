"""When: for each story the news and the background on an axis of their own, and what has no date apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from entente.dossier.views.dates import interval_in_words, iso_day
from entente.dossier.views.dating import CLOSELY, days_of
from entente.dossier.views.events import event_reference, same_happening
from entente.dossier.views.index import Index
from entente.dossier.views.references import ActorReference, FactReference, Words
from entente.dossier.views.reports import ReportView, report_views
from entente.dossier.views.view import View
from entente.dossier.vocabulary import spelled
from entente.records import Event, TimelineEntry

__all__ = ["EntryView", "LaneView", "TimelineView", "entry_kind", "news_window", "timeline_label", "timeline_views"]

NEWS_DAYS = 92
"""What lies further than this from the days the articles came out would hide the news on one axis."""
_FUTURE = frozenset({"planned", "conditional"})


class EntryView(View, frozen=True):
    """One line. `first` and `last` are days since 0001-01-01 (`date.toordinal`), null for an open end.

    `ahead` where every event of it is only planned or conditional; `same` are other tellings of the same
    happening; `differs` says that the reports do not agree on a number, a date or a place.
    """

    label: str
    text: str
    date: str
    first: int | None
    last: int | None
    statuses: tuple[str, ...]
    status_codes: tuple[str, ...]
    ahead: bool
    events: tuple[FactReference, ...]
    same: tuple[FactReference, ...]
    actors: tuple[ActorReference, ...]
    reports: tuple[ReportView, ...]
    independent_origins: int
    words: tuple[Words, ...]

    @property
    def differs(self) -> bool:
        """Whether the reports disagree."""
        return any(report.differs for report in self.reports)


class LaneView(View, frozen=True):
    """Entries on one axis, which `first` and `last` bound in days; null where nothing is dated."""

    entries: tuple[EntryView, ...]
    first: int | None
    last: int | None


class TimelineView(View, frozen=True):
    """The timeline of one story; `title` is empty where there is only one."""

    anchor: str
    story: str | None
    title: str
    news: LaneView
    background: LaneView
    undated: tuple[EntryView, ...]

    @property
    def count(self) -> int:
        """All its entries."""
        return len(self.news.entries) + len(self.background.entries) + len(self.undated)


def timeline_label(number: int) -> str:
    """The label of the timeline entry at `number`, from 0, in the dossier's order."""
    return f"T{number + 1}"


def timeline_views(index: Index) -> tuple[TimelineView, ...]:
    """One timeline a story, in the order of the stories; entries of no known story stand together at the end."""
    stories = {story.id: story.title for story in index.collection.stories}
    gathered: dict[str, list[tuple[int, TimelineEntry]]] = {story: [] for story in stories}
    for number, entry in enumerate(index.collection.timeline):
        gathered.setdefault(entry.story if entry.story in stories else "", []).append((number, entry))
    several = len([entries for entries in gathered.values() if entries]) > 1
    return tuple(
        _timeline(index, story, stories.get(story, "Of no story") if several else "", entries)
        for story, entries in gathered.items()
        if entries
    )


def news_window(index: Index, story: str) -> tuple[int, int]:
    """The days of a story's news: round its articles' own dates, else back from its latest dated entry."""
    collection = index.collection
    own = [one for one in collection.documents if index.stories.get(one.id, "") == story]
    spans = [days_of(document) for document in own]
    dated = [(first, last) for first, last in spans if first and last and 0 <= last - first <= CLOSELY]
    ends = [day for span in dated for day in span] or [day for _, day in spans if day]
    ends = ends or [max((end for end in map(_end, collection.timeline) if end), default=0)]
    return min(ends) - NEWS_DAYS, max(ends) + NEWS_DAYS


def entry_kind(index: Index, entry: TimelineEntry, window: tuple[int, int]) -> str:
    """ "news", "background" or "undated"."""
    end = _end(entry)
    if end is None:
        return "undated"
    start = _ordinal(iso_day(entry.date.earliest)) or end
    near = end >= window[0] and start <= window[1]
    return "news" if near and not _all_background(_events(index, entry)) else "background"


def _timeline(index: Index, story: str, title: str, entries: Iterable[tuple[int, TimelineEntry]]) -> TimelineView:
    placed: dict[str, list[EntryView]] = {"news": [], "background": [], "undated": []}
    window = news_window(index, story)
    for number, entry in entries:
        placed[entry_kind(index, entry, window)].append(_entry(index, number, entry))
    label = index.label(story)
    return TimelineView(
        anchor=f"timeline-{label or 'none'}",
        story=label,
        title=title,
        news=_lane(placed["news"], window),
        background=_lane(placed["background"], None),
        undated=tuple(placed["undated"]),
    )


def _lane(entries: Sequence[EntryView], window: tuple[int, int] | None) -> LaneView:
    days = [day for entry in entries for day in (entry.first, entry.last) if day is not None]
    if window is not None:
        low, high = window
        days = [day for day in days if low <= day <= high] or [min(max(day, low), high) for day in days]
    return LaneView(entries=tuple(entries), first=min(days, default=None), last=max(days, default=None))


def _entry(index: Index, number: int, entry: TimelineEntry) -> EntryView:
    events = _events(index, entry)
    codes = tuple(dict.fromkeys(event.status for event in events))
    return EntryView(
        label=timeline_label(number),
        text=entry.label,
        date=interval_in_words(entry.date),
        first=_ordinal(iso_day(entry.date.earliest)),
        last=_ordinal(iso_day(entry.date.latest)),
        statuses=tuple(spelled("status", code) for code in codes),
        status_codes=codes,
        ahead=bool(codes) and _FUTURE.issuperset(codes),
        events=tuple(event_reference(index, event) for event in events),
        same=same_happening(index, events),
        actors=index.actors_of(dict.fromkeys(actor for event in events for actor in _acting(event))),
        reports=tuple(report for event in events for report in report_views(index, event)),
        independent_origins=entry.independent_origins,
        words=index.all_words(entry.evidence),
    )


def _acting(event: Event) -> tuple[str, ...]:
    return (*event.source, *event.target, *(participant.actor for participant in event.participants))


def _events(index: Index, entry: TimelineEntry) -> list[Event]:
    return [index.events[event] for event in entry.events if event in index.events]


def _end(entry: TimelineEntry) -> int | None:
    return _ordinal(iso_day(entry.date.latest) or iso_day(entry.date.earliest))


def _all_background(events: Iterable[Event]) -> bool:
    return {event.status for event in events} == {"background"}


def _ordinal(day: date | None) -> int | None:
    return day.toordinal() if day else None
