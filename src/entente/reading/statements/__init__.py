"""Who said what to whom through whom: reported speech and quotations as `Statement` records."""

from entente.reading.statements.build import read_statements

__all__ = ["read_statements"]
