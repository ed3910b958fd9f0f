"""`entente agreements`: the reference library, one agreement whole, and agreements of one's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from entente.cli.asking import (
    Articles,
    articles_of,
    day_asked,
    found_id,
    found_state,
    is_store,
    library_with,
)
from entente.cli.console import print_table, say, tell, write_json
from entente.cli.options import JsonOption, OptionalStore, OwnOption
from entente.cli.wording import say_lines
from entente.errors import UsageError

if TYPE_CHECKING:
    import datetime

    from entente.knowledge import Library, Treaty
    from entente.system import Names
    from entente.system.texts import AgreementCheck

COLUMNS = ("id", "agreement", "parties", "kinds", "signed", "in force", "ended", "state")
SHOWN = 6
"""Parties named in a row."""


def agreements(
    reference: Annotated[
        str | None,
        typer.Argument(metavar="REFERENCE", help="One agreement, by id or name.", show_default=False),
    ] = None,
    store: OptionalStore = None,
    party: Annotated[str | None, typer.Option("--party", metavar="STATE", help="Those it is a party to.")] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="defense, consultation, neutrality, embargo, …")
    ] = None,
    date: Annotated[
        str | None, typer.Option("--date", metavar="D", help="The day on which to say how they stand; or today.")
    ] = None,
    check: Annotated[
        list[Path] | None,
        typer.Option("--check", metavar="FILE", help="Look for faults in agreements of your own; more may follow."),
    ] = None,
    own: OwnOption = None,
    json: JsonOption = False,
) -> None:
    """List the agreements of the library, or show one whole: parties with dates, clauses, doubts, sources."""
    if check:
        files = [*check, *(Path(each) for each in (reference, store) if each is not None)]
        check_files(files, json=json)
        return
    from entente.knowledge import load
    from entente.system import Names

    if store is None and is_store(reference):
        reference, store = None, Path(reference or "")
    library = library_with(own or ())
    names = Names(load(), library)
    articles = articles_of(store)
    if reference is not None:
        show_one(reference, library, names, articles, date, json=json)
        return
    found = filtered(library, names, articles, party, kind)
    if json:
        write_json(found)
    elif not found:
        tell("No agreement matches. Leave out a filter.")
    else:
        print_table(COLUMNS, list(rows(found, day_asked(date, articles.collection if articles else None), names)))


def check_files(files: Sequence[Path], *, json: bool) -> None:
    """Say what is wrong with each file; exit code 1 where anything is."""
    from entente.knowledge import load, load_library, own_agreement

    read = [own_agreement(path, load_library(), load()) for path in files]
    if json:
        write_json([{"file": str(path), "faults": one.faults} for path, one in zip(files, read, strict=True)])
    for path, one in zip(files, read, strict=True):
        if not json:
            for fault in one.faults:
                tell(f"Error: {fault}")
            if one.treaty is not None and not one.faults:
                size = f"{len(one.treaty.parties)} parties, {len(one.treaty.clauses)} clauses"
                say(f"{path}: no fault. {one.treaty.name}, {size}.")
    if any(one.faults for one in read):
        raise typer.Exit(1)


def filtered(
    library: Library, names: Names, articles: Articles | None, party: str | None, kind: str | None
) -> list[Treaty]:
    """The agreements that pass the filters; with a store those that its articles name."""
    state = found_state(party, names, "--party") if party else None
    kinds = {each for one in library.treaties for each in (*one.kind, *(clause.kind for clause in one.clauses))}
    if kind is not None and kind.casefold() not in kinds:
        raise UsageError(
            f"there is no kind {kind!r}.", where="--kind", remedy=f"There are: {', '.join(sorted(kinds))}."
        )
    told = {one.reference for one in articles.collection.agreements} if articles else None
    return [
        one
        for one in sorted(library.treaties, key=lambda each: each.id)
        if (state is None or state in one.parties)
        and (kind is None or kind.casefold() in (*one.kind, *(clause.kind for clause in one.clauses)))
        and (told is None or one.id in told)
    ]


def rows(found: Sequence[Treaty], day: datetime.date, names: Names) -> Iterator[tuple[str, ...]]:
    """A row an agreement."""
    from entente.system import standing

    for one in found:
        parties = ", ".join(one.parties[:SHOWN])
        more = f" and {len(one.parties) - SHOWN} more" if len(one.parties) > SHOWN else ""
        dates = (one.signed or "", one.in_force or "", one.ended or "")
        yield one.id, one.name, parties + more, ", ".join(one.kind), *dates, standing(one, day, names.label).state


def show_one(
    reference: str, library: Library, names: Names, articles: Articles | None, date: str | None, *, json: bool
) -> None:
    """The whole sheet of one agreement, and what the articles say of it."""
    from entente.cli.sheets import agreement_lines, beside_lines
    from entente.system import standing

    by_id = {one.id: one for one in library.treaties}
    treaty = by_id[found_id(reference, names, by_id, "REFERENCE", "agreements")]
    checks = checked(treaty.id, library, articles) if articles else ()
    if json:
        write_json({"agreement": treaty, "articles": checks} if articles else treaty)
        return
    day = day_asked(date, articles.collection if articles else None)
    say_lines(agreement_lines(treaty, standing(treaty, day, names.label), day.isoformat(), names.label))
    if articles:
        say_lines(beside_lines(checks, articles))


def checked(key: str, library: Library, articles: Articles) -> tuple[AgreementCheck, ...]:
    """What the articles say of one agreement, held against the library."""
    from entente.knowledge import load
    from entente.system.texts import compare

    told = articles.collection
    every = compare(told.agreements, told.documents, library, statements=told.statements, states=load().states)
    return tuple(one for one in every if one.reference == key or key in one.candidates)
