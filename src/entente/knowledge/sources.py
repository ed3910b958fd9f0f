"""Reads the TOML files that people write into the structs of `shapes`.

A `source` at the head of a file, or of an office, holds for every fact below it that names none itself.
Outside `offices` the name of a table is the fact's key. `name` and `official` need not be repeated in `names`,
nor a capital in `metonyms`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from entente.knowledge.library_sources import read_treaties
from entente.knowledge.shapes import Body, Holder, Knowledge, OfficeFact, Organ, Outlet, State, Title
from entente.knowledge.toml_files import Table, fact_of, facts_in, table_of


def read_sources(folder: Path) -> Knowledge:
    """The knowledge in `folder`. Raises `KnowledgeError` naming the file and the table that is malformed."""
    return Knowledge(
        states=facts_in(folder / "states.toml", State, key="code"),
        offices=tuple(_offices(folder / "offices")),
        bodies=facts_in(folder / "bodies.toml", Body),
        organs=facts_in(folder / "organs.toml", Organ),
        outlets=facts_in(folder / "outlets.toml", Outlet),
        agreements=tuple(one.fact() for one in read_treaties(folder / "agreements")),
        titles=facts_in(folder / "titles.toml", Title, key="kind"),
        groups=tuple(table_of(folder / "titles.toml")["groups"]),
        regions=tuple(table_of(folder / "regions.toml")["regions"]),
    )


def _offices(folder: Path) -> Iterator[OfficeFact]:
    for path in sorted(folder.glob("*.toml")):
        table = table_of(path)
        for entry in table.get("office", ()):
            source = entry.pop("source", table.get("source"))
            where = f"offices/{path.name} [{entry.get('title')}]"
            holders = tuple(fact_of(_with_source(holder, source), Holder, where) for holder in entry.pop("holders", ()))
            yield msgspec.structs.replace(fact_of({"of": table.get("of"), **entry}, OfficeFact, where), holders=holders)


def _with_source(entry: Table, source: str | None) -> Table:
    return entry if source is None else {"source": source, **entry}
