"""Reads the TOML files that people write into the structs of `shapes`.

A `source` at the head of a file, or of an office, holds for every fact below it that names none itself.
Outside `offices` the name of a table is the fact's key. `name` and `official` need not be repeated in `names`,
nor a capital in `metonyms`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from entente.errors import KnowledgeError
from entente.knowledge.shapes import (
    AgreementFact,
    Body,
    Fact,
    Holder,
    Knowledge,
    OfficeFact,
    Organ,
    Outlet,
    State,
    Title,
)

Table = dict[str, Any]
FactType = TypeVar("FactType", bound=Fact)


def read_sources(folder: Path) -> Knowledge:
    """The knowledge in `folder`. Raises `KnowledgeError` naming the file and the table that is malformed."""
    return Knowledge(
        states=_facts(folder / "states.toml", State, key="code"),
        offices=tuple(_offices(folder / "offices")),
        bodies=_facts(folder / "bodies.toml", Body),
        organs=_facts(folder / "organs.toml", Organ),
        outlets=_facts(folder / "outlets.toml", Outlet),
        agreements=_facts(folder / "agreements.toml", AgreementFact, key="id"),
        titles=_facts(folder / "titles.toml", Title, key="kind"),
        groups=tuple(_table(folder / "titles.toml")["groups"]),
        regions=tuple(_table(folder / "regions.toml")["regions"]),
    )


def _table(path: Path) -> Table:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise KnowledgeError(f"Not readable as TOML: {error}.", where=path.name, remedy="Correct the file.") from error


def _facts(path: Path, shape: type[FactType], key: str = "key") -> tuple[FactType, ...]:
    table = _table(path)
    inherited = {"source": table["source"]} if "source" in table else {}
    return tuple(
        _fact({**inherited, **_completed(entry), key: name}, shape, f"{path.name} [{name}]")
        for name, entry in table.items()
        if isinstance(entry, dict)
    )


def _completed(entry: Table) -> Table:
    own = [entry[key] for key in ("name", "official") if key in entry]
    names = list(dict.fromkeys([*own, *entry.get("names", ())]))
    if "capital" not in entry:
        return {**entry, "names": names}
    places = dict.fromkeys([entry["capital"], *entry.get("metonyms", ())])
    return {**entry, "names": names, "metonyms": [place for place in places if place not in names]}


def _fact(entry: Table, shape: type[FactType], where: str) -> FactType:
    try:
        return msgspec.convert(entry, shape)
    except msgspec.ValidationError as error:
        raise KnowledgeError(f"{error}.", where=where, remedy="Correct the entry.") from error


def _offices(folder: Path) -> Iterator[OfficeFact]:
    for path in sorted(folder.glob("*.toml")):
        table = _table(path)
        for entry in table.get("office", ()):
            source = entry.pop("source", table.get("source"))
            where = f"offices/{path.name} [{entry.get('title')}]"
            holders = tuple(_fact(_with_source(holder, source), Holder, where) for holder in entry.pop("holders", ()))
            yield msgspec.structs.replace(_fact({"of": table.get("of"), **entry}, OfficeFact, where), holders=holders)


def _with_source(entry: Table, source: str | None) -> Table:
    return entry if source is None else {"source": source, **entry}
