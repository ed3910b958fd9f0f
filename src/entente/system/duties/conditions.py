"""Whether an attack meets the conditions of a clause, and if not, which it fails.

The conditions are those of ATOP's codebook (named adversary, location, number of adversaries, non-provocation, demand)
and those it has no field for. A condition may hold by one reading only; then the reading's name comes along. A clause
of offense is for the one who attacks: its beneficiary is the attacker, its adversary the one attacked.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

from entente.system.duties.places import OWN, Places
from entente.system.duties.terms import SETTLED, Attack, Bound, Clause, Reached, Readings
from entente.system.duties.texts import reading


class Outcome(NamedTuple):
    """What the conditions say: whether they may hold, by which readings, or by which rule they fail."""

    holds: bool
    readings: Readings = SETTLED
    fails: str = ""
    others: tuple[Reached, ...] = ()


HOLDS = Outcome(True)


class Scene(NamedTuple):
    """What conditions look at besides the clause: the map, who attacked or threatened whom when, who asked for help."""

    places: Places
    attacked: Collection[tuple[str, str, int]]
    """(attacker, victim, step) of the scenario's own attacks."""
    threatened: Collection[tuple[str, str, int]]
    requests: frozenset[str]
    attackers: Callable[[str], Mapping[str, Reached]]
    """Who attacks a victim, those who answer included, and how surely."""


class Case(NamedTuple):
    """An attack as one clause sees it."""

    clause: Clause
    members: Mapping[str, Readings]
    attack: Attack
    beneficiary: str
    adversary: str
    scene: Scene


def case(bound: Bound, attack: Attack, scene: Scene) -> Case:
    """Who would help whom against whom."""
    sides = (attack.attacker, attack.victim) if bound.clause.kind == "offense" else (attack.victim, attack.attacker)
    return Case(bound.clause, bound.members, attack, *sides, scene)


def triggered(bound: Bound, attack: Attack, scene: Scene) -> Outcome:
    """Whether all conditions hold: the readings of all, or the first that fails.

    The beneficiary must be a member, or a third state that the clause names.
    """
    one = case(bound, attack, scene)
    clause = one.clause
    found = clause.readings | one.members.get(one.beneficiary, SETTLED)
    others: tuple[Reached, ...] = ()
    for condition in _conditions(clause):
        outcome = condition(one)
        if not outcome.holds:
            return outcome
        found |= outcome.readings
        others += outcome.others
    return Outcome(True, found, "", others)


def located(bound: Bound, attack: Attack, scene: Scene) -> Outcome:
    """Whether an attack falls in the area of a clause."""
    return _located(case(bound, attack, scene))


def _conditions(clause: Clause) -> Iterator[Callable[[Case], Outcome]]:
    """Those that limit the clause at all."""
    if clause.victims:
        yield _protected
    if clause.area or clause.outside or clause.disputed_area or not clause.forces:
        yield _located
    if clause.adversaries or clause.spared:
        yield _named
    if clause.external:
        yield _from_outside
    if clause.unprovoked and clause.kind != "offense":
        yield _provoked
    if clause.on_request:
        yield _asked
    if clause.attackers > 1 and clause.kind != "offense":
        yield _many


def _protected(one: Case) -> Outcome:
    return HOLDS if one.beneficiary in one.clause.victims else Outcome(False, fails="not_protected")


def _located(one: Case) -> Outcome:
    """Whether the attack falls in the area. Forces abroad count only where the clause says so."""
    clause, place, places = one.clause, one.attack.place, one.scene.places
    around, perhaps = places.around(place), places.perhaps_around(place)
    own = places.holder(place) == one.attack.victim
    if around & clause.outside:
        return Outcome(False, fails="outside_area")
    if not clause.forces and not own:
        return Outcome(False, fails="not_own_territory")
    doubtful = frozenset({reading("area_reading", place=place, agreement=clause.agreement)})
    unlimited = not clause.area and not clause.disputed_area
    if unlimited or around & clause.area or (own and OWN in clause.area):
        return Outcome(True, doubtful if perhaps & clause.outside else SETTLED)
    if perhaps & clause.area or (perhaps | around) & clause.disputed_area:
        return Outcome(True, doubtful)
    return Outcome(False, fails="outside_area")


def _named(one: Case) -> Outcome:
    if one.adversary in one.clause.spared:
        return Outcome(False, fails="spared_adversary")
    if one.clause.adversaries and one.adversary not in one.clause.adversaries:
        return Outcome(False, fails="adversary_not_named")
    return HOLDS


def _from_outside(one: Case) -> Outcome:
    """An adversary that is a party by a reading only is an outsider by the other."""
    doubts = one.members.get(one.adversary)
    if doubts is None:
        return HOLDS
    return Outcome(True, doubts) if doubts else Outcome(False, fails="party_attacks")


def _provoked(one: Case) -> Outcome:
    """A victim that attacked anybody before has provoked; one that threatened its attacker before may have."""
    attack, victim = one.attack, one.beneficiary
    before = attack.step + (attack.role in ("answer", "counter"))
    if attack.role == "answer" or any(each[0] == victim and each[2] < before for each in one.scene.attacked):
        return Outcome(False, fails="provoked")
    if any(each[:2] == (victim, one.adversary) and each[2] < attack.step for each in one.scene.threatened):
        return Outcome(True, frozenset({reading("provocation_reading", beneficiary=victim)}))
    return HOLDS


def _asked(one: Case) -> Outcome:
    return HOLDS if one.beneficiary in one.scene.requests else Outcome(False, fails="no_request")


def _many(one: Case) -> Outcome:
    """The surest attackers decide which readings the number rests on; a threat is no attack by anybody."""
    if one.attack.role == "threat":
        return Outcome(False, fails="too_few_attackers")
    known = one.scene.attackers(one.attack.victim)
    others = sorted(
        (each for state, each in known.items() if state != one.adversary),
        key=lambda each: (len(each.readings), each.depth, each.attack),
    )[: one.clause.attackers - 1]
    if len(others) < one.clause.attackers - 1:
        return Outcome(False, fails="too_few_attackers")
    return Outcome(True, frozenset().union(*(each.readings for each in others)), "", tuple(others))
