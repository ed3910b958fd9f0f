"""The sheet of an agreement: who is bound and when, and what each clause asks of whom, where, on which condition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from entente.cli.sheets.conditions import condition_lines
from entente.cli.wording.lines import Line, listed
from entente.cli.wording.words import AUTOMATICITY, Label

if TYPE_CHECKING:
    from entente.knowledge import ClauseFact, Treaty
    from entente.system import PartyStanding, Standing

UNVERIFIED = " (unverified)"
"""What marks a field that no source was checked for."""


def agreement_lines(one: Treaty, found: Standing, day: str, label: Label) -> Iterator[Line]:
    """Everything the library holds of an agreement, and how it stands on `day`."""
    yield Line(0, f"{one.name} ({one.id})")
    if one.names:
        yield Line(1, f"Also called: {'; '.join(one.names)}")
    yield Line(1, f"Kinds: {', '.join(one.kind)}. {binding_words(one)}")
    yield Line(1, f"On {day}: {found.state}.")
    yield from (Line(2, f"It turns on {each}.") for each in found.readings)
    for field, title in (("signed", "Signed"), ("in_force", "In force"), ("ended", "Ended")):
        yield Line(1, f"{title}: {getattr(one, field) or 'no date'}{marked(field, one)}")
    yield Line(1, f"Withdrawal: {one.withdrawal or 'nothing is known'}{marked('withdrawal', one)}")
    if one.note:
        yield Line(1, f"Note: {' '.join(one.note.split())}")
    yield from (Line(0, ""), Line(0, f"Parties ({len(one.parties)}){marked('parties', one)}"))
    unchecked = {member.state for member in one.members if member.unverified}
    yield from (Line(1, party_words(each, label, unverified=each.state in unchecked)) for each in found.parties)
    yield from clauses_part(one, label)
    yield from disputes_part(one, label)
    yield from sources_part(one)


def binding_words(one: Treaty) -> str:
    """Whether it binds by law."""
    return "It binds by law." if one.binding else "A political commitment: it creates no rights or obligations."


def marked(field: str, one: Treaty) -> str:
    """A mark for a field that no source was checked for."""
    return UNVERIFIED if field in one.unverified else ""


def party_words(party: PartyStanding, label: Label, *, unverified: bool) -> str:
    """`Finland (FIN): from 2023-04-04. Bound.`"""
    periods = "; ".join(period(*each) for each in party.periods)
    state = "not bound" if not party.bound else f"by a reading: {listed(party.readings)}" if party.readings else "bound"
    return f"{label(party.state)} ({party.state}): {periods}; {state}{UNVERIFIED if unverified else ''}"


def period(start: str | None, end: str | None) -> str:
    """A period of membership in words."""
    if start is None and end is None:
        return "no dates"
    return f"from {start or 'an unknown day'}" + (f" to {end}" if end else "")


def clauses_part(one: Treaty, label: Label) -> Iterator[Line]:
    """Every clause."""
    yield from (Line(0, ""), Line(0, f"Clauses ({len(one.clauses)})"))
    if not one.clauses:
        yield Line(1, "None are in the library.")
    for clause in one.clauses:
        mark = UNVERIFIED if clause.unverified else ""
        yield Line(1, f"{clause.article}: {clause.kind}{mark}")
        yield from clause_lines(clause, label)


def clause_lines(clause: ClauseFact, label: Label) -> Iterator[Line]:
    """One clause in words."""
    if clause.trigger:
        yield Line(2, f"When: {clause.trigger}")
    yield Line(2, f"Duty: {clause.duty}")
    yield Line(2, f"How: {AUTOMATICITY[clause.automaticity]}")
    yield from (Line(2, each) for each in condition_lines(clause, label))
    if clause.qualification:
        yield Line(2, f"The text adds: {' '.join(clause.qualification.split())}")
    if clause.disputed:
        yield Line(2, f"Disputed: {clause.disputed}")
    if clause.source:
        yield Line(2, f"Source: {clause.source}")


def disputes_part(one: Treaty, label: Label) -> Iterator[Line]:
    """Doubts and suspensions."""
    if one.doubts:
        yield from (Line(0, ""), Line(0, "Disputed"))
    for doubt in one.doubts:
        states = listed([label(each) for each in doubt.states]) or "all parties"
        source = f" [{doubt.source}]" if doubt.source else ""
        yield Line(1, f"{states}, {period(doubt.start, doubt.end)}: {doubt.reading}{source}")
    if one.suspensions:
        yield from (Line(0, ""), Line(0, "Suspended"))
    for each in one.suspensions:
        what = f"what {label(each.obligor)} owes {label(each.beneficiary)}"
        source = f" [{each.source}]" if each.source else ""
        yield Line(1, f"{what}, {period(each.start, each.end)}: {each.why}{source}")


def sources_part(one: Treaty) -> Iterator[Line]:
    """Sources, and what is unverified."""
    yield from (Line(0, ""), Line(0, "Sources"))
    yield from (Line(1, each) for each in (one.source, *one.sources))
    if one.unverified:
        yield Line(1, f"No source was checked for: {', '.join(one.unverified)}")
