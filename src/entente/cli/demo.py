"""`entente demo`: reads the bundled example story."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from entente.cli.places import DEFAULT_FOLDER, DOSSIER_NAME
from entente.errors import EntenteError


def demo(
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="DIR", help="Folder for the store and the dossier.")
    ] = DEFAULT_FOLDER,
) -> None:
    """Read the bundled example story (invented articles) and say where its dossier is."""
    from entente.cli.read import SOME_FAILED, named_sources, read_into, store_name
    from entente.cli.summary import print_summary, tell_failures

    report = read_into(output, named_sources([str(example_folder())]))
    print_summary(report, store=output / store_name(), dossier=output / DOSSIER_NAME)
    tell_failures(report.failures)
    if report.failures:
        raise typer.Exit(SOME_FAILED)


def example_folder() -> Path:
    """The example story: inside the package in a wheel, at the root of the project in a checkout."""
    package = Path(__file__).parents[1]
    for examples in (package / "examples", package.parents[1] / "examples"):
        if (examples / "story").is_dir():
            return examples / "story"
    raise EntenteError(
        "the example story is not part of this installation.",
        remedy="Install Entente again, or read articles of your own: entente read FOLDER",
    )
