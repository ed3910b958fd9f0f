"""Printing. Nothing that came from an article or a file's name reaches a terminal as a command to it."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console

HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Control characters (escape sequences begin with one) and those that turn the direction of writing."""


WIDTHS = {"date": 10, "published": 10, "signed": 10, "type": 9, "status": 7, "act": 6, "where": 16}
"""Columns of a terminal's table that are not squeezed further, by name, in characters."""


def printable(text: str) -> str:
    """`text` on one line, every harmful character shown as a harmless sign."""
    return HARMFUL.sub(shown, text)


def shown(match: re.Match[str]) -> str:
    """White space as a space, other ASCII controls as their picture (U+2400…), the rest as U+FFFD."""
    character = match.group()
    if character in "\t\n\r\v\f\u2028\u2029":
        return " "
    return chr(0x2400 + ord(character)) if character < " " else "\ufffd"


def steady_streams() -> None:
    """Let a character that the terminal's encoding lacks be written as an escape, not end the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def console(*, error: bool = False) -> Console:
    """Rich's console for standard output or standard error; honours NO_COLOR and pipes."""
    from rich.console import Console

    return Console(stderr=error, highlight=False, markup=False, emoji=False)


def say(text: str = "") -> None:
    """One line on standard output."""
    sys.stdout.write(printable(text) + "\n")


def tell(text: str) -> None:
    """One line on standard error."""
    sys.stdout.flush()
    sys.stderr.write(printable(text) + "\n")


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout.isatty()


def write_raw(pieces: Iterable[str]) -> None:
    """Text for another program, as UTF-8 with line feeds, whatever the terminal's encoding."""
    sys.stdout.flush()
    for piece in pieces:
        sys.stdout.buffer.write(piece.encode("utf-8", "surrogatepass"))
    sys.stdout.buffer.flush()


def write_json(value: Any) -> None:
    """`value` as indented JSON, control characters escaped."""
    import msgspec

    from entente.dossier.files import escaped

    encoded = msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
    write_raw([escaped(encoded), "\n"])


def print_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table for the reader of a terminal; lines of cells parted by tabs for a pipe."""
    if not is_terminal():
        for row in (columns, *rows):
            say_cells(row)
        return
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold", vertical="top", min_width=WIDTHS.get(column))
    for row in rows:
        table.add_row(*(Text(printable(cell)) for cell in row))
    console().print(table)


def say_cells(row: Sequence[str]) -> None:
    """One line with the cells parted by tabs."""
    sys.stdout.write("\t".join(printable(cell) for cell in row) + "\n")


def discard_output() -> None:
    """After a pipe was closed: let the interpreter's last flush go nowhere, without complaint."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
