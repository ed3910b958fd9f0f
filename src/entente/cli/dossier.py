"""`entente dossier`: the page again, from what the store holds."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from entente.cli.console import say
from entente.cli.options import StoreArgument
from entente.cli.places import DOSSIER_NAME, finished_collection, folder_of, write_whole


def dossier(
    store: StoreArgument,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help="Where to write it; dossier.html beside the store if left out."
        ),
    ] = None,
) -> None:
    """Render the dossier again."""
    from entente.dossier import render

    file = output or folder_of(store) / DOSSIER_NAME
    if file.is_dir():
        file = file / DOSSIER_NAME
    write_whole(file, render(finished_collection(store)).encode())
    say(f"Dossier: {file}")
