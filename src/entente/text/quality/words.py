"""The words of `words.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

import msgspec

from entente.errors import KnowledgeError


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of `words.toml`, as they stand there."""

    openers: frozenset[str]
    functions: frozenset[str]
    name_starts: frozenset[str]
    brands: frozenset[str]
    unfinished: frozenset[str]
    cut_marks: tuple[str, ...]
    machine_translated: tuple[str, ...]


@cache
def words() -> Words:
    """The lists; raises `KnowledgeError` where the file breaks its own shape."""
    raw = resources.files(__package__).joinpath("words.toml").read_text("utf-8")
    try:
        return msgspec.convert(tomllib.loads(raw), Words)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(str(error), where="quality/words.toml", remedy="Correct the file.") from error
