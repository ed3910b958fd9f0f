"""Duties that cannot be met without breaking another, and duties to both sides of one war."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from entente.knowledge import ClauseKind
from entente.system.answers import SUREST_FIRST, Certainty, Conflict
from entente.system.duties.findings import Finding, Found
from entente.system.duties.situation import Situation
from entente.system.duties.terms import SETTLED, Bound, Duty
from entente.system.duties.texts import Label, sentence

_RULES: Mapping[ClauseKind, str] = {"nonaggression": "against_nonaggression", "neutrality": "against_neutrality"}


class _Clash(NamedTuple):
    """A duty and what it clashes with."""

    key: tuple[str, int, int]
    rule: str
    duty: Duty
    bound: Bound
    against: Bound
    answer: Certainty


def conflicts(facts: Situation, found: Found, label: Label) -> tuple[Conflict, ...]:
    """Every conflict of two clauses once, as sure as the less sure of both sides."""
    kept: dict[tuple[str, int, int], _Clash] = {}
    for clash in chain(_promises(facts, found), _both_sides(found)):
        known = kept.get(clash.key)
        if known is None or _rank(clash.answer) < _rank(known.answer):
            kept[clash.key] = clash
    return tuple(_conflict(clash, label) for clash in sorted(kept.values(), key=_by_clauses))


def _rank(answer: Certainty) -> int:
    return SUREST_FIRST.index(answer)


def _by_clauses(one: _Clash) -> tuple[str, str, str]:
    return one.duty.obligor, one.bound.clause.id, one.against.clause.id


def _promises(facts: Situation, found: Found) -> Iterator[_Clash]:
    """Duties to fight one to whom a state has promised not to."""
    known: dict[tuple[int, str, str], list[tuple[str, int]]] = {}
    for duty, finding in found.items():
        step = finding.owed.by.trigger.step
        pair = (step, duty.obligor, duty.adversary)
        if pair not in known:
            known[pair] = list(_promised(facts, *pair))
        for rule, number in known[pair]:
            yield _promise(rule, duty, finding, facts.slices[step][number], number)


def _promised(facts: Situation, step: int, state: str, adversary: str) -> Iterator[tuple[str, int]]:
    """Only what binds clashes: a political promise gives way. Who attacks first has no claim to neutrality."""
    aggressors = {attacker for attacker, _, _ in facts.attacked}
    for kind, rule in _RULES.items():
        if kind == "neutrality" and adversary in aggressors:
            continue
        for number in facts.clauses[step].get((kind, state), ()):
            against = facts.slices[step][number]
            if against.clause.binding and against.owes(state) and against.protects(adversary):
                yield rule, number


def _promise(rule: str, duty: Duty, finding: Finding, against: Bound, number: int) -> _Clash:
    doubts = against.members[duty.obligor] | against.members.get(duty.adversary, SETTLED) | against.clause.readings
    key = (duty.obligor, duty.bound, number)
    return _Clash(key, rule, duty, finding.bound, against, "DEPENDS" if doubts else finding.answer)


def _both_sides(found: Found) -> Iterator[_Clash]:
    """The surest clause for either side stands for all of them."""
    sides: dict[tuple[str, str, str], tuple[Duty, Finding]] = {}
    for duty, finding in found.items():
        side = (duty.obligor, duty.beneficiary, duty.adversary)
        if side not in sides or _rank(finding.answer) < _rank(sides[side][1].answer):
            sides[side] = (duty, finding)
    for (obligor, beneficiary, adversary), (one, mine) in sides.items():
        other = sides.get((obligor, adversary, beneficiary))
        if other is not None and beneficiary < adversary:
            answer = max(mine.answer, other[1].answer, key=_rank)
            key = (obligor, one.bound, other[0].bound)
            yield _Clash(key, "both_sides", one, mine.bound, other[1].bound, answer)


def _conflict(clash: _Clash, label: Label) -> Conflict:
    clause, against = clash.bound.clause, clash.against.clause
    return Conflict(
        state=clash.duty.obligor,
        agreement=clause.agreement,
        article=clause.article,
        clause=clause.key,
        against=against.agreement,
        against_article=against.article,
        against_clause=against.key,
        why=sentence(
            clash.rule,
            {
                "state": label(clash.duty.obligor),
                "beneficiary": label(clash.duty.beneficiary),
                "adversary": label(clash.duty.adversary),
                "agreement": label(clause.agreement),
                "article": clause.article,
                "against": label(against.agreement),
                "against_article": against.article,
            },
        ),
        answer=clash.answer,
    )
