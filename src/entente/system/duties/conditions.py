"""Whether an attack meets the conditions of a clause, and if not, which it fails.

The conditions are those of ATOP's codebook (named adversary, location, number of adversaries, non-provocation, demand)
and those it has no field for. A condition may hold by one reading only; then the reading's name comes along.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from entente.system.duties.places import OWN, Places
from entente.system.duties.terms import SETTLED, Attack, Bound, Clause, Readings


class Outcome(NamedTuple):
    """What one condition says: whether it may hold, by which readings, and in words why not."""

    holds: bool
    readings: Readings = SETTLED
    why: str = ""


HOLDS = Outcome(True)


class Scene(NamedTuple):
    """What conditions look at besides the clause: the map, who attacked or threatened whom when, who asked for help."""

    places: Places
    attacked: Collection[tuple[str, str, int]]
    """(attacker, victim, step) of the scenario's own attacks."""
    threatened: Collection[tuple[str, str, int]]
    requests: frozenset[str]
    attackers: Callable[[str], int]
    """How many attack a victim, counter-attacks included."""


def triggered(bound: Bound, attack: Attack, scene: Scene) -> Outcome:
    """Whether all conditions hold: the readings of all, or the first that fails."""
    found = SETTLED | bound.clause.readings | bound.members[attack.victim]
    for one in _outcomes(bound, attack, scene):
        if not one.holds:
            return one
        found |= one.readings
    return Outcome(True, found)


def _outcomes(bound: Bound, attack: Attack, scene: Scene) -> Iterator[Outcome]:
    clause = bound.clause
    yield _protected(bound, attack)
    yield _located(clause, attack, scene.places)
    yield _named(clause, attack)
    yield _from_outside(bound, attack)
    yield _provoked(clause, attack, scene)
    yield _asked(clause, attack, scene)
    yield _many(clause, attack, scene)


def _protected(bound: Bound, attack: Attack) -> Outcome:
    if bound.protects(attack.victim):
        return HOLDS
    return Outcome(False, why="the clause protects {victims} only")


def _located(clause: Clause, attack: Attack, places: Places) -> Outcome:
    """Whether the attack falls in the area. Forces abroad count only where the clause says so."""
    if not clause.area and not clause.outside and clause.forces:
        return HOLDS
    around, perhaps = places.around(attack.place), places.perhaps_around(attack.place)
    if around & clause.outside:
        return Outcome(False, why="{place} is outside the treaty's area")
    holder = places.holder(attack.place)
    if not clause.forces and holder != attack.victim:
        return Outcome(False, why="{place} is not territory of {victim}")
    if not clause.area or around & clause.area or (OWN in clause.area and holder == attack.victim):
        return Outcome(True, _doubtful_place(clause, attack, bool(perhaps & clause.outside)))
    if (perhaps | around) & (clause.area | clause.disputed_area):
        return Outcome(True, _doubtful_place(clause, attack, True))
    return Outcome(False, why="{place} is outside the treaty's area")


def _doubtful_place(clause: Clause, attack: Attack, doubtful: bool) -> Readings:
    return (
        frozenset({f"whether {{{attack.place}}} lies in the area of {{{clause.agreement}}}"}) if doubtful else SETTLED
    )


def _named(clause: Clause, attack: Attack) -> Outcome:
    if attack.attacker in clause.spared:
        return Outcome(False, why="the clause is not meant against {attacker}")
    if clause.adversaries and attack.attacker not in clause.adversaries:
        return Outcome(False, why="the clause is meant against {adversaries} only")
    return HOLDS


def _from_outside(bound: Bound, attack: Attack) -> Outcome:
    if not bound.clause.external or attack.attacker not in bound.members:
        return HOLDS
    return Outcome(False, why="{attacker} is a party itself, and the clause is for attacks from outside")


def _provoked(clause: Clause, attack: Attack, scene: Scene) -> Outcome:
    """A victim that attacked anybody before has provoked; one that threatened its attacker before may have."""
    if not clause.unprovoked:
        return HOLDS
    before = attack.step + (attack.hop > 0)
    if any(one[0] == attack.victim and one[2] < before for one in scene.attacked):
        return Outcome(False, why="{victim} attacked first, and the clause is for unprovoked attacks")
    if any(one[:2] == (attack.victim, attack.attacker) and one[2] < attack.step for one in scene.threatened):
        return Outcome(True, frozenset({f"whether the threat by {{{attack.victim}}} was a provocation"}))
    return HOLDS


def _asked(clause: Clause, attack: Attack, scene: Scene) -> Outcome:
    if not clause.on_request or attack.victim in scene.requests:
        return HOLDS
    return Outcome(False, why="{victim} has not asked for help, and the clause waits for that")


def _many(clause: Clause, attack: Attack, scene: Scene) -> Outcome:
    if scene.attackers(attack.victim) >= clause.attackers:
        return HOLDS
    return Outcome(False, why="the clause needs {attackers} attackers at least")
