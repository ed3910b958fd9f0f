"""From clauses to `Position` records."""

from __future__ import annotations

from collections.abc import Iterator

from entente.reading.actors.cast import Cast
from entente.reading.dates import DateOf
from entente.reading.events.sides import side
from entente.reading.page import Page
from entente.reading.positions.clause import Clause
from entente.reading.positions.find import find_clauses
from entente.records import Event, Position, Statement


def read_positions(
    page: Page, cast: Cast, statements: tuple[Statement, ...], events: tuple[Event, ...], date_of: DateOf
) -> tuple[Position, ...]:
    """What each state or organisation does, or says it will do, with an instrument, in the order of the text.

    `summary` is the slice of the text that its evidence covers, without the words that name the actor.
    Words that somebody else accuses the actor of, or that an event denies, are no position of his.
    """
    doubted = _doubted(statements, events)
    found = (
        position
        for clause in find_clauses(page, cast, statements)
        if not any(start <= page.doc[clause.told_by].idx < end for start, end in doubted)
        for position in _positions(page, cast, clause, date_of)
    )
    return tuple(_distinct(found))


def _positions(page: Page, cast: Cast, clause: Clause, date_of: DateOf) -> Iterator[Position]:
    first, last = page.doc[clause.first], page.doc[clause.last]
    start, end = first.idx, last.idx + len(last)
    sides = tuple(dict.fromkeys(side(cast, role.actor) for role in clause.actors))
    for role in clause.actors:
        actor = side(cast, role.actor)
        partners = tuple(one for one in sides if one != actor) if clause.mutual else ()
        kind = cast.draft(actor).kind if actor in cast.drafts else "state"
        if kind in ("outlet", "institute", "person") or actor in clause.toward:
            continue
        begin = min(start, page.doc[role.start].idx)
        yield Position(
            actor=actor,
            instrument=clause.instrument,
            stance=clause.stance,
            toward=clause.toward or partners,
            summary=page.text[start:end],
            date=date_of(start, end) or date_of(first.sent.start_char, begin),
            evidence=(page.evidence(begin, end),),
        )


def _doubted(statements: tuple[Statement, ...], events: tuple[Event, ...]) -> list[tuple[int, int]]:
    """Stretches of accusation and denial, and of events that did not happen."""
    spans = [
        (span.start, span.end)
        for one in statements
        if one.act in ("accuse", "deny")
        for span in (*one.content, *one.proposition)
    ]
    return spans + [(one.cue.start, one.cue.end) for one in events if one.status == "denied" and one.cue is not None]


def _distinct(positions: Iterator[Position]) -> Iterator[Position]:
    """The same actor, instrument, stance and partners in the same words stand once."""
    seen: set[tuple[object, ...]] = set()
    for one in positions:
        key = (one.actor, one.instrument, one.stance, one.toward, one.evidence[0].end)
        if key not in seen:
            seen.add(key)
            yield one
