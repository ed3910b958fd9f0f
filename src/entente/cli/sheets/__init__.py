"""One agreement or regime of the library, whole, in words."""

from entente.cli.sheets.agreement import agreement_lines
from entente.cli.sheets.beside import beside_lines
from entente.cli.sheets.regime import regime_lines

__all__ = ["agreement_lines", "beside_lines", "regime_lines"]
