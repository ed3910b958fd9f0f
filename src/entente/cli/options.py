"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

StoreArgument = Annotated[
    Path, typer.Argument(metavar="STORE", help="A .entente file, or the folder that holds one.", show_default=False)
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON, for another program.")]
