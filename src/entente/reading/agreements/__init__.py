"""Agreements that a page names: who is bound, since when, to what, and which known one it is."""

from entente.reading.agreements.build import read_agreements

__all__ = ["read_agreements"]
