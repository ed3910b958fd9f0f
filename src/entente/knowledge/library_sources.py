"""Reads the TOML files of the reference library: one file an agreement or regime, named by its id.

An agreement has the tables `[[member]]`, `[[doubt]]`, `[[suspension]]` and `[[clause]]`; a regime has `[[ban]]`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from entente.errors import KnowledgeError
from entente.knowledge.toml_files import FactType, Table, fact_of, facts_in, table_of
from entente.knowledge.treaties import FormerState, Item, Library, Place, Regime, Treaty

TABLES = {
    "member": "members",
    "doubt": "doubts",
    "suspension": "suspensions",
    "clause": "clauses",
    "ban": "bans",
}
"""Tables of a file to the fields of the structs."""


def read_library(folder: Path) -> Library:
    """The library in `folder`. Raises `KnowledgeError` naming the file and the field that is malformed."""
    return Library(
        treaties=read_treaties(folder / "agreements"),
        regimes=tuple(_each(folder / "regimes", Regime)),
        places=facts_in(folder / "places.toml", Place),
        items=facts_in(folder / "items.toml", Item),
        former_states=facts_in(folder / "former_states.toml", FormerState, key="code"),
    )


def read_treaties(folder: Path) -> tuple[Treaty, ...]:
    """Every agreement of `folder`, by id. Raises as `read_treaty`."""
    return tuple(_each(folder, Treaty))


def read_treaty(path: Path) -> Treaty:
    """The agreement of one file, its id the file's name. Raises `KnowledgeError` naming file, field and remedy."""
    return fact_of(_listed(path), Treaty, f"{path.parent.name}/{path.name}")


def _each(folder: Path, shape: type[FactType]) -> Iterator[FactType]:
    for path in sorted(folder.glob("*.toml")):
        yield fact_of(_listed(path), shape, f"{folder.name}/{path.name}")


def _listed(path: Path) -> Table:
    """The table of a file, its id, and its lists of tables under the names that the structs have for them."""
    table = table_of(path)
    if "id" in table:
        raise KnowledgeError(
            "The id is the file's name and is not written in it.", where=path.name, remedy="Take the field `id` out."
        )
    named = {TABLES.get(name, name): value for name, value in table.items()}
    return {**named, "id": path.stem}
