"""The grammar's words, read once from `words.toml`."""

from __future__ import annotations

import functools
import importlib.resources
import tomllib
from typing import Any, NamedTuple

import msgspec

from entente.errors import KnowledgeError


class Ambiguity(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that are times only in company: see `words.toml`."""

    words: frozenset[str]
    after: frozenset[str]
    before_season: frozenset[str]


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of `words.toml`, as they stand there."""

    months: dict[str, int]
    months_short: dict[str, int]
    weekdays: dict[str, int]
    weekdays_short: dict[str, int]
    seasons: dict[str, str]
    units: dict[str, str]
    units_plural: dict[str, str]
    parts: dict[str, str]
    parts_plural: dict[str, str]
    clock_words: dict[str, int]
    relative_days: dict[str, int]
    references: dict[str, str]
    repeats: dict[str, str]
    classes: dict[str, tuple[str, ...]]
    ambiguous: Ambiguity
    named_days: dict[str, str]
    numbers: dict[str, int]
    ordinals: dict[str, int]


class Meaning(NamedTuple):
    """A word's class in the grammar and what it stands for."""

    kind: str
    value: Any


@functools.cache
def words() -> Words:
    """The lists; raises `KnowledgeError` where the file breaks its own shape."""
    raw = importlib.resources.files(__package__).joinpath("words.toml").read_text("utf-8")
    try:
        return msgspec.convert(tomllib.loads(raw), Words)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(str(error), where="times/words.toml", remedy="Correct the file.") from error


@functools.cache
def lexicon() -> dict[str, Meaning]:
    """Every single word the grammar knows, lower case, with its meaning."""
    lists = words()
    entries: dict[str, Meaning] = {}
    for kind, members in lists.classes.items():
        entries.update({word: Meaning(kind, word) for word in members})
    tables: tuple[tuple[str, dict[str, Any]], ...] = (
        ("month", lists.months | lists.months_short),
        ("weekday", lists.weekdays),
        ("weekday_short", lists.weekdays_short),
        ("season", lists.seasons),
        ("unit", lists.units),
        ("units", lists.units_plural),
        ("part", lists.parts),
        ("parts", lists.parts_plural),
        ("clock_word", lists.clock_words),
        ("relative_day", lists.relative_days),
        ("repeat", lists.repeats),
        ("number", lists.numbers),
        ("ordinal", lists.ordinals),
    )
    for kind, table in tables:
        entries.update({word: Meaning(kind, value) for word, value in table.items()})
    entries.update(_phrases(single=True))
    return entries


@functools.cache
def phrases() -> dict[str, dict[tuple[str, ...], Meaning]]:
    """Phrases of several words, by their first word."""
    by_first: dict[str, dict[tuple[str, ...], Meaning]] = {}
    for phrase, meaning in _phrases(single=False).items():
        parts = tuple(phrase.split())
        by_first.setdefault(parts[0], {})[parts] = meaning
    return by_first


def _phrases(*, single: bool) -> dict[str, Meaning]:
    tables = (("reference", words().references), ("named_day", words().named_days))
    return {
        phrase: Meaning(kind, value)
        for kind, table in tables
        for phrase, value in table.items()
        if (" " not in phrase) == single
    }
