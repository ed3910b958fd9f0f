"""Responses set beside each other: which actor does what, with which instrument, toward whom.

`response_matrix` makes the matrix of what articles tell; `article_tables` reads the comparisons articles bring
themselves, which stand in it as those articles' unsourced view.
"""

from entente.system.matrix.build import INSTRUMENTS, response_matrix
from entente.system.matrix.shapes import (
    ArticleTable,
    Cell,
    Conflict,
    Difference,
    Head,
    Response,
    ResponseMatrix,
    TableEntry,
)
from entente.system.matrix.tables import article_tables

__all__ = [
    "INSTRUMENTS",
    "ArticleTable",
    "Cell",
    "Conflict",
    "Difference",
    "Head",
    "Response",
    "ResponseMatrix",
    "TableEntry",
    "article_tables",
    "response_matrix",
]
