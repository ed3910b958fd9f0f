"""What each kind of record can be filtered by, and the values a record has for each filter."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, get_args

from entente.dossier.files import Names
from entente.records import (
    Act,
    ActorKind,
    Agreement,
    Claim,
    ClaimStatus,
    Collection,
    DateInterval,
    Document,
    Event,
    EventStatus,
    EventType,
    Evidence,
    FlagName,
    Instrument,
    Mode,
    Position,
    Published,
    Stance,
    Statement,
    Story,
    TimelineEntry,
)

ACTOR_FILTERS = ("actor", "speaker", "via", "addressee", "source", "target")
"""Filters whose value is an actor's name; the others compare words."""


class Index(Names):
    """Looks up in one collection all that filters and rows ask for."""

    def __init__(self, collection: Collection) -> None:
        super().__init__(collection)
        self.collection = collection

    @cached_property
    def events(self) -> dict[str, Event]:
        """Events by id."""
        return {event.id: event for event in self.collection.events}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.collection.claims}

    @cached_property
    def published(self) -> dict[str, Published]:
        """Date of publication by document id."""
        return {document.id: document.published for document in self.collection.documents}

    @cached_property
    def mentions(self) -> dict[str, list[Evidence]]:
        """Where each actor is mentioned."""
        found: dict[str, list[Evidence]] = {}
        for each in self.collection.mentions:
            found.setdefault(each.actor, []).append(Evidence(document=each.document, start=each.start, end=each.end))
        return found

    @cached_property
    def mentioned(self) -> dict[str, set[str]]:
        """The actors each document mentions."""
        found: dict[str, set[str]] = {}
        for each in self.collection.mentions:
            found.setdefault(each.document, set()).add(each.actor)
        return found


Values = Callable[[Any, Index], Iterable[str | None]]


def event_side(side: str) -> Values:
    """The states on one side of an event, and whoever the words name for them."""
    return lambda event, _: (
        *getattr(event, side),
        *(each.actor for each in event.participants if each.role == side),
    )


def anyone(event: Event, index: Index) -> tuple[str | None, ...]:
    """Both sides of an event."""
    return (*event_side("source")(event, index), *event_side("target")(event, index))


def voices(claim: Claim, _: Index) -> list[str]:
    """Who asserts or denies a claim."""
    return [voice.actor for voice in (*claim.asserted_by, *claim.denied_by)]


def paths(record: Any, index: Index) -> set[str]:
    """The documents a record's evidence is from."""
    return {index.path(each.document) for each in record.evidence}


def attribute(name: str) -> Values:
    """One word or none, by the field's name."""
    return lambda record, _: [getattr(record, name)]


def several(name: str) -> Values:
    """Several words, by the field's name."""
    return lambda record, _: getattr(record, name)


FILTERS: dict[str, dict[str, Values]] = {
    "documents": {
        "document": lambda document, _: [document.path, document.id],
        "actor": lambda document, index: index.mentioned.get(document.id, ()),
        "outlet": attribute("outlet"),
        "flag": lambda document, _: [each.flag for each in document.flags],
    },
    "statements": {
        "speaker": several("speakers"),
        "act": attribute("act"),
        "mode": attribute("mode"),
        "via": several("via"),
        "addressee": several("addressees"),
        "actor": lambda record, _: (*record.speakers, *record.via, *record.addressees),
        "document": paths,
    },
    "events": {
        "type": attribute("type"),
        "status": attribute("status"),
        "source": event_side("source"),
        "target": event_side("target"),
        "actor": anyone,
        "document": paths,
    },
    "actors": {
        "type": attribute("kind"),
        "actor": attribute("id"),
        "document": lambda actor, index: {index.path(each.document) for each in index.mentions.get(actor.id, ())},
    },
    "claims": {
        "status": attribute("status"),
        "speaker": voices,
        "actor": lambda claim, index: (*claim.about, *voices(claim, index)),
        "document": paths,
    },
    "agreements": {
        "actor": several("parties"),
        "type": several("kind"),
        "status": attribute("status"),
        "document": paths,
    },
    "positions": {
        "actor": attribute("actor"),
        "target": several("toward"),
        "instrument": attribute("instrument"),
        "stance": attribute("stance"),
        "document": paths,
    },
    "stories": {
        "actor": several("actors"),
        "document": lambda story, index: {index.path(each) for each in story.documents},
    },
    "timeline": {
        "actor": lambda entry, index: {
            actor for key in entry.events if key in index.events for actor in anyone(index.events[key], index)
        },
        "type": lambda entry, index: {index.events[key].type for key in entry.events if key in index.events},
        "document": paths,
    },
}
"""Kind -> filter -> the record's values. `contains`, `since` and `until` go with every kind that has a date."""

CHOICES: dict[tuple[str, str], tuple[str, ...]] = {
    ("documents", "flag"): get_args(FlagName),
    ("statements", "act"): get_args(Act),
    ("statements", "mode"): get_args(Mode),
    ("events", "type"): get_args(EventType),
    ("events", "status"): get_args(EventStatus),
    ("actors", "type"): get_args(ActorKind),
    ("claims", "status"): get_args(ClaimStatus),
    ("positions", "instrument"): get_args(Instrument),
    ("positions", "stance"): get_args(Stance),
    ("timeline", "type"): get_args(EventType),
}
"""Filters whose words are fixed by the record contract."""


def date_of(record: Any, index: Index) -> DateInterval | Published | None:
    """When: the record's own date; that of its article for what is said; None where unknown."""
    if isinstance(record, Document):
        return record.published
    if isinstance(record, Story):
        return DateInterval(earliest=record.earliest, latest=record.latest)
    if isinstance(record, Agreement):
        return record.signed
    if isinstance(record, Statement | Position) and record.date is None:
        return index.published.get(record.evidence[0].document) if record.evidence else None
    if isinstance(record, Statement | Position | Event | TimelineEntry):
        return record.date
    return None
