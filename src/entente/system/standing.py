"""How an agreement and its parties stand on a day."""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeAlias

from entente.knowledge import Treaty, bounds
from entente.records import Frozen
from entente.system.duties.texts import Label, turns_on
from entente.system.slices import ALWAYS, membership, spans

State: TypeAlias = Literal[
    "in force",
    "disputed",
    "signed, not yet in force",
    "signed, not in force",
    "political commitment",
    "not yet signed",
    "ended",
    "unknown",
]


class PartyStanding(Frozen, frozen=True):
    """Whether a party is bound on the day (`readings`: by those), and all periods in which it was or will be.

    A period is from and to, ISO dates; null where it is not known or still runs.
    """

    state: str
    bound: bool
    readings: tuple[str, ...]
    periods: tuple[tuple[str | None, str | None], ...]


class Standing(Frozen, frozen=True):
    """How an agreement stands on a day. `readings` are those that the state "disputed" turns on."""

    state: State
    readings: tuple[str, ...]
    parties: tuple[PartyStanding, ...]


def standing(one: Treaty, day: date, label: Label = str) -> Standing:
    """How an agreement and each of its parties stand; it is in force where it plainly binds anybody."""
    parties = tuple(_party(one, state, day, label) for state in one.parties)
    if any(each.bound and not each.readings for each in parties):
        return Standing(state="in force", readings=(), parties=parties)
    doubts = {reading for each in parties for reading in each.readings}
    if any(each.bound for each in parties):
        return Standing(state="disputed", readings=tuple(sorted(doubts)), parties=parties)
    return Standing(state=_absent(one, day), readings=(), parties=parties)


def _party(one: Treaty, state: str, day: date, label: Label) -> PartyStanding:
    found = membership(one, state, day)
    periods = tuple((None if start == ALWAYS else start, end) for start, end in spans(one, state))
    return PartyStanding(state=state, bound=found is not None, readings=turns_on(found or (), label), periods=periods)


def _absent(one: Treaty, day: date) -> State:
    if one.ended is not None and day >= bounds(one.ended)[0]:
        return "ended"
    if one.signed is not None and day < bounds(one.signed)[0]:
        return "not yet signed"
    if one.in_force is None:
        if not one.binding:
            return "political commitment"
        return "unknown" if one.signed is None else "signed, not in force"
    if day < bounds(one.in_force)[0]:
        return "signed, not yet in force" if one.signed is not None else "not yet signed"
    return "ended"
