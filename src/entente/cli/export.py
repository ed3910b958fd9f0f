"""`entente export`: the records as files for other tools."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from entente.cli.console import say, write_raw
from entente.cli.options import StoreArgument
from entente.cli.places import finished_collection, folder_of, write_whole
from entente.errors import UsageError

if TYPE_CHECKING:
    from entente.records import Collection


class Format(StrEnum):
    """What `--format` takes."""

    jsonl = "jsonl"
    csv = "csv"
    graphml = "graphml"


def export(
    store: StoreArgument,
    form: Annotated[
        Format,
        typer.Option(
            "--format",
            help="jsonl: every record, one a line; csv: tables for a spreadsheet; graphml: who acts on whom.",
        ),
    ] = Format.jsonl,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Where to write; standard output if left out (csv: a folder beside the store).",
        ),
    ] = None,
) -> None:
    """Write the records for other tools."""
    collection = finished_collection(store)
    if form is Format.csv:
        write_tables(collection, output or folder_of(store) / "csv")
        return
    pieces = text_pieces(collection, form)
    if output is None:
        write_raw(pieces)
    elif output.is_dir():
        raise UsageError(f"{output} is a folder.", where="-o", remedy=f"Name a file, such as {output / 'story'}.{form}")
    else:
        write_whole(output, "".join(pieces).encode())


def text_pieces(collection: Collection, form: Format) -> list[str]:
    """The content of a format that is one file."""
    from entente.dossier.files import graphml, jsonl_lines

    return [graphml(collection)] if form is Format.graphml else list(jsonl_lines(collection))


def write_tables(collection: Collection, folder: Path) -> None:
    """Each table as a file of `folder`."""
    from entente.dossier.files import spreadsheets

    if folder.is_file():
        raise UsageError(f"{folder} is a file.", where="-o", remedy="Name a folder: csv writes several files.")
    for name, content in spreadsheets(collection).items():
        write_whole(folder / name, content)
    say(f"Tables: {folder}")
