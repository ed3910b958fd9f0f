"""What a run says at its end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from entente.cli.bounded import note
from entente.cli.console import print_table, say, tell, write_json
from entente.cli.news import ranked, say_news
from entente.cli.run import Report
from entente.errors import InputError

LABELS = {"claims_contested": "of them contested"}
ALLOW_LARGE = "Split it, or read it with --allow-large."
"""What to do, in the words of this command line, about a file over the limit."""


def print_summary(report: Report, *, store: Path, dossier: Path) -> None:
    """For a reader: the counts, where the dossier is, what to do next."""
    kinds = {
        "read": report.read,
        "read again": report.read_again,
        "unchanged": report.unchanged,
        "removed": report.removed,
    }
    changes = [f"{len(paths)} {label}" for label, paths in kinds.items() if paths]
    if changes:
        say(f"Documents: {', '.join(changes)}.")
    if report.counts is None:
        return
    rows = [(LABELS.get(name, name), str(count)) for name, count in report.counts.items()]
    print_table(("in the store", ""), rows)
    say()
    if report.added_to and (report.changes or report.retold):
        say_news(report.changes, report.stories, store.parent, retold=report.retold)
        say()
    say(f"Dossier: {dossier}")
    if report.shown and (left_out := note(report.shown, store.parent)):
        say(left_out)
    say(f"Records: {store}")
    say(f"Next: open the dossier in a browser, or try: entente show claims {store.parent}")


def print_json(report: Report, *, store: Path, dossier: Path) -> None:
    """For a program: one object with all of it."""
    found = report.counts is not None
    value: dict[str, Any] = {
        "read": report.read,
        "read_again": report.read_again,
        "unchanged": report.unchanged,
        "removed": report.removed,
        "failed": [failure(in_our_words(error)) for error in report.failures],
        "changes": ranked(report.changes),
        "retold": report.retold,
        "counts": report.counts or {},
        "store": str(store),
        "dossier": str(dossier) if found else None,
    }
    write_json(value)


def failure(error: InputError) -> dict[str, str]:
    """One input that could not be read."""
    return {"input": error.where, "code": error.code, "what": error.what, "remedy": error.remedy}


def tell_failures(failures: list[InputError]) -> None:
    """Name each input that could not be read, with its remedy, on standard error."""
    if failures:
        tell(f"{len(failures)} could not be read:")
    for error in failures:
        tell(f"  {in_our_words(error).line()}")


def in_our_words(error: InputError) -> InputError:
    """The error with the option that helps, where there is one."""
    if error.code != "too_large":
        return error
    return InputError(error.what, where=error.where, remedy=ALLOW_LARGE, code=error.code)
