"""What happened when: the happenings of a story, or of one actor, in the order of time."""

from __future__ import annotations

from collections.abc import Sequence

from entente.records import DateInterval, Document, Event, Story, TimelineEntry
from entente.stories.claims.origins import independent, voices
from entente.stories.events.bounds import placed
from entente.stories.events.days import is_known, meet, shared
from entente.stories.pile import Pile

_LABEL_WORDS = 24
_FIRMEST = ("actual", "alleged", "denied", "planned", "background")


def timeline(story: Story, events: Sequence[Event], pile: Pile) -> list[TimelineEntry]:
    """The story's happenings in the order of time, one entry each.

    Events that name each other in `same_as` are one happening, background and news kept apart. What bears no date
    is placed by what bounds it (`bounds.placed`); what nothing bounds comes last, its date unknown.
    Conditional events stay out, as they have not happened.
    """
    return sorted((_entry(story.id, one, pile) for one in _happenings(events, pile)), key=_entry_order)


def actor_timeline(actor: str, events: Sequence[Event], pile: Pile) -> list[TimelineEntry]:
    """The happenings in which an actor, or for a state whoever serves it, takes part; `story` is the documents'."""
    part = [event for event in events if _takes_part(actor, event, pile)]
    entries = (_entry(_story(one, pile), one, pile) for one in _happenings(part, pile))
    return sorted(entries, key=_entry_order)


def _takes_part(actor: str, event: Event, pile: Pile) -> bool:
    acting = {*event.source, *event.target, *(one.actor for one in event.participants)}
    return actor in acting or actor in pile.sides(acting)


def _story(group: Sequence[Event], pile: Pile) -> str:
    return pile.documents[group[0].evidence[0].document].story or ""


def _happenings(events: Sequence[Event], pile: Pile) -> list[list[Event]]:
    """Events with those that tell the same otherwise. The best reported draws its like; nothing is drawn twice."""
    told = {event.id: event for event in sorted(events, key=_most_told) if event.status != "conditional"}
    dates = {one: placed(event, pile) for one, event in told.items()}
    happenings: list[list[Event]] = []
    while told:
        _, first = next(iter(told.items()))
        group, when = [told.pop(first.id)], dates[first.id]
        for other in first.same_as:
            like = told.get(other)
            if like is not None and _is_background(like) == _is_background(first) and meet(when, dates[other]):
                group.append(told.pop(other))
                when = shared((when, dates[other])) or when
        happenings.append(group)
    return happenings


def _most_told(event: Event) -> tuple[int, int, str, int, str]:
    first = event.evidence[0]
    firm = _FIRMEST.index(event.status) if event.status in _FIRMEST else len(_FIRMEST)
    return -len(event.reports), firm, first.document, first.start, event.id


def _is_background(event: Event) -> bool:
    return event.status == "background"


def _entry(story: str, group: Sequence[Event], pile: Pile) -> TimelineEntry:
    evidence = {(one.document, one.start, one.end): one for event in group for one in event.evidence}
    return TimelineEntry(
        story=story,
        date=_date(group, pile),
        label=_label(group[0], pile),
        events=tuple(sorted(event.id for event in group)),
        independent_origins=_origins(group, pile),
        evidence=tuple(one for _, one in sorted(evidence.items())),
    )


def _date(group: Sequence[Event], pile: Pile) -> DateInterval:
    """What the events' own dates share; only where none has one, what bounds them."""
    own = [event.date for event in group if is_known(event.date)]
    return shared(own or [placed(event, pile) for event in group]) or DateInterval()


def _origins(group: Sequence[Event], pile: Pile) -> int:
    """Independent origins: groups of speakers, and each teller that says it in its own voice."""
    said = sorted({one for event in group for one in event.asserted_by if one in pile.statements})
    heard = [voice for one in said for voice in voices(pile.statements[one], pile)]
    reported = {pile.statements[one].document for one in said}
    own = {
        _teller(pile.documents[one.document], pile)
        for event in group
        for one in event.evidence
        if one.document not in reported
    }
    return max(1, independent(heard) + len(own))


def _teller(document: Document, pile: Pile) -> str:
    """Who tells what a document says in its own voice: the outlet of the text it was made from, however far back."""
    seen = {document.id}
    while document.derived_from is not None and document.derived_from.document in pile.documents.keys() - seen:
        document = pile.documents[document.derived_from.document]
        seen.add(document.id)
    return document.outlet or document.id


def _label(event: Event, pile: Pile) -> str:
    parties = ", ".join(pile.name(one) for one in event.source)
    if event.target:
        parties += " → " + ", ".join(pile.name(one) for one in event.target)
    status = "" if event.status == "actual" else f" ({event.status})"
    spoken = pile.words(event.evidence[0]).split()
    words = " ".join(spoken[:_LABEL_WORDS]) + (" …" if len(spoken) > _LABEL_WORDS else "")
    return f"{parties}: {event.type}{status} — {words}"


def _entry_order(entry: TimelineEntry) -> tuple[str, str, tuple[str, ...]]:
    """By the first day known, the more closely dated first; the undated last."""
    first = entry.date.earliest or entry.date.latest or "9999"
    return first, entry.date.latest or "9999", entry.events
