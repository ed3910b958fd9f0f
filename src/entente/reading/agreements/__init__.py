"""Agreements that a page names: who is bound, since when, to what, and which known one it is."""

from entente.reading.agreements.build import read_agreements
from entente.reading.agreements.late import tie_by_date

__all__ = ["read_agreements", "tie_by_date"]
