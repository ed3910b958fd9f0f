"""`entente read`: files and folders into a store and a dossier."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from entente.cli.dates import published_on
from entente.cli.options import JsonOption
from entente.cli.places import DEFAULT_FOLDER, DOSSIER_NAME
from entente.errors import InputError

if TYPE_CHECKING:
    from entente.cli.run import Report
    from entente.records import Published
    from entente.text import Source

SOME_FAILED = 3


def read(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH…", help="Files and folders of articles; - is standard input.", show_default=False),
    ],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="DIR", help="Folder for the store and the dossier.")
    ] = DEFAULT_FOLDER,
    pipeline: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="An installed spaCy pipeline in place of the shipped one."),
    ] = None,
    date: Annotated[
        str | None,
        typer.Option(metavar="D", help="When articles without a date came out: 2024-06-19, 2024-06 or 2024."),
    ] = None,
    json: JsonOption = False,
    allow_large: Annotated[bool, typer.Option("--allow-large", help="Read files of any size.")] = False,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", metavar="N", min=1, help="Processes that tell stories; left out: as many as pay."),
    ] = None,
) -> None:
    """Read articles into DIR/story.entente and DIR/dossier.html.

    A store that is there already is added to: what it holds is read again only where the file or the
    reader changed.
    """
    from entente.cli.summary import print_json, print_summary, tell_failures

    published = published_on(date) if date else None
    sources = named_sources(paths)
    report = read_into(output, sources, pipeline, published, allow_large=allow_large, quiet=json, jobs=jobs)
    store, dossier = output / store_name(), output / DOSSIER_NAME
    (print_json if json else print_summary)(report, store=store, dossier=dossier)
    tell_failures(report.failures)
    if report.failures:
        raise typer.Exit(SOME_FAILED)


def read_into(
    folder: Path,
    sources: Sequence[Source],
    pipeline: str | None = None,
    date: Published | None = None,
    *,
    allow_large: bool = False,
    quiet: bool = False,
    jobs: int | None = None,
) -> Report:
    """Read `sources` into the store of `folder`, and render its dossier."""
    from entente.cli.bounded import shown
    from entente.cli.dossier import write_dossier
    from entente.cli.progress import progress_bar
    from entente.cli.run import run
    from entente.cli.steps import load_steps
    from entente.store import open_store

    steps = load_steps(pipeline, allow_large=allow_large)
    folder.mkdir(parents=True, exist_ok=True)
    with open_store(folder, create=True) as store, progress_bar(quiet=quiet) as progress:
        report = run(sources, store, steps, date=date, progress=progress, jobs=jobs)
        if report.counts:
            progress("writing the dossier", len(sources), len(sources))
            report.shown = shown(store, {change.story for change in report.changes})
            write_dossier(folder / DOSSIER_NAME, report.shown)
    return report


def store_name() -> str:
    """The store's name in its folder."""
    from entente.store import STORE_NAME

    return STORE_NAME


def named_sources(paths: Sequence[str]) -> list[Source]:
    """The sources behind `paths`, standard input read, no two of one name. InputError where there is none."""
    import msgspec

    from entente.cli.sources import distinct
    from entente.text import discover

    sources = [
        source if source.file else msgspec.structs.replace(source, data=sys.stdin.buffer.read())
        for source in discover(paths)
    ]
    if not sources:
        raise InputError(
            "there is nothing to read here.", where=", ".join(paths), remedy="Name files, or a folder with articles."
        )
    return distinct(sources)
