"""The signs of events, from `knowledge/reading/events.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from entente.reading.data import reading_table
from entente.records import EventType


@dataclass(frozen=True, slots=True)
class Sign:
    """One way a word tells of an event.

    `words` must stand with the word, `objects` head or modify its object; `source` and `target` name
    the places where the sides stand. `joint`: several on one side act on each other. `alone`: no
    target is needed. `strict`: counts only with both sides or with a verb that makes it happen. `change`: one of
    these adjectives must stand with the noun. `infinitive`: what is asked follows as an infinitive.
    """

    type: EventType
    mode: str | None
    words: tuple[str, ...]
    objects: frozenset[str]
    source: tuple[str, ...]
    target: tuple[str, ...]
    joint: bool
    alone: bool
    strict: bool
    change: frozenset[str]
    infinitive: bool


@cache
def verb_signs() -> dict[str, tuple[Sign, ...]]:
    """Lemma of a verb -> its signs, the more particular ones first."""
    return _signs("verb", "subject", "object", head=0)


@cache
def noun_signs() -> dict[str, tuple[Sign, ...]]:
    """Lemma of a noun -> its signs, the more particular ones first."""
    return _signs("noun", "owner", "to", head=-1)


def _signs(section: str, source: str, target: str, head: int) -> dict[str, tuple[Sign, ...]]:
    table: dict[str, list[Sign]] = {}
    for entry in reading_table("events")[section]:
        for phrase in entry["lemmas"]:
            words = phrase.split()
            lemma = words.pop(head)
            table.setdefault(lemma, []).append(_sign(entry, tuple(words), source, target))
    return {lemma: tuple(sorted(found, key=_generality)) for lemma, found in table.items()}


def _generality(sign: Sign) -> int:
    return 0 if sign.words else 1 if sign.objects or sign.change else 2


def _sign(entry: dict[str, Any], words: tuple[str, ...], source: str, target: str) -> Sign:
    sets = reading_table("events")["sets"]
    requires = entry.get("requires", [])
    return Sign(
        type=entry["type"],
        mode=entry.get("mode"),
        words=(*words, *(requires if isinstance(requires, list) else ())),
        objects=frozenset(word for name in entry.get("objects", ()) for word in sets[name]),
        source=tuple(entry.get("source", (source,))),
        target=tuple(entry.get("target", (target,))),
        joint=entry.get("joint", False),
        alone=entry.get("alone", False),
        strict=requires == "strict",
        change=frozenset(entry.get("change", ())),
        infinitive=entry.get("infinitive", False),
    )


@cache
def operators() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Lemma of a word that governs another event -> (words that must stand with it, what it makes of it)."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for operator, phrases in reading_table("events")["operators"].items():
        for phrase in phrases:
            lemma, *words = phrase.split()
            found.setdefault(lemma, []).append((tuple(words), operator))
    return {lemma: tuple(entries) for lemma, entries in found.items()}


@cache
def event_words(section: str, name: str) -> frozenset[str]:
    """A list of words of the file: ("light", "verbs"), ("status", "future")."""
    return frozenset(reading_table("events")[section][name])


@cache
def context_of() -> dict[str, str]:
    """Word in lower case -> the context it speaks of; the first in the file counts."""
    found: dict[str, str] = {}
    for context, words in reading_table("events")["contexts"].items():
        for word in words:
            found.setdefault(word, context)
    return found
