"""Where the states of a chain of duties stand: two sides, the parties to the attack inside, helpers outwards."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from entente.system import Answer, Certainty, DutyAnswer, Proof

__all__ = ["MOST", "Box", "Pair", "boxes", "surest_first", "told_attacks"]

MOST = 12
"""Boxes that can be told apart; where there are more states, those that owe alike share one."""

Pair = tuple[str, str]
_SUREST: tuple[Certainty, ...] = ("CERTAIN", "POSSIBLE", "DEPENDS")
_BY_CODES = re.compile(r"\b([A-Z]{3}) attacks ([A-Z]{3})\b")


class Box(NamedTuple):
    """States that share a place. `side` is -1 for the attackers', 1 for the victims'; `level` 0 for the parties.

    `owes` are the duties drawn from it, those of its first state, to states nearer to the middle.
    """

    states: tuple[str, ...]
    side: int
    level: int
    owes: tuple[DutyAnswer, ...]


def told_attacks(answer: Answer) -> tuple[Pair, ...]:
    """(attacker, victim) of the attacks that the scenario itself tells, read off the proofs, else off its codes."""
    found = dict.fromkeys(
        (duty.adversary, duty.beneficiary) for duty in answer.duties if _begins_with_the_scenario(duty.proof)
    )
    return tuple(found) or tuple(dict.fromkeys(_BY_CODES.findall(answer.scenario)))


def _begins_with_the_scenario(proof: Proof) -> bool:
    casus = proof.because[0] if proof.because else None
    return bool(casus and casus.because and casus.because[0].rule.startswith("attack_told"))


def surest_first(duties: Iterable[DutyAnswer]) -> list[DutyAnswer]:
    """Duties in order of certainty, otherwise as they came."""
    return sorted(duties, key=lambda one: _SUREST.index(one.answer))


def boxes(answer: Answer, attacks: Sequence[Pair]) -> tuple[tuple[Box, ...], int]:
    """The boxes, innermost first, and how many states there is no room for."""
    places = _places(answer, attacks)
    own = {state: _outward(answer, state, places) for state in places}
    single = [Box((state,), *places[state], own[state]) for state in places]
    found = single if len(single) <= MOST else list(_gathered(single))
    return tuple(found[:MOST]), sum(len(one.states) for one in found[MOST:])


def _places(answer: Answer, attacks: Sequence[Pair]) -> dict[str, tuple[int, int]]:
    """Side and level of each state: a helper stands one further out than the nearest it helps."""
    places: dict[str, tuple[int, int]] = {}
    for attacker, victim in attacks:
        places.setdefault(attacker, (-1, 0))
        places.setdefault(victim, (1, 0))
    duties = surest_first(answer.duties)
    level = 0
    while True:
        reached = {state for state, (_, at) in places.items() if at == level}
        for duty in duties:
            if duty.beneficiary in reached:
                places.setdefault(duty.obligor, (places[duty.beneficiary][0], level + 1))
        if not any(at == level + 1 for _, at in places.values()):
            return places
        level += 1


def _outward(answer: Answer, state: str, places: Mapping[str, tuple[int, int]]) -> tuple[DutyAnswer, ...]:
    """What a state owes to those nearer to the middle, once for each agreement and beneficiary."""
    found: dict[tuple[str, str], DutyAnswer] = {}
    for duty in surest_first(answer.duties):
        if duty.obligor == state and duty.beneficiary in places and places[duty.beneficiary][1] < places[state][1]:
            found.setdefault((duty.agreement, duty.beneficiary), duty)
    return tuple(found.values())


def _gathered(single: Sequence[Box]) -> Iterator[Box]:
    """States of one place that owe alike, together; the surest first in each level."""
    alike: dict[tuple[object, ...], list[Box]] = defaultdict(list)
    for one in single:
        owes = tuple((duty.agreement, duty.article, duty.beneficiary, duty.answer) for duty in one.owes)
        alike[one.states if one.level == 0 else (one.side, one.level, owes)].append(one)
    for group in sorted(alike.values(), key=lambda group: (group[0].level, _certainty(group[0]))):
        yield group[0]._replace(states=tuple(state for one in group for state in one.states))


def _certainty(one: Box) -> int:
    return min((_SUREST.index(duty.answer) for duty in one.owes), default=0)
