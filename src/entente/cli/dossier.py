"""`entente dossier`: the page again, from what the store holds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from entente.cli.bounded import Shown, note, shown
from entente.cli.console import say
from entente.cli.options import StoreArgument
from entente.cli.places import DOSSIER_NAME, folder_of, warn_if_broken_off, write_whole

if TYPE_CHECKING:
    from entente.store import Store


def dossier(
    store: StoreArgument,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help="Where to write it; dossier.html beside the store if left out."
        ),
    ] = None,
    story: Annotated[
        list[str] | None,
        typer.Option("--story", metavar="ID", help="Only this story, by id or words of its title; may be repeated."),
    ] = None,
) -> None:
    """Render the dossier again: of a large store the latest stories, or those that are named."""
    from entente.store import open_store

    file = output or folder_of(store) / DOSSIER_NAME
    if file.is_dir():
        file = file / DOSSIER_NAME
    with open_store(store) as opened:
        warn_if_broken_off(opened)
        part = named(opened, story) if story else latest(opened)
    write_dossier(file, part)
    say(f"Dossier: {file}")
    if left_out := note(part, folder_of(store)):
        say(left_out)


def named(store: Store, stories: Sequence[str]) -> Shown:
    """The stories a user named."""
    from entente.cli.listing import find_story

    wanted = {find_story(store.stories(), one, "--story").id for one in stories}
    part = store.collection(sorted(wanted))
    return Shown(part, len(part.documents), 0)


def latest(store: Store) -> Shown:
    """All stories, or those of the last run and the latest."""
    return shown(store, {change.story for change in store.changes(store.last_run())})


def write_dossier(file: Path, part: Shown) -> None:
    """Render what is to be shown."""
    from entente.dossier import render

    write_whole(file, render(part.collection).encode())
