"""`entente show`: records as a table, with filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from entente.cli.console import is_terminal, print_table, tell, write_json
from entente.cli.options import JsonOption, StoreArgument
from entente.cli.places import finished_collection

if TYPE_CHECKING:
    from entente.cli.listing import Selection

TERMINAL_LIMIT = 50
Filter = str | None


def option(metavar: str, text: str, *names: str) -> Any:
    """A filter's option."""
    return typer.Option(*names, metavar=metavar, help=text, rich_help_panel="Filters")


def show(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            help="documents, statements, events, actors, claims, agreements, positions, stories or timeline.",
            show_default=False,
        ),
    ],
    store: StoreArgument,
    speaker: Annotated[Filter, option("NAME", "Who says it; a state stands for all who serve it.")] = None,
    act: Annotated[Filter, option("ACT", "assert, deny, accuse, warn, …")] = None,
    mode: Annotated[Filter, option("MODE", "direct, mixed or indirect.")] = None,
    via: Annotated[Filter, option("NAME", "Through whom it reached the article.")] = None,
    addressee: Annotated[Filter, option("NAME", "To whom it is said.")] = None,
    actor: Annotated[Filter, option("NAME", "Anyone involved.")] = None,
    source: Annotated[Filter, option("NAME", "Who does it.")] = None,
    target: Annotated[Filter, option("NAME", "To or against whom.")] = None,
    kind_of: Annotated[
        str | None, option("TYPE", "CONSULT, SANCTION, … of events; person, state, … of actors.", "--type")
    ] = None,
    status: Annotated[Filter, option("STATUS", "alleged, denied, … of events; contested, … of claims.")] = None,
    instrument: Annotated[Filter, option("WORD", "military, diplomatic, economic, … of positions.")] = None,
    stance: Annotated[Filter, option("WORD", "strengthen, threaten, oppose, … of positions.")] = None,
    outlet: Annotated[Filter, option("NAME", "The outlet of documents.")] = None,
    flag: Annotated[Filter, option("FLAG", "truncated, machine_translated, … of documents.")] = None,
    document: Annotated[Filter, option("PATH", "From this document; a part of its path will do.")] = None,
    contains: Annotated[Filter, option("TEXT", "These words occur.")] = None,
    since: Annotated[Filter, option("DATE", "On or after this day, month or year.")] = None,
    until: Annotated[Filter, option("DATE", "On or before this day, month or year.")] = None,
    limit: Annotated[
        int | None, typer.Option(min=0, help="At most so many; 0 for all.", show_default="50 on a terminal")
    ] = None,
    json: JsonOption = False,
) -> None:
    """List records of one KIND with their evidence (document:offset and the words)."""
    from entente.cli.listing import select

    given = {"speaker": speaker, "act": act, "mode": mode, "via": via, "addressee": addressee, "actor": actor}
    given |= {"source": source, "target": target, "type": kind_of, "status": status, "instrument": instrument}
    given |= {"stance": stance, "outlet": outlet, "flag": flag, "document": document, "contains": contains}
    given |= {"since": since, "until": until}
    found = select(finished_collection(store), kind, given)
    if json:
        write_json(found.records[: limit or None])
    else:
        print_found(found, limit)


def print_found(found: Selection, limit: int | None) -> None:
    """The table; where it is cut or empty, what to do about that, on standard error."""
    from entente.cli.listing import COLUMNS, rows

    if not found.records:
        tell(nothing(found))
        return
    most = (TERMINAL_LIMIT if is_terminal() else 0) if limit is None else limit
    records = found.records[: most or None]
    print_table(COLUMNS[found.kind], rows(found.kind, records, found.index))
    if len(records) < len(found.records):
        tell(f"{len(records)} of {len(found.records)} {found.kind} shown; --limit 0 shows all.")


def nothing(found: Selection) -> str:
    """That nothing was found, and which filter to leave out."""
    if not found.without:
        return f"The store holds no {found.kind}."
    helpful = [f"without --{name} there are {count}" for name, count in found.without.items() if count]
    advice = "; ".join(helpful) or "leave out more than one filter"
    return f"No {found.kind} match. Try: {advice}."
