"""One TOML file as facts, and what is said of one that is malformed."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from entente.errors import KnowledgeError
from entente.knowledge.shapes import Fact

Table = dict[str, Any]
FactType = TypeVar("FactType", bound=Fact)


def table_of(path: Path) -> Table:
    """The table in a TOML file. Raises `KnowledgeError` where it cannot be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise KnowledgeError(f"Not readable as TOML: {error}.", where=path.name, remedy="Correct the file.") from error


def facts_in(path: Path, shape: type[FactType], key: str = "key") -> tuple[FactType, ...]:
    """One fact a table of a file, the table's name in the field `key`; the file's `source` holds for those without."""
    table = table_of(path)
    inherited = {"source": table["source"]} if "source" in table else {}
    return tuple(
        fact_of({**inherited, **completed(entry), key: name}, shape, f"{path.name} [{name}]")
        for name, entry in table.items()
        if isinstance(entry, dict)
    )


def completed(entry: Table) -> Table:
    """An entry with its own names among `names`, and its capital among the places that stand for it."""
    own = [entry[key] for key in ("name", "official") if key in entry]
    names = list(dict.fromkeys([*own, *entry.get("names", ())]))
    if "capital" not in entry:
        return {**entry, "names": names}
    places = dict.fromkeys([entry["capital"], *entry.get("metonyms", ())])
    return {**entry, "names": names, "metonyms": [place for place in places if place not in names]}


def fact_of(entry: Table, shape: type[FactType], where: str) -> FactType:
    """An entry as a struct. Raises `KnowledgeError` with the field that does not fit and `where` it stands."""
    try:
        return msgspec.convert(entry, shape)
    except msgspec.ValidationError as error:
        raise KnowledgeError(f"{error}.", where=where, remedy="Correct the entry.") from error
