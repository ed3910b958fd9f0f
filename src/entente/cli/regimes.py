"""`entente regimes`: who may not send or receive what, by law or by a state's own policy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from entente.cli.asking import day_asked, found_id, found_state
from entente.cli.console import print_table, tell, write_json
from entente.cli.options import JsonOption
from entente.cli.wording import say_lines

if TYPE_CHECKING:
    import datetime

    from entente.knowledge import Ban, Regime
    from entente.system import Names

COLUMNS = ("id", "regime", "binds", "goods", "from", "to", "since", "state")
SHOWN = 4
"""States or goods named in a cell."""


def regimes(
    reference: Annotated[
        str | None, typer.Argument(metavar="ID", help="One regime, by id or name.", show_default=False)
    ] = None,
    party: Annotated[
        str | None, typer.Option("--party", metavar="STATE", help="Those that name it, or are its own.")
    ] = None,
    date: Annotated[
        str | None, typer.Option("--date", metavar="D", help="The day on which to say what runs; or today.")
    ] = None,
    json: JsonOption = False,
) -> None:
    """List sanctions regimes, arms embargoes and standing policies, or show one whole."""
    from entente.cli.sheets import regime_lines
    from entente.knowledge import load, load_library
    from entente.system import Names

    library = load_library()
    names = Names(load(), library)
    by_id = {one.id: one for one in sorted(library.regimes, key=lambda each: each.id)}
    found = list(by_id.values())
    if reference is not None:
        found = [by_id[found_id(reference, names, by_id, "ID", "regimes")]]
    if party is not None:
        state = found_state(party, names, "--party")
        found = [one for one in found if state == one.of or any(concerns(ban, state) for ban in one.bans)]
    if json:
        write_json(found if reference is None else found[0])
        return
    day = day_asked(date, None)
    if reference is not None:
        say_lines(regime_lines(found[0], day.isoformat(), running_bans(found[0], day), names.label))
    elif found:
        print_table(COLUMNS, list(rows(found, day, names)))
    else:
        tell("No regime matches. Leave out a filter.")


def concerns(ban: Ban, state: str) -> bool:
    """Whether a ban names a state."""
    return state in (*ban.exporters, *ban.importers, *ban.exempt)


def running_bans(one: Regime, day: datetime.date) -> frozenset[int]:
    """The numbers of the bans that run on a day."""
    from entente.knowledge import bounds

    return frozenset(
        number
        for number, ban in enumerate(one.bans)
        if bounds(ban.start)[0] <= day and (ban.end is None or day < bounds(ban.end)[1])
    )


def rows(found: Sequence[Regime], day: datetime.date, names: Names) -> Iterator[tuple[str, ...]]:
    """A row a regime."""
    for one in found:
        binds = ("by law" if one.binding else "policy") + (f" of {names.label(one.of)}" if one.of else "")
        goods = few(names.label(item) for ban in one.bans for item in ban.items)
        sides = (
            few(state for ban in one.bans for state in ban.exporters or ("anybody",)),
            few(state for ban in one.bans for state in ban.importers or ("anybody",)),
        )
        since = min(ban.start for ban in one.bans) if one.bans else ""
        yield one.id, one.name, binds, goods, *sides, since, "runs" if running_bans(one, day) else "does not run"


def few(words: Iterator[str]) -> str:
    """Some of the words, each once, and how many more."""
    every = list(dict.fromkeys(words))
    more = f" and {len(every) - SHOWN} more" if len(every) > SHOWN else ""
    return ", ".join(every[:SHOWN]) + more
