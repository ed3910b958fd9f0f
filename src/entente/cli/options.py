"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

StoreArgument = Annotated[
    Path, typer.Argument(metavar="STORE", help="A .entente file, or the folder that holds one.", show_default=False)
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON, for another program.")]
OptionalStore = Annotated[
    Path | None,
    typer.Argument(
        metavar="STORE", help="Its articles give the day, and their words on agreements.", show_default=False
    ),
]
ScenarioArgument = Annotated[
    str,
    typer.Argument(
        metavar="SCENARIO",
        help="Steps, separated by `;`: X attacks Y (in PLACE), X threatens Y, X transfers ITEM to Y, X requests help, "
        "X withdraws from AGREEMENT, AGREEMENT enters into force. Or a file of steps; - is standard input.",
        show_default=False,
    ),
]
DateOption = Annotated[
    str | None, typer.Option("--date", metavar="D", help="The day; the newest article's, or today, if left out.")
]
OwnOption = Annotated[
    list[Path] | None,
    typer.Option("--with", metavar="FILE", help="Add an agreement of your own (TOML); may be repeated."),
]
AllOption = Annotated[bool, typer.Option("--all", help="Leave nothing out.")]
