"""`entente judge`: an analyst's word on whether two actors, or two events, are one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from entente.cli.console import print_table, say, tell
from entente.cli.dossier import latest, write_dossier
from entente.cli.options import StoreArgument
from entente.cli.places import DOSSIER_NAME, finished, folder_of
from entente.errors import UsageError

if TYPE_CHECKING:
    from entente.records import Collection, Judgement, Verdict
    from entente.store import Store

COLUMNS = ("one", "other", "verdict", "note", "ids")
WORDS = {"same": "are one", "different": "are two", "unsure": "may be one or two: no rule joins them"}


def judge(
    store: StoreArgument,
    one: Annotated[
        str | None, typer.Argument(metavar="ONE", help="An actor's name or id, or an event's id.", show_default=False)
    ] = None,
    other: Annotated[
        str | None, typer.Argument(metavar="OTHER", help="The one to hold it against.", show_default=False)
    ] = None,
    same: Annotated[bool, typer.Option("--same", help="They are one.")] = False,
    different: Annotated[bool, typer.Option("--different", help="They are two, whatever the rules say.")] = False,
    unsure: Annotated[bool, typer.Option("--unsure", help="Nobody can say: the rules shall not join them.")] = False,
    forget: Annotated[bool, typer.Option("--forget", help="Take back what was said of them.")] = False,
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="Why; kept with the word.")] = "",
    listing: Annotated[bool, typer.Option("--list", help="List all that was judged.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change; change nothing.")] = False,
) -> None:
    """Say whether two are one. Your word outranks the program's, and the stories it touches are told anew at once."""
    from entente.cli.judging import judged
    from entente.store import open_store

    if listing:
        print_judgements(store)
        return
    if one is None or other is None:
        raise UsageError("two are to be named.", where="ONE OTHER", remedy="entente judge STORE ONE OTHER --same")
    verdict = chosen(same=same, different=different, unsure=unsure, forget=forget)
    with open_store(store) as opened:
        collection = finished(opened)
        judgement, told = understood(opened, collection, one, other, verdict, note)
        changed = judged(opened, collection, judgement, forget=verdict is None, dry_run=dry_run)
        say(f"{'Dry run, nothing is kept. ' if dry_run else ''}{told}")
        for line in changed:
            say(line)
        if not dry_run:
            file = folder_of(store) / DOSSIER_NAME
            write_dossier(file, latest(opened))
            say(f"Dossier: {file}")


def chosen(*, same: bool, different: bool, unsure: bool, forget: bool) -> Verdict | None:
    """The one verdict that was given; None to take one back. UsageError for none or several."""
    options = {"same": same, "different": different, "unsure": unsure, "forget": forget}
    given = [name for name, wanted in options.items() if wanted]
    if len(given) != 1:
        where = " ".join(f"--{name}" for name in given) or "judge"
        remedy = "Give one of --same, --different, --unsure or --forget."
        raise UsageError("one word is wanted." if given else "no word was given.", where=where, remedy=remedy)
    verdicts: dict[str, Verdict] = {"same": "same", "different": "different", "unsure": "unsure"}
    return verdicts.get(given[0])


def understood(
    store: Store, collection: Collection, one: str, other: str, verdict: Verdict | None, note: str
) -> tuple[Judgement, str]:
    """The judgement meant and what it says; where `verdict` is None, the one to take back."""
    from entente.cli.listing.subjects import find_judgement, find_pair
    from entente.records import Judgement

    if verdict is None:
        found = find_judgement(store, collection, one, other)
        return found, f"Taken back: {one} and {other} {WORDS[found.verdict]}."
    first, second = find_pair(store, collection, one, other, verdict)
    judgement = Judgement(one=first.id, other=second.id, verdict=verdict, note=note)
    return judgement, f"{first.name} ({first.id}) and {second.name} ({second.id}) {WORDS[verdict]}."


def print_judgements(path: Path) -> None:
    """All words given, with the names of those they are about."""
    from entente.store import open_store

    with open_store(path) as store:
        judgements = store.judgements()
        collection = finished(store)
    names = {each: actor.name for actor in collection.actors for each in (*actor.same_as, actor.id)}
    if not judgements:
        tell("Nothing was judged yet.")
        return
    rows = [
        (
            names.get(each.one, each.one),
            names.get(each.other, each.other),
            each.verdict,
            each.note,
            f"{each.one} {each.other}",
        )
        for each in judgements
    ]
    print_table(COLUMNS, rows)
