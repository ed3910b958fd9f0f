"""One document in, one reading out."""

from __future__ import annotations

import msgspec

from entente.knowledge import Knowledge
from entente.language import Pipeline
from entente.reading.actors import Cast, find_actors
from entente.reading.agreements import read_agreements
from entente.reading.dates import dates_in
from entente.reading.events import read_events
from entente.reading.flags import reading_flags
from entente.reading.mentions import mention_records
from entente.reading.page import lay_out
from entente.reading.positions import read_positions
from entente.reading.statements import read_statements
from entente.records import Actor, Document, Reading, state_id


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
    agreements = read_agreements(page, cast, knowledge, date_of)
    positions = read_positions(page, cast, statements, events, date_of)
    reading = Reading(
        document=document,
        statements=statements,
        events=events,
        agreements=agreements,
        positions=positions,
    )
    acting = _acting(reading)
    mentions = mention_records(page, cast, acting)
    flags = (*document.flags, *reading_flags(page, cast, reading))
    return msgspec.structs.replace(
        reading,
        document=msgspec.structs.replace(document, flags=tuple(dict.fromkeys(flags))),
        actors=_referred(cast, knowledge, acting | {one.actor for one in mentions}),
        mentions=mentions,
    )


def _acting(reading: Reading) -> set[str]:
    """Ids of the actors who speak, are spoken to, relay, act, are bound, or take a position."""
    acting: set[str] = set()
    for statement in reading.statements:
        acting.update((*statement.speakers, *statement.via, *statement.addressees))
    for event in reading.events:
        acting.update((*event.source, *event.target, *(one.actor for one in event.participants)))
    for agreement in reading.agreements:
        acting.update(agreement.parties)
    for position in reading.positions:
        acting.update((position.actor, *position.toward))
    return acting


def _referred(cast: Cast, knowledge: Knowledge, used: set[str]) -> tuple[Actor, ...]:
    """The actors a record refers to, with the states and bodies in whose offices they serve.

    A state may be referred to though the text names only somebody who serves it.
    """
    served = {office.of for draft in cast.drafts.values() if draft.id in used for office in draft.offices if office.of}
    for state in knowledge.states:
        if state_id(state.code) in used | served:
            cast.state(state.code, state.name)
    return tuple(one for one in cast.records() if one.id in used | served)
