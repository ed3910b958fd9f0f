"""Records told which actor ids survive."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from entente.records import Actor, Event, Mention, Participant, Position, Reading, Statement


def rename_actor(actor: Actor, survivors: Mapping[str, str]) -> Actor:
    """The actor with the bodies its offices serve named by their surviving ids."""
    offices = tuple(
        msgspec.structs.replace(office, of=survivors.get(office.of, office.of)) if office.of else office
        for office in actor.offices
    )
    return msgspec.structs.replace(actor, offices=offices)


def rename(reading: Reading, survivors: Mapping[str, str]) -> Reading:
    """The reading with surviving ids; the order of references is kept, doubles go."""
    return msgspec.structs.replace(
        reading,
        actors=(),
        mentions=tuple(_rename_mention(mention, survivors) for mention in reading.mentions),
        statements=tuple(_rename_statement(statement, survivors) for statement in reading.statements),
        events=tuple(_rename_event(event, survivors) for event in reading.events),
        positions=tuple(_rename_position(position, survivors) for position in reading.positions),
        agreements=tuple(
            msgspec.structs.replace(agreement, parties=_each(agreement.parties, survivors))
            for agreement in reading.agreements
        ),
    )


def _each(actors: Iterable[str], survivors: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(survivors.get(one, one) for one in actors))


def _rename_mention(mention: Mention, survivors: Mapping[str, str]) -> Mention:
    return msgspec.structs.replace(mention, actor=survivors.get(mention.actor, mention.actor))


def _rename_statement(statement: Statement, survivors: Mapping[str, str]) -> Statement:
    return msgspec.structs.replace(
        statement,
        speakers=_each(statement.speakers, survivors),
        via=_each(statement.via, survivors),
        addressees=_each(statement.addressees, survivors),
    )


def _rename_event(event: Event, survivors: Mapping[str, str]) -> Event:
    return msgspec.structs.replace(
        event,
        source=_each(event.source, survivors),
        target=_each(event.target, survivors),
        participants=tuple(_rename_participant(one, survivors) for one in event.participants),
    )


def _rename_participant(participant: Participant, survivors: Mapping[str, str]) -> Participant:
    return msgspec.structs.replace(participant, actor=survivors.get(participant.actor, participant.actor))


def _rename_position(position: Position, survivors: Mapping[str, str]) -> Position:
    return msgspec.structs.replace(
        position,
        actor=survivors.get(position.actor, position.actor),
        toward=_each(position.toward, survivors),
    )
