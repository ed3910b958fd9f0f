"""Who owes what to whom: duties under agreements in force, with proofs, for scenarios that people write."""

from entente.system.answers import (
    NO_PROOF,
    Abstention,
    Answer,
    Certainty,
    Conflict,
    ConsultationAnswer,
    DutyAnswer,
    NoDuty,
    Proof,
    ReadingOption,
    Violation,
)
from entente.system.comparison import Comparison, Difference, compare
from entente.system.duties.proofs import Words
from entente.system.duties.situation import Situation, situation
from entente.system.scenario.grammar import GRAMMAR, parse
from entente.system.scenario.names import Names
from entente.system.scenario.steps import Attacks, Step
from entente.system.scenario.telling import impossible, retold
from entente.system.standing import PartyStanding, Standing, standing
from entente.system.whatif import answer, what_if

__all__ = [
    "GRAMMAR",
    "NO_PROOF",
    "Abstention",
    "Answer",
    "Attacks",
    "Certainty",
    "Comparison",
    "Conflict",
    "ConsultationAnswer",
    "Difference",
    "DutyAnswer",
    "Names",
    "NoDuty",
    "PartyStanding",
    "Proof",
    "ReadingOption",
    "Situation",
    "Standing",
    "Step",
    "Violation",
    "Words",
    "answer",
    "compare",
    "impossible",
    "parse",
    "retold",
    "situation",
    "standing",
    "what_if",
]
