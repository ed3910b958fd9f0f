"""What-if: from a scenario, a library of agreements and a day to duties with proofs.

what_if("PRK attacks USA in Guam", library=load_library(), knowledge=load(), day=date(2025, 1, 1))
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from entente.knowledge import Knowledge, Library
from entente.system.answers import (
    NO_PROOF,
    SUREST_FIRST,
    Abstention,
    Answer,
    ConsultationAnswer,
    DutyAnswer,
    NoDuty,
    ReadingOption,
)
from entente.system.duties.conflicts import conflicts
from entente.system.duties.findings import Finding, Found, abstentions_owed, consultations_owed, help_owed
from entente.system.duties.near_misses import near_misses, promised_only
from entente.system.duties.proofs import Prover, Words
from entente.system.duties.situation import Situation, situation
from entente.system.duties.stages import HOPS, stages
from entente.system.duties.terms import Duty
from entente.system.duties.texts import Label, turns_on
from entente.system.duties.violations import violations
from entente.system.scenario.grammar import parse
from entente.system.scenario.names import Names


def what_if(
    scenario: str,
    *,
    library: Library,
    knowledge: Knowledge,
    day: date,
    reading: ReadingOption | None = None,
    words: Words | None = None,
    hops: int = HOPS,
) -> Answer:
    """All that follows from a scenario in the command's grammar on a day.

    Without a `reading` both are tried, and what holds by the broad one alone is DEPENDS. `words` are the places in
    articles that tell of an agreement's articles; they go into the proofs. `hops` counter-attacks are followed. Raises
    `UsageError` for a scenario that cannot be read.
    """
    names = Names(knowledge, library)
    facts = situation(library, parse(scenario, names), day)
    return answer(facts, scenario=scenario, reading=reading, label=names.label, words=words, hops=hops)


def answer(
    facts: Situation,
    *,
    scenario: str = "",
    reading: ReadingOption | None = None,
    label: Label = str,
    words: Words | None = None,
    proofs: bool = True,
    hops: int = HOPS,
) -> Answer:
    """All that follows from a situation. Without `proofs`, `NO_PROOF` stands in their place."""
    run = list(stages(facts, reading, hops=hops))
    helps = help_owed(facts, run)
    consults = consultations_owed(facts, run)
    prover = Prover(facts, label, words) if proofs else None
    return Answer(
        scenario=scenario,
        date=facts.day.isoformat(),
        reading=reading,
        duties=tuple(_duty(*one, prover, label) for one in _ordered(helps)),
        consultations=tuple(_consultation(*one, prover, label) for one in _ordered(consults)),
        violations=violations(facts, prover, label),
        conflicts=conflicts(facts, helps, label),
        no_duty=_no_duty(promised_only(consults, label), near_misses(facts, run[0].chained.scene, helps, label)),
        abstentions=tuple(_abstention(*one, prover, label) for one in _ordered(abstentions_owed(facts, run))),
        cut=any(stage.chained.cut for stage in run),
    )


def _ordered(found: Found) -> Iterator[tuple[Duty, Finding]]:
    """The surest first, then by state and clause."""
    yield from sorted(found.items(), key=lambda one: (SUREST_FIRST.index(one[1].answer), one[0]))


def _no_duty(*parts: Collection[NoDuty]) -> tuple[NoDuty, ...]:
    kept = {(one.state, one.agreement, one.article): one for part in parts for one in part}
    return tuple(kept[key] for key in sorted(kept))


def _depends_on(finding: Finding, label: Label) -> tuple[str, ...]:
    return turns_on(finding.owed.readings, label)


def _duty(duty: Duty, finding: Finding, prover: Prover | None, label: Label) -> DutyAnswer:
    clause = finding.bound.clause
    return DutyAnswer(
        obligor=duty.obligor,
        beneficiary=duty.beneficiary,
        adversary=duty.adversary,
        agreement=clause.agreement,
        article=clause.article,
        clause=clause.key,
        kind=clause.kind,
        automaticity=clause.automaticity,
        answer=finding.answer,
        depends_on=_depends_on(finding, label),
        duty=clause.duty,
        qualification=clause.qualification,
        proof=prover.owed(finding.owed) if prover else NO_PROOF,
    )


def _consultation(duty: Duty, finding: Finding, prover: Prover | None, label: Label) -> ConsultationAnswer:
    clause = finding.bound.clause
    return ConsultationAnswer(
        obligor=duty.obligor,
        partner=duty.beneficiary,
        agreement=clause.agreement,
        article=clause.article,
        clause=clause.key,
        answer=finding.answer,
        depends_on=_depends_on(finding, label),
        binding=clause.binding,
        duty=clause.duty,
        proof=prover.owed(finding.owed) if prover else NO_PROOF,
    )


def _abstention(duty: Duty, finding: Finding, prover: Prover | None, label: Label) -> Abstention:
    clause = finding.bound.clause
    return Abstention(
        obligor=duty.obligor,
        adversary=duty.adversary,
        beneficiary=duty.beneficiary,
        agreement=clause.agreement,
        article=clause.article,
        clause=clause.key,
        answer=finding.answer,
        depends_on=_depends_on(finding, label),
        duty=clause.duty,
        proof=prover.owed(finding.owed) if prover else NO_PROOF,
    )
