"""Invented events, pacts and networks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from entente.knowledge import ClauseFact, ClauseKind, Treaty
from entente.records import DateInterval, Event, EventStatus, EventType, state_id
from entente.system.balance import Counts, Relation, SignedNetwork, Standing

UNTIL = date(2025, 3, 31)
SINCE = date(2025, 1, 1)


def event(
    key: str,
    kind: EventType,
    source: str,
    target: str,
    *,
    status: EventStatus = "actual",
    day: str | None = "2025-02-01",
    latest: str | None = None,
    same_as: Sequence[str] = (),
) -> Event:
    """An event between states whose codes are given with spaces between them."""
    return Event(
        id=key,
        type=kind,
        source=tuple(state_id(code) for code in source.split()),
        target=tuple(state_id(code) for code in target.split()),
        status=status,
        evidence=(),
        date=None if day is None else DateInterval(earliest=day, latest=latest or day, granularity="day"),
        same_as=tuple(same_as),
    )


def pact(key: str, parties: str, kind: ClauseKind = "defense", *, victims: Sequence[str] = (), **fields: Any) -> Treaty:
    """An agreement of one clause."""
    clause = ClauseFact(
        key="1",
        article="1",
        kind=kind,
        trigger="an armed attack",
        duty="help",
        automaticity="automatic",
        victims=tuple(victims),
    )
    given: dict[str, Any] = {"in_force": "1990-01-01", "signed": "1989-01-01", **fields}
    return Treaty(
        id=key, name=key, parties=tuple(parties.split()), kind=(kind,), clauses=(clause,), source="invented", **given
    )


def relation(one: str, other: str, sign: int, standing: Standing = "certain", weight: float = 4.0) -> Relation:
    """A relation made up whole."""
    return Relation(
        one=min(one, other),
        other=max(one, other),
        sign=0 if standing == "unknown" else 1 if sign > 0 else -1,
        standing=standing,
        balance=float(sign),
        lowest=-1.0,
        highest=1.0,
        weight=weight,
        counts=Counts(),
        doubtful=Counts(),
        events=(f"event:{one}{other}",),
        doubtful_events=(),
        agreements=(),
        disputed_agreements=(),
    )


def made(
    signs: Mapping[str, int], *, standings: Mapping[str, Standing] | None = None, states: str = ""
) -> SignedNetwork:
    """A network from pairs like `ab`, one letter a state."""
    given = standings or {}
    relations = [relation(pair[0], pair[1], sign, given.get(pair, "certain")) for pair, sign in signs.items()]
    return SignedNetwork(
        since=None,
        until=UNTIL.isoformat(),
        states=tuple(sorted({*states, *"".join(signs)})),
        relations=tuple(sorted(relations, key=lambda one: one.pair)),
        undated=(),
    )
