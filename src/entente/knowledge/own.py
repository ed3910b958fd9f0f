"""Agreements that people write themselves, a file each: read, and checked against the shipped library."""

from __future__ import annotations

import difflib
import re
from pathlib import Path
from typing import Any, NamedTuple, get_args, get_type_hints

import msgspec

from entente.errors import KnowledgeError
from entente.knowledge.library_sources import TABLES, read_treaty
from entente.knowledge.shapes import Knowledge
from entente.knowledge.treaties import (
    Automaticity,
    ClauseFact,
    ClauseKind,
    Doubt,
    Library,
    Membership,
    Suspension,
    Treaty,
)
from entente.knowledge.treaty_checks import check

LARGEST = 262_144
"""Bytes of a file."""

_PLACE = re.compile(r" - at `\$(?:\.(?P<list>\w+)(?:\[(?P<number>\d+)\])?(?:\.(?P<field>\w+))?)?[^`]*`")
_SHAPES: dict[str, type[msgspec.Struct]] = {
    "members": Membership,
    "doubts": Doubt,
    "suspensions": Suspension,
    "clauses": ClauseFact,
}
_CHOICES = {"kind": get_args(ClauseKind), "automaticity": get_args(Automaticity)}


class OwnAgreement(NamedTuple):
    """What a file holds, null where it cannot be read, and all that is wrong with it: file, field and remedy."""

    treaty: Treaty | None
    faults: tuple[str, ...]


def own_agreement(path: Path, library: Library, knowledge: Knowledge) -> OwnAgreement:
    """Reads one file, its id the file's name. Its states, bodies and places are those of the shipped knowledge."""
    if path.suffix != ".toml" or not path.is_file():
        return OwnAgreement(None, (f"{path}: There is no such file of TOML. Name a file that ends in .toml.",))
    if path.stat().st_size > LARGEST:
        return OwnAgreement(None, (f"{path}: The file has more than {LARGEST} bytes. Write one agreement a file.",))
    try:
        treaty = read_treaty(path)
    except KnowledgeError as error:
        return OwnAgreement(None, (f"{path}: {_explained(error)}",))
    except RecursionError:
        return OwnAgreement(None, (f"{path}: Its lists are nested too deeply. Write them as the library's files do.",))
    return OwnAgreement(treaty, tuple(_faults(path, treaty, library, knowledge)))


def _faults(path: Path, treaty: Treaty, library: Library, knowledge: Knowledge) -> list[str]:
    alone = msgspec.structs.replace(library, treaties=(treaty,))
    states = {one.code for one in knowledge.states}
    found = check(alone, states, {one.key for one in knowledge.bodies})
    faults = [one.replace(f"agreements/{treaty.id}.toml", str(path), 1) for one in found]
    if len(treaty.parties) < 2 and "domestic" not in treaty.kind:
        faults.append(f"{path}: parties has {len(treaty.parties)}. Name two or more, by ISO 3166-1 alpha-3.")
    return faults


def _explained(error: KnowledgeError) -> str:
    """The fault in the words of the file: `clause 2: ` for `$.clauses[1]`, with a remedy where one is known."""
    place = _PLACE.search(error.what)
    what = _PLACE.sub("", error.what)
    if not isinstance(error.__cause__, msgspec.ValidationError):
        return f"{what} {error.remedy}"
    where = _where(place)
    return f"{where}{what} {_remedy(what, place) or error.remedy}"


def _where(place: re.Match[str] | None) -> str:
    if place is None or place["list"] is None:
        return ""
    name = {field: table for table, field in TABLES.items()}.get(place["list"], place["list"])
    number = f" {int(place['number']) + 1}" if place["number"] and name != place["list"] else ""
    return f"{name}{number}: " + (f"{place['field']}: " if place["field"] else "")


def _remedy(what: str, place: re.Match[str] | None) -> str:
    field = re.search(r"unknown field `(\w+)`", what)
    if field is not None:
        shape = _SHAPES.get(place["list"] or "", Treaty) if place else Treaty
        near = difflib.get_close_matches(field[1], _fields(shape), n=1)
        return f"Did you mean `{near[0]}`?" if near else f"Take it out. There are: {', '.join(_fields(shape))}."
    if "missing required field" in what:
        return "Add it."
    if "Invalid enum value" in what and place is not None:
        return f"There are: {', '.join(_CHOICES.get(place['field'] or '', ()))}."
    return ""


def _fields(shape: type[msgspec.Struct]) -> list[str]:
    """The names that may stand in the file."""
    tables = {field: table for table, field in TABLES.items()}
    hints: dict[str, Any] = get_type_hints(shape)
    return [tables.get(name, name) for name in hints if name != "id"]
