"""What follows from a scenario, each thing once: the first stage that brings it says how sure it is, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from entente.knowledge import ClauseKind
from entente.system.answers import Certainty
from entente.system.duties.chain import duties, obligors
from entente.system.duties.conditions import Scene, triggered
from entente.system.duties.situation import Situation
from entente.system.duties.stages import Stage
from entente.system.duties.terms import SETTLED, Bound, Duty, Owed, Reached, Trigger, Triggered, surer

Found: TypeAlias = Mapping[Duty, "Finding"]


class Finding(NamedTuple):
    """What is owed, how surely, and why."""

    answer: Certainty
    owed: Owed
    bound: Bound


def help_owed(facts: Situation, run: Iterable[Stage]) -> Found:
    """Duties of defense and offense."""
    return _surest(facts, run, lambda stage: duties(stage.chained, facts.slices, stage.reasoning.readings))


def consultations_owed(facts: Situation, run: Iterable[Stage]) -> Found:
    """Duties to consult with a member that is attacked or threatened. A political promise is POSSIBLE at best."""
    found = _surest(facts, run, lambda stage: _responses(facts, stage, "consultation"))
    return {duty: one if one.bound.clause.binding else _promised(one) for duty, one in found.items()}


def abstentions_owed(facts: Situation, run: Iterable[Stage]) -> Found:
    """Duties not to help those who attack a member, from clauses of neutrality."""
    return _surest(facts, run, lambda stage: _responses(facts, stage, "neutrality"))


def _promised(one: Finding) -> Finding:
    return one._replace(answer="POSSIBLE") if one.answer == "CERTAIN" else one


def _surest(facts: Situation, run: Iterable[Stage], derive: Callable[[Stage], Iterator[Owed]]) -> Found:
    found: dict[Duty, Finding] = {}
    for stage in run:
        best: dict[Duty, Owed] = {}
        for owed in derive(stage):
            if surer(owed, best.get(owed.duty)):
                best[owed.duty] = owed
        for duty, owed in best.items():
            if duty not in found:
                found[duty] = Finding(stage.answer, owed, facts.slices[owed.by.trigger.step][duty.bound])
    return found


def _responses(facts: Situation, stage: Stage, kind: ClauseKind) -> Iterator[Owed]:
    """What clauses of a kind ask of the partners of each state that is attacked, or threatened where they say so."""
    threats = [Reached(one) for one in facts.threats] if kind == "consultation" else []
    for reached in (*stage.chained.attacks.values(), *threats):
        attack = reached.attack
        bounds = facts.slices[attack.step]
        for number in facts.clauses[attack.step].get((kind, attack.victim), ()):
            yield from _response(bounds[number], number, reached, stage.chained.scene, stage.reasoning.readings)


def _response(bound: Bound, number: int, reached: Reached, scene: Scene, readings: bool) -> Iterator[Owed]:
    attack = reached.attack
    outcome = triggered(bound, attack, scene)
    doubts = outcome.readings | reached.readings
    if not outcome.holds or (doubts and not readings):
        return
    trigger = Trigger(number, attack.victim, attack.attacker, attack.step)
    depth = max(one.depth for one in (reached, *outcome.others))
    found = Triggered(trigger, reached, doubts, depth + 1, outcome.others)
    asked = list(obligors(bound, trigger, scene))
    if attack.role == "threat" and bound.owes(attack.attacker):
        asked.append(attack.attacker)
    for state in asked:
        if readings or not bound.members[state]:
            # whom it is against tells consultations apart no more than it does their partners
            against = "" if bound.clause.kind == "consultation" else attack.attacker
            duty = Duty(state, attack.victim, against, number)
            yield Owed(duty, found, doubts | (bound.members[state] or SETTLED), depth + 2)
