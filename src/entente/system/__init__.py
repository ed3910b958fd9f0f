"""The state system: what the library of agreements obliges to, and what articles say of it and do about it.

`compare` sets agreements of articles beside the library; `response_matrix` sets actors' responses beside each other.
"""

from entente.system.matrix import ResponseMatrix, article_tables, response_matrix
from entente.system.texts import AgreementCheck, compare, evidence_of

__all__ = ["AgreementCheck", "ResponseMatrix", "article_tables", "compare", "evidence_of", "response_matrix"]
