"""Tables for a spreadsheet: CSV with names in place of ids.

Cells that a spreadsheet would run as a formula begin with an apostrophe (OWASP, "CSV Injection").
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from entente.dossier.files.columns import TABLES, Cell
from entente.dossier.files.names import Names
from entente.dossier.files.order import ordered
from entente.records import Collection

ENCODING = "utf-8-sig"
"""With a byte order mark, without which Excel takes UTF-8 for a local encoding."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First characters, half and full width, after which a spreadsheet looks for a formula."""


def spreadsheets(collection: Collection) -> dict[str, bytes]:
    """File name -> content, for each table."""
    whole = ordered(collection)
    names = Names(whole)
    tables = {}
    for name, rows in TABLES.items():
        header, body = rows(whole, names)
        tables[f"{name}.csv"] = sheet([header, *body]).encode(ENCODING)
    return tables


def sheet(rows: Iterable[Iterable[Cell]]) -> str:
    """Rows as CSV with the line ends of RFC 4180."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([safe(cell) for cell in row] for row in rows)
    return out.getvalue()


def safe(cell: Cell) -> str | int | float:
    """The cell as it may be written: numbers as they are, text that is never a formula, "" for unknown."""
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return cell
    whole = cell.replace("\x00", "\ufffd")
    return f"'{whole}" if whole.lstrip(" \u00a0").startswith(FORMULA) else whole
