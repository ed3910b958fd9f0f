"""`entente balance`: the blocs that states make up in what was read, who stands between them, and what moved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from entente.cli.asking import Articles, day_asked, found_state
from entente.cli.console import write_json
from entente.cli.options import AllOption, JsonOption, StoreArgument
from entente.cli.places import finished_collection
from entente.cli.wording import say_lines
from entente.cli.wording.shape import Shape, shape_lines

if TYPE_CHECKING:
    import datetime

    from entente.knowledge import Library
    from entente.records import Collection
    from entente.system.balance import Move, SignedNetwork


def balance(
    store: StoreArgument,
    date: Annotated[
        str | None, typer.Option("--date", metavar="D", help="The last day; the newest article's if left out.")
    ] = None,
    window: Annotated[
        int | None,
        typer.Option("--window", min=1, max=36_500, metavar="DAYS", help="Only so many days, and what moved in them."),
    ] = None,
    state: Annotated[
        list[str] | None, typer.Option("--state", metavar="STATE", help="Only among these; may be repeated.")
    ] = None,
    every: AllOption = False,
    json: JsonOption = False,
) -> None:
    """Say how far ties divide the states into two blocs: index with its range, brokers, strain, relief, moves."""
    from entente.knowledge import load, load_library
    from entente.system import Names

    library = load_library()
    names = Names(load(), library)
    states = [found_state(each, names, "--state") for each in state or ()]
    collection = finished_collection(store)
    last = day_asked(date, collection)
    found = shape_of(collection, library, last, window, states)
    if json:
        write_json(found)
    else:
        say_lines(shape_lines(found, names.label, Articles(collection), every=every))


def shape_of(
    collection: Collection, library: Library, last: datetime.date, window: int | None, states: list[str]
) -> Shape:
    """The network with all that is said of it; moves against the window before, where one was given."""
    from entente.system.balance import blocs, brokers, moved, relief, triads_under_strain

    length = None if window is None else timedelta(days=window)
    first = None if length is None else last - length + timedelta(days=1)
    now = network_of(collection, library, first, last, states)
    division = blocs(now)
    moves: tuple[Move, ...] = ()
    if first is not None and length is not None:
        # the states of the later window are looked for in the earlier one, too
        among = states or list(now.states)
        moves = moved(network_of(collection, library, first - length, first - timedelta(days=1), among), now)
    return Shape(
        network=now,
        blocs=division,
        brokers=brokers(now, division),
        triads=triads_under_strain(now),
        relief=relief(now),
        moves=moves,
        compared=first is not None,
    )


def network_of(
    collection: Collection, library: Library, first: datetime.date | None, last: datetime.date, states: Sequence[str]
) -> SignedNetwork:
    """The signed network between two days."""
    from entente.system.balance import network

    return network(collection.events, library.treaties, until=last, since=first, states=states or None)
