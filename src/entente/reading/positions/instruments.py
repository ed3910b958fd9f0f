"""Stances and instruments of policy, from `knowledge/reading/positions.toml`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, cast

from entente.reading.data import reading_table
from entente.records import Instrument, Stance


@cache
def stance_of() -> dict[str, Stance]:
    """Lemma of a verb -> the stance it tells; the first in the file counts."""
    found: dict[str, Stance] = {}
    for stance, lemmas in reading_table("positions")["stances"].items():
        for lemma in lemmas:
            found.setdefault(lemma, cast(Stance, stance))
    return found


@cache
def position_words(section: str, name: str) -> frozenset[str]:
    """A list of words of the file: ("instruments", "heads")."""
    return frozenset(reading_table("positions")[section][name])


def instrument_of(head: Any) -> Instrument | None:
    """The instrument that a noun phrase speaks of, by its head and the words around it; None if it is none."""
    word = head.text.casefold()
    if word not in position_words("instruments", "heads") and head.lemma_.casefold() not in position_words(
        "instruments", "heads"
    ):
        return None
    around = {word, *(child.text.casefold() for child in head.children if child.dep_ in ("amod", "compound", "nmod"))}
    around |= {
        below.text.casefold()
        for child in head.children
        if child.dep_ in ("amod", "compound", "nmod", "acl")
        for below in child.children
    }
    if word in position_words("instruments", "bonds"):
        return _bond(around)
    return _first(around, ("nuclear", "economic", "legal", "alliance", "military", "diplomatic"))


def _bond(around: Iterable[str]) -> Instrument:
    """Military cooperation between states is alliance, economic cooperation economic, any other diplomatic."""
    found = _first(set(around), ("nuclear", "alliance", "military", "economic"))
    return "diplomatic" if found is None else "alliance" if found == "military" else found


def _first(around: set[str], order: tuple[Instrument, ...]) -> Instrument | None:
    return next((name for name in order if around & position_words("modifiers", name)), None)
