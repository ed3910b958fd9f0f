"""Duties that cannot be met without breaking another, and duties to both sides of one war."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from entente.knowledge import ClauseKind
from entente.system.answers import SUREST_FIRST, Certainty, Conflict
from entente.system.duties.chain import clauses_by_member
from entente.system.duties.findings import Finding, Found
from entente.system.duties.situation import Situation
from entente.system.duties.terms import Bound, Duty
from entente.system.duties.texts import Label, sentence

_PROMISES: tuple[tuple[ClauseKind, str], ...] = (
    ("nonaggression", "against_nonaggression"),
    ("neutrality", "against_neutrality"),
)


class _Clash(NamedTuple):
    """A duty and what it clashes with."""

    rule: str
    duty: Duty
    bound: Bound
    against: Bound
    answer: Certainty


def conflicts(facts: Situation, found: Found, label: Label) -> tuple[Conflict, ...]:
    """Every conflict once, as sure as the less sure of both sides."""
    kept: dict[tuple[str, str, str], _Clash] = {}
    for clash in sorted(_clashes(facts, found), key=lambda one: (SUREST_FIRST.index(one.answer), one.duty)):
        kept.setdefault((clash.duty.obligor, clash.bound.clause.id, clash.against.clause.id), clash)
    return tuple(_conflict(kept[key], label) for key in sorted(kept))


def _clashes(facts: Situation, found: Found) -> Iterator[_Clash]:
    aggressors = {attacker for attacker, _, _ in facts.attacked}
    indexed = {id(one): clauses_by_member(one) for one in facts.slices}
    for duty, finding in found.items():
        bounds = facts.slices[finding.owed.by.trigger.step]
        for kind, rule in _PROMISES:
            if kind == "neutrality" and duty.adversary in aggressors:
                continue
            for number in indexed[id(bounds)].get((kind, duty.obligor), ()):
                yield from _promise(rule, duty, finding, bounds[number])
    yield from _both_sides(found)


def _promise(rule: str, duty: Duty, finding: Finding, against: Bound) -> Iterator[_Clash]:
    """Only what binds clashes: a political promise gives way."""
    if against.clause.binding and against.owes(duty.obligor) and against.protects(duty.adversary):
        doubts = against.members[duty.obligor] | against.members[duty.adversary] | against.clause.readings
        yield _Clash(rule, duty, finding.bound, against, "DEPENDS" if doubts else finding.answer)


def _both_sides(found: Found) -> Iterator[_Clash]:
    sides: dict[tuple[str, str, str], list[Duty]] = {}
    for duty in found:
        sides.setdefault((duty.obligor, duty.beneficiary, duty.adversary), []).append(duty)
    for (obligor, beneficiary, adversary), ones in sides.items():
        for other in sides.get((obligor, adversary, beneficiary), ()) if beneficiary < adversary else ():
            for one in ones:
                answer = _less_sure(found, one, other)
                yield _Clash("both_sides", one, found[one].bound, found[other].bound, answer)


def _less_sure(found: Mapping[Duty, Finding], one: Duty, other: Duty) -> Certainty:
    return max(found[one].answer, found[other].answer, key=SUREST_FIRST.index)


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
