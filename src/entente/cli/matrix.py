"""`entente matrix`: what each state does with each instrument, as the articles tell it."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from entente.cli.asking import Articles
from entente.cli.console import print_table, say, write_json
from entente.cli.dates import interval
from entente.cli.options import JsonOption, StoreArgument
from entente.cli.places import finished_collection
from entente.cli.wording import say_lines
from entente.cli.wording.responses import Responses, matrix_rows, response_lines
from entente.errors import UsageError

if TYPE_CHECKING:
    from entente.records import Collection, Instrument
    from entente.system.matrix import ArticleTable, ResponseMatrix


def matrix(
    store: StoreArgument,
    actor: Annotated[
        list[str] | None, typer.Option("--actor", metavar="NAME", help="Only these, in this order; may be repeated.")
    ] = None,
    instrument: Annotated[
        list[str] | None,
        typer.Option("--instrument", metavar="WORD", help="military, diplomatic, economic, …; may be repeated."),
    ] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="On or after this day.")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE", help="On or before this day.")] = None,
    story: Annotated[
        str | None, typer.Option("--story", metavar="ID", help="Of this story, by id or words of its title.")
    ] = None,
    json: JsonOption = False,
) -> None:
    """Set responses beside each other: actors down, instruments across, differences marked, empty cells empty."""
    from entente.cli.listing import find_story

    collection = finished_collection(store)
    instruments = known_instruments(instrument or ())
    chosen = find_story(collection.stories, story, "--story").id if story else None
    tables = tables_of(collection)
    found = matrix_of(
        collection,
        tables,
        chosen,
        (interval(since, "--since")[0] if since else None, interval(until, "--until")[1] if until else None),
        actors_of(collection, actor) if actor else None,
    )
    if json:
        write_json({"matrix": narrowed(found, instruments), "tables": tables})
        return
    told = Responses(found, instruments or found.instruments, Articles(collection), tables)
    print_table(*matrix_rows(told))
    say()
    say_lines(response_lines(told))


def known_instruments(words: Sequence[str]) -> tuple[Instrument, ...]:
    """Instruments as they are written. UsageError with the nearest one."""
    from entente.records import Instrument

    every: tuple[Instrument, ...] = get_args(Instrument)
    by_word = {str(each): each for each in every}
    for word in words:
        if word.casefold() not in by_word:
            near = difflib.get_close_matches(word.casefold(), by_word, n=1, cutoff=0.5)
            remedy = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(by_word)}."
            raise UsageError(f"there is no instrument {word!r}.", where="--instrument", remedy=remedy)
    return tuple(by_word[word.casefold()] for word in words)


def actors_of(collection: Collection, wanted: Sequence[str]) -> tuple[str, ...]:
    """Ids of the states or bodies asked for: of a state without those who serve it."""
    from entente.cli.listing.people import find_actors

    found: dict[str, None] = {}
    for each in wanted:
        ids = find_actors(collection, each, "--actor")
        states = sorted(one.id for one in collection.actors if one.id in ids and one.kind == "state")
        found.update(dict.fromkeys(states or sorted(ids)))
    return tuple(found)


def tables_of(collection: Collection) -> tuple[ArticleTable, ...]:
    """The comparisons that articles bring themselves."""
    from entente.knowledge import load
    from entente.system.matrix import article_tables

    knowledge = load()
    return tuple(
        table for document in collection.documents for table in article_tables(document, knowledge, collection.mentions)
    )


def matrix_of(
    collection: Collection,
    tables: Sequence[ArticleTable],
    story: str | None,
    days: tuple[str | None, str | None],
    responders: Sequence[str] | None,
) -> ResponseMatrix:
    """The matrix of a store."""
    from entente.system.matrix import response_matrix

    return response_matrix(
        collection.positions,
        collection.actors,
        collection.statements,
        collection.documents,
        claims=collection.claims,
        tables=tables,
        story=story,
        earliest=days[0],
        latest=days[1],
        responders=responders,
    )


def narrowed(found: ResponseMatrix, instruments: Sequence[Instrument]) -> ResponseMatrix:
    """The same with the columns asked for alone."""
    import msgspec

    if not instruments:
        return found
    return msgspec.structs.replace(
        found,
        instruments=tuple(instruments),
        cells=tuple(one for one in found.cells if one.instrument in instruments),
        differences=tuple(one for one in found.differences if one.instrument in instruments),
        conflicts=tuple(one for one in found.conflicts if one.instrument in instruments),
    )
