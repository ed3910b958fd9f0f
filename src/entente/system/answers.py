"""What a scenario would oblige whom to do: the records that the command prints as JSON and the pages are made from.

States are codes, agreements ids. `answer` is CERTAIN where nothing else is needed, POSSIBLE where it hangs on what
states choose to do, DEPENDS where it turns on a reading, which `depends_on` names.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from entente.records import Evidence, Frozen

Certainty: TypeAlias = Literal["CERTAIN", "POSSIBLE", "DEPENDS"]
SUREST_FIRST: tuple[Certainty, ...] = ("CERTAIN", "POSSIBLE", "DEPENDS")
ReadingOption: TypeAlias = Literal["strict", "broad"]
"""`strict`: a counter-attack by an ally is no armed attack on the attacker; `broad`: it is. Without: both are tried."""


class Proof(Frozen, frozen=True):
    """One step of a proof: the rule's name, what it concludes in words, its source, and what it rests on.

    `evidence` are words of the articles read; `readings` the disputes that this very step turns on.
    """

    rule: str
    says: str
    source: str = ""
    because: tuple[Proof, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    readings: tuple[str, ...] = ()


NO_PROOF = Proof(rule="", says="")
"""What stands where no proof was asked for."""


class DutyAnswer(Frozen, frozen=True):
    """That a state must help another against a third. `kind` is defense or offense; `qualification` what limits it."""

    obligor: str
    beneficiary: str
    adversary: str
    agreement: str
    article: str
    clause: str
    kind: str
    automaticity: str
    answer: Certainty
    depends_on: tuple[str, ...]
    duty: str
    qualification: str
    proof: Proof


class ConsultationAnswer(Frozen, frozen=True):
    """That a state must consult with the one attacked or threatened. `binding` is false for a political promise."""

    obligor: str
    partner: str = msgspec.field(name="with")
    agreement: str
    article: str
    clause: str
    answer: Certainty
    depends_on: tuple[str, ...]
    binding: bool
    duty: str
    proof: Proof


class Abstention(Frozen, frozen=True):
    """That a state must not help another's enemy, or the aggressor."""

    obligor: str
    adversary: str
    beneficiary: str
    agreement: str
    article: str
    clause: str
    answer: Certainty
    depends_on: tuple[str, ...]
    duty: str
    proof: Proof


class Violation(Frozen, frozen=True):
    """That an act breaks a regime, a policy, or a promise of non-aggression (then `item` is "attack").

    `regime` is the id of the regime or agreement; `binding` is false for a policy and for a political promise.
    """

    actor: str
    regime: str
    article: str
    item: str
    answer: Certainty
    depends_on: tuple[str, ...]
    binding: bool
    proof: Proof


class Conflict(Frozen, frozen=True):
    """That a duty of a state cannot be met without breaking another, or that it owes both sides."""

    state: str
    agreement: str
    article: str
    clause: str
    against: str
    against_article: str
    against_clause: str
    why: str
    answer: Certainty


class NoDuty(Frozen, frozen=True):
    """A near miss: an agreement that looks as if it applied, and the condition that fails.

    `rule` is the key of that condition; `article` is empty where it concerns the agreement as a whole.
    """

    state: str
    agreement: str
    article: str
    why: str
    rule: str


class Answer(Frozen, frozen=True):
    """All that follows from a scenario on a day by a reading (null: both were tried).

    `cut` says that counter-attacks were not followed to the end, as the next would have brought duties by the thousand.
    """

    scenario: str
    date: str
    reading: ReadingOption | None
    duties: tuple[DutyAnswer, ...] = ()
    consultations: tuple[ConsultationAnswer, ...] = ()
    violations: tuple[Violation, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    no_duty: tuple[NoDuty, ...] = ()
    abstentions: tuple[Abstention, ...] = ()
    cut: bool = False
