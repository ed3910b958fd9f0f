"""What happened when: the events of a story by date, each once, however many articles report it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from entente.records import DateInterval, Document, Event, Story, TimelineEntry
from entente.stories.claims.origins import independent, voices
from entente.stories.pile import Pile
from entente.stories.wording import content_stems, likeness, rarity

_ALIKE = 0.2
"""Likeness of wording from which two reports of one type, dyad and date are one event."""
_LABEL_WORDS = 24
_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})
"""Types in which source and target may change places."""


def timeline(story: Story, told: Sequence[Event], pile: Pile) -> list[TimelineEntry]:
    """The story's dated events in order of time.

    Reports of one type between the same sides, with dates that meet and words that are alike, are
    one entry with the evidence of all. Conditional events stay out, as they have not happened.
    """
    events = [event for event in told if event.status != "conditional" and event.source and _is_dated(event)]
    groups = _groups(sorted(events, key=_order), pile)
    return sorted((_entry(story, group, pile) for group in groups), key=_entry_order)


def _is_dated(event: Event) -> bool:
    """Whether both ends are known and lie within a year: a wider interval places nothing."""
    date = event.date
    return date is not None and bool(date.earliest and date.latest) and date.granularity != "unknown"


def _order(event: Event) -> tuple[str, int, str]:
    return event.evidence[0].document, event.evidence[0].start, event.id


def _groups(events: Sequence[Event], pile: Pile) -> list[list[Event]]:
    wordings = {event.id: frozenset(content_stems(_words(event, pile))) for event in events}
    telling = rarity(wordings.values())
    kinds: dict[tuple[str, tuple[str, ...], tuple[str, ...]], list[list[Event]]] = defaultdict(list)
    for event in events:
        groups = kinds[_dyad(event, pile)]
        for group in groups:
            if all(_meet(event, one) for one in group) and any(
                likeness(wordings[event.id], wordings[one.id], telling) >= _ALIKE for one in group
            ):
                group.append(event)
                break
        else:
            groups.append([event])
    return [group for _, groups in sorted(kinds.items()) for group in groups]


def _dyad(event: Event, pile: Pile) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    source, target = sorted(pile.sides(event.source)), sorted(pile.sides(event.target))
    if event.type in _MUTUAL:
        return event.type, tuple(sorted({*source, *target})), ()
    return event.type, tuple(source), tuple(target)


def _meet(one: Event, other: Event) -> bool:
    """Whether two dates may be the same."""
    first, second = one.date or DateInterval(), other.date or DateInterval()
    before = first.latest and second.earliest and first.latest < second.earliest
    after = second.latest and first.earliest and second.latest < first.earliest
    return not before and not after


def _entry(story: Story, group: Sequence[Event], pile: Pile) -> TimelineEntry:
    evidence = {(one.document, one.start, one.end): one for event in group for one in event.evidence}
    return TimelineEntry(
        story=story.id,
        date=_narrowest(group),
        label=_label(group, pile),
        events=tuple(sorted(event.id for event in group)),
        independent_origins=_origins(group, pile),
        evidence=tuple(one for _, one in sorted(evidence.items())),
    )


def _narrowest(group: Sequence[Event]) -> DateInterval:
    dates = [event.date for event in group if event.date is not None]
    return min(dates, key=lambda date: (_grain(date), date.earliest or "", date.latest or ""))


def _grain(date: DateInterval) -> int:
    known = bool(date.earliest) + bool(date.latest)
    return (2 - known) * 10 + ("day", "week", "month", "season", "year", "unknown").index(date.granularity)


def _origins(group: Sequence[Event], pile: Pile) -> int:
    """Independent origins: groups of speakers, and each outlet that tells it in its own voice."""
    heard = [
        voice
        for event in group
        for statement in event.asserted_by
        if statement in pile.statements
        for voice in voices(pile.statements[statement], pile)
    ]
    own = {_teller(pile.documents[event.evidence[0].document]) for event in group if not event.asserted_by}
    return max(1, independent(heard) + len(own))


def _teller(document: Document) -> str:
    derived = document.derived_from
    return derived.document if derived is not None else document.outlet or document.id


def _label(group: Sequence[Event], pile: Pile) -> str:
    first = min(group, key=lambda event: (len(event.evidence[0].document), *_order(event)))
    parties = ", ".join(pile.name(one) for one in first.source)
    if first.target:
        parties += " → " + ", ".join(pile.name(one) for one in first.target)
    status = "" if first.status == "actual" else f" ({first.status})"
    return f"{parties}: {first.type}{status} — {_words(first, pile)}"


def _words(event: Event, pile: Pile) -> str:
    spoken = pile.words(event.evidence[0]).split()
    return " ".join(spoken[:_LABEL_WORDS]) + (" …" if len(spoken) > _LABEL_WORDS else "")


def _entry_order(entry: TimelineEntry) -> tuple[str, str, tuple[str, ...]]:
    return entry.date.earliest or entry.date.latest or "", entry.date.latest or "", entry.events
