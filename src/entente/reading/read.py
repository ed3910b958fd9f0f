"""One document in, one reading out."""

from __future__ import annotations

import msgspec

from entente.knowledge import Knowledge
from entente.language import Pipeline
from entente.reading.actors import Cast, find_actors
from entente.reading.dates import dates_in
from entente.reading.events import read_events
from entente.reading.flags import reading_flags
from entente.reading.mentions import mention_records
from entente.reading.page import lay_out
from entente.reading.statements import read_statements
from entente.records import Actor, Document, Event, Flag, Reading, Statement


def read_document(document: Document, pipeline: Pipeline, knowledge: Knowledge) -> Reading:
    """Read one document: its actors, mentions, statements, events, agreements and positions.

    The document's `noise` is not read. Every span of the reading slices `document.text`; actors
    that nothing refers to are left out.
    """
    page = lay_out(document, pipeline)
    cast = find_actors(page, knowledge)
    date_of = dates_in(page)
    statements = read_statements(page, cast, date_of)
    events = read_events(page, cast, statements, date_of)
    reading = Reading(
        document=document,
        mentions=mention_records(page, cast, _acting(statements, events)),
        statements=statements,
        events=events,
    )
    flags = (*document.flags, *reading_flags(page, cast, reading))
    return Reading(
        document=_flagged(document, flags),
        actors=_used(cast, reading),
        mentions=reading.mentions,
        statements=statements,
        events=events,
    )


def _flagged(document: Document, flags: tuple[Flag, ...]) -> Document:
    return msgspec.structs.replace(document, flags=tuple(dict.fromkeys(flags)))


def _acting(statements: tuple[Statement, ...], events: tuple[Event, ...]) -> set[str]:
    """Ids of the actors who speak, are spoken to, relay, or take part in an event."""
    acting: set[str] = set()
    for statement in statements:
        acting.update((*statement.speakers, *statement.via, *statement.addressees))
    for event in events:
        acting.update((*event.source, *event.target, *(one.actor for one in event.participants)))
    return acting


def _used(cast: Cast, reading: Reading) -> tuple[Actor, ...]:
    """The actors that a record of the reading refers to, or that serve in an office of one of them."""
    used = {one.actor for one in reading.mentions} | _acting(reading.statements, reading.events)
    actors = cast.records()
    used.update(office.of for one in actors if one.id in used for office in one.offices if office.of)
    return tuple(one for one in actors if one.id in used)
