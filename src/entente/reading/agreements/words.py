"""The word lists of `knowledge/reading/agreements.toml`."""

from __future__ import annotations

from functools import cache

from entente.reading.data import reading_table


@cache
def agreement_words(section: str, name: str) -> frozenset[str]:
    """A list of words of the file: ("heads", "plain"), ("triggers", "nouns")."""
    return frozenset(reading_table("agreements")[section][name])


@cache
def kind_of() -> dict[str, str]:
    """Word before the head -> the kind of agreement it speaks of; the first in the file counts."""
    found: dict[str, str] = {}
    for kind, words in reading_table("agreements")["kinds"].items():
        for word in words:
            found.setdefault(word, kind)
    return found


@cache
def all_heads() -> frozenset[str]:
    """Every word that may head the name of an agreement."""
    sections = ("plain", "named", "adopted")
    return frozenset(word for name in sections for word in agreement_words("heads", name))
