"""What happened, or is said to have: the events, by quad class."""

from __future__ import annotations

from collections.abc import Sequence

from entente.dossier.views.dates import interval_in_words
from entente.dossier.views.index import Index
from entente.dossier.views.references import ActorReference, FactReference, Words
from entente.dossier.views.view import View
from entente.dossier.vocabulary import spelled
from entente.records import QUAD_CLASS, Event

__all__ = ["QUADS", "EventView", "QuadGroup", "event_groups", "event_reference", "event_view", "same_happening"]

QUADS = tuple(dict.fromkeys(QUAD_CLASS.values()))
"""The four quad classes, cooperation before conflict."""


class EventView(View, frozen=True):
    """One event. `asserted_by` are the statements that say so; empty where the outlet says it itself.

    `same` are the events that tell the same happening with another status or type.
    """

    label: str
    identifier: str
    type: str
    gloss: str
    quad: str
    mode: str | None
    contexts: tuple[str, ...]
    source: tuple[ActorReference, ...]
    target: tuple[ActorReference, ...]
    participants: tuple[ActorReference, ...]
    date: str
    place: str | None
    status: str
    status_code: str
    asserted_by: tuple[FactReference, ...]
    same: tuple[FactReference, ...]
    stories: tuple[str, ...]
    confidence: str | None
    words: tuple[Words, ...]


class QuadGroup(View, frozen=True):
    """The events of one quad class."""

    quad: str
    events: tuple[EventView, ...]


def event_groups(index: Index) -> tuple[QuadGroup, ...]:
    """The events by quad class, within one by date, then by where they stand; empty classes are left out."""
    events = sorted(index.collection.events, key=_when)
    groups = (
        QuadGroup(quad=quad, events=tuple(event_view(index, e) for e in events if QUAD_CLASS.get(e.type) == quad))
        for quad in QUADS
    )
    return tuple(group for group in groups if group.events)


def event_view(index: Index, event: Event) -> EventView:
    """One event as the page shows it."""
    return EventView(
        label=index.labels[event.id],
        identifier=event.id,
        type=event.type,
        gloss=spelled("event_type", event.type),
        quad=QUAD_CLASS[event.type],
        mode=event.mode,
        contexts=event.contexts,
        source=index.actors_of(event.source),
        target=index.actors_of(event.target),
        participants=index.actors_of(_by_name(event)),
        date=interval_in_words(event.date),
        place=event.place,
        status=spelled("status", event.status),
        status_code=event.status,
        asserted_by=_asserters(index, event),
        same=same_happening(index, [event]),
        stories=index.stories_of(one.document for one in event.evidence),
        confidence=None if event.confidence is None else f"{event.confidence:.2f}",
        words=index.all_words(event.evidence, event.cue),
    )


def event_reference(index: Index, event: Event) -> FactReference:
    """One event in one line: type, who, to whom."""
    parties = f"{index.names(event.source) or 'not named'} → {index.names(event.target) or 'not named'}"
    return FactReference(label=index.labels[event.id], line=f"{event.type} {parties}")


def same_happening(index: Index, events: Sequence[Event]) -> tuple[FactReference, ...]:
    """The other events that tell the same happening as any of these, in the order of their labels."""
    own = {event.id for event in events}
    others = {other for event in events for other in event.same_as if other in index.events} - own
    references = [event_reference(index, index.events[other]) for other in others]
    return tuple(sorted(references, key=lambda reference: int(reference.label[1:])))


def _by_name(event: Event) -> list[str]:
    """The participants who are not the source or the target themselves."""
    named = dict.fromkeys(participant.actor for participant in event.participants)
    return [actor for actor in named if actor not in (*event.source, *event.target)]


def _asserters(index: Index, event: Event) -> tuple[FactReference, ...]:
    found = (index.statements.get(statement_id) for statement_id in event.asserted_by)
    return tuple(
        FactReference(
            label=index.labels[statement.id], line=index.names(statement.speakers) or "a speaker not resolved"
        )
        for statement in found
        if statement is not None
    )


def _when(event: Event) -> str:
    if event.date is None:
        return "9999"
    return event.date.earliest or event.date.latest or "9999"
