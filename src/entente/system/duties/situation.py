"""A scenario as the reasoning takes it: attacks, threats and requests, each with its step, and what binds then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from entente.knowledge import Item, Library, Regime, Treaty
from entente.system.duties.places import Places
from entente.system.duties.terms import Attack, Slice
from entente.system.scenario.steps import Attacks, Requests, Step, Threatens
from entente.system.slices import clauses_by_member, slices


class Situation(NamedTuple):
    """The clauses that bind in each step, the map, and what happens; numbers are steps from 0."""

    day: date
    steps: tuple[Step, ...]
    slices: tuple[Slice, ...]
    clauses: tuple[Mapping[tuple[str, str], tuple[int, ...]], ...]
    """By step: the places in its slice of the clauses of a kind that bind a state."""
    places: Places
    treaties: tuple[Treaty, ...]
    regimes: tuple[Regime, ...]
    items: tuple[Item, ...]
    attacks: tuple[Attack, ...]
    threats: tuple[Attack, ...]
    requests: frozenset[str]

    @property
    def attacked(self) -> tuple[tuple[str, str, int], ...]:
        """(attacker, victim, step) of every attack."""
        return tuple((one.attacker, one.victim, one.step) for one in self.attacks)

    @property
    def threatened(self) -> tuple[tuple[str, str, int], ...]:
        """(state, target, step) of every threat."""
        return tuple((one.attacker, one.victim, one.step) for one in self.threats)


def situation(library: Library, steps: Sequence[Step], day: date) -> Situation:
    """Sorts the steps of a scenario; an attack or threat without a place falls on the victim's home territory."""
    places = Places(library.places)
    treaties = tuple(sorted(library.treaties, key=lambda one: one.id))
    numbered = tuple(enumerate(steps))
    bounds = slices(treaties, steps, day)
    indexed = {id(one): clauses_by_member(one) for one in bounds}
    return Situation(
        day=day,
        steps=tuple(steps),
        slices=bounds,
        clauses=tuple(indexed[id(one)] for one in bounds),
        places=places,
        treaties=treaties,
        regimes=tuple(sorted(library.regimes, key=lambda one: one.id)),
        items=library.items,
        attacks=tuple(_attack(one, number, places) for number, one in numbered if isinstance(one, Attacks)),
        threats=tuple(
            Attack(one.target, one.state, one.target, number, "threat")
            for number, one in numbered
            if isinstance(one, Threatens)
        ),
        requests=frozenset(one.state for one in steps if isinstance(one, Requests)),
    )


def _attack(one: Attacks, number: int, places: Places) -> Attack:
    place = one.victim if one.place is None else places.narrowed(one.place, one.victim)
    return Attack(one.victim, one.attacker, place, number)
