"""What articles say of agreements, set beside the reference library.

`compare` gives a check for each agreement; `evidence_of` the words that a proof can point to.
"""

from entente.system.texts.check import compare
from entente.system.texts.proofs import evidence_of
from entente.system.texts.shapes import AgreementCheck, ClauseCheck, Finding

__all__ = ["AgreementCheck", "ClauseCheck", "Finding", "compare", "evidence_of"]
