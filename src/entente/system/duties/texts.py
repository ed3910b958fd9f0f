"""The sentences of proofs, near misses and readings, from `rules.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import resources

import msgspec

from entente.errors import KnowledgeError

Label = Callable[[str], str]
"""How a state, place, agreement or item is named to a reader."""

_FILE = "rules.toml"
_SLOT = re.compile(r"\{([^{}]+)\}")


class Rule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sentence with slots, its source, and whether it states a fact, on which proofs end."""

    says: str
    source: str = ""
    fact: bool = False


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its key. Raises `KnowledgeError` where the file is malformed."""
    raw = resources.files(__package__).joinpath(_FILE).read_text("utf-8")
    try:
        return msgspec.convert(tomllib.loads(raw), dict[str, Rule])
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{error}.", where=_FILE, remedy="Correct the entry.") from error


def sentence(rule: str, words: Mapping[str, object]) -> str:
    """The sentence of a rule with its slots filled; it begins with a capital."""
    said = rules()[rule].says.format_map(words)
    return said[:1].upper() + said[1:]


@cache
def reading(rule: str, **keys: str) -> str:
    """A reading whose slots hold keys still in braces, so that equal questions are equal; see `named`."""
    return rules()[rule].says.format_map({slot: f"{{{key}}}" for slot, key in keys.items()})


def named(reading_with_keys: str, label: Label) -> str:
    """A reading as a reader sees it."""
    if "{" not in reading_with_keys:
        return reading_with_keys
    return _SLOT.sub(lambda found: label(found[1]), reading_with_keys)


def turns_on(readings: Iterable[str], label: Label) -> tuple[str, ...]:
    """The readings of an answer as a reader sees them, sorted."""
    return tuple(sorted(named(one, label) for one in readings)) if readings else ()


def listed(words: Iterable[str], joint: str = "and") -> str:
    """`A, B and C`."""
    each = list(words)
    return f" {joint} ".join([", ".join(each[:-1]), each[-1]] if len(each) > 1 else each)
