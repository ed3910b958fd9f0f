"""`entente changes`: what each run brought to the stories."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from entente.cli.console import print_table, tell, write_json
from entente.cli.options import JsonOption, StoreArgument
from entente.errors import UsageError

if TYPE_CHECKING:
    from entente.records import Change, Collection
    from entente.store import Store

COLUMNS = ("run", "change", "story", "what", "where")


def changes(
    store: StoreArgument,
    run: Annotated[int | None, typer.Option("--run", min=1, metavar="N", help="Of this run only.")] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="claim_contested, first_denial, event_new, …")
    ] = None,
    story: Annotated[
        str | None, typer.Option("--story", metavar="ID", help="Of this story, by id or words of its title.")
    ] = None,
    json: JsonOption = False,
) -> None:
    """List what each run brought: new, contested and corroborated claims, denials, revised numbers, stories moved."""
    from entente.store import open_store

    with open_store(store) as opened:
        last = opened.last_run()
        found = filtered(opened, run, known_kind(kind) if kind else None, story)
        shown = opened.collection({change.story for change in found})
    if json:
        write_json(found)
    elif found:
        print_table(COLUMNS, rows(found, shown))
    else:
        tell(nothing(run, last))


def filtered(store: Store, run: int | None, kind: str | None, story: str | None) -> list[Change]:
    """The changes that pass every filter, the latest run first, the most telling first within a run."""
    from entente.cli.news import ranked

    found = [change for change in ranked(store.changes(run)) if kind in {None, change.kind}]
    if story is not None:
        wanted = story_id(store, story, {change.story for change in found})
        found = [change for change in found if change.story == wanted]
    return sorted(found, key=lambda change: -change.run)


def story_id(store: Store, wanted: str, told: set[str]) -> str:
    """A story's id, of one that has changes, though it may be gone by now, or of any there is."""
    from entente.cli.listing import find_story

    return wanted if wanted in told else find_story(store.stories(), wanted, "--story").id


def known_kind(kind: str) -> str:
    """`kind` as it is written, case and hyphens aside. UsageError with the nearest one."""
    from entente.cli.news import KINDS

    written = kind.casefold().replace("-", "_").replace(" ", "_")
    if written in KINDS:
        return written
    near = difflib.get_close_matches(written, KINDS, n=2, cutoff=0.5)
    remedy = f"Did you mean {' or '.join(near)}?" if near else f"There are: {', '.join(KINDS)}."
    raise UsageError(f"there is no kind of change {kind!r}.", where="--kind", remedy=remedy)


def rows(found: Sequence[Change], collection: Collection) -> list[tuple[str, ...]]:
    """Changes as rows: the story by its title where there still is one."""
    from entente.cli.listing.facets import Index
    from entente.cli.listing.rows import where

    index = Index(collection)
    titles = {one.id: one.title for one in collection.stories}
    return [
        (
            str(change.run),
            change.kind.replace("_", " "),
            titles.get(change.story, change.story),
            change.text,
            where(change.evidence, index),
        )
        for change in found
    ]


def nothing(run: int | None, last: int) -> str:
    """That there is nothing to list, and why that may be."""
    if run is not None and run > last:
        return f"There was no run {run}: the last one was {last}."
    return "No changes match. A run over unchanged articles brings none; leave out a filter to see more."
