"""The word lists of `words.toml`, and the states that words name."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any, cast

from entente.knowledge import Knowledge
from entente.records import Instrument, Stance, state_id

_WORD = re.compile(r"[^\W_]+")
_LONG_NAME = 7
_CAPITAL = re.compile(r"\b[A-Z][a-z]{6,}\b")


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def conflicting() -> frozenset[frozenset[Stance]]:
    """Pairs of stances that do not go together."""
    return frozenset(frozenset(pair) for pair in _table()["conflicts"]["pairs"])


@cache
def joining_words(place: str) -> frozenset[str]:
    """Words that join capitals: `inside` the head of a row, `before` a name in a cell."""
    return frozenset(_table()["rows"][place])


def instrument_named(words: str) -> Instrument | None:
    """The instrument that a head names, or None."""
    said = {word.casefold() for word in _WORD.findall(words)}
    found = (name for name, telling in _table()["instruments"].items() if said & set(telling))
    return cast("Instrument | None", next(found, None))


class StateNames:
    """The names of states as heads of tables write them."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._codes = {
            name: state.code
            for state in knowledge.states
            for name in (*state.metonyms, state.capital, *state.demonyms, *state.names, state.official, state.name)
            if name
        }
        longest = sorted(self._codes, key=lambda name: (-len(name), name))
        self._pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)")
        self._long: dict[str, list[str]] = defaultdict(list)
        for name in self._codes:
            if len(name) >= _LONG_NAME and " " not in name:
                self._long[name[0]].append(name)

    def named(self, text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """Actor ids of states in `[start, end)` and where their names stand."""
        for match in self._pattern.finditer(text, start, end):
            yield state_id(self._codes[match.group()]), match.start(), match.end()

    def misspelt(self, text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """Long words one letter away from the one name of a state, and where they stand."""
        for match in _CAPITAL.finditer(text, start, end):
            word = match.group()
            near = {self._codes[name] for name in self._long.get(word[0], ()) if _one_letter_apart(word, name)}
            if len(near) == 1 and word not in self._codes:
                yield state_id(near.pop()), match.start(), match.end()


def _one_letter_apart(word: str, name: str) -> bool:
    """Whether one letter was left out, added or changed."""
    if abs(len(word) - len(name)) > 1:
        return False
    same = next(
        (i for i, (one, other) in enumerate(zip(word, name, strict=False)) if one != other), min(len(word), len(name))
    )
    return word[same + (len(word) >= len(name)) :] == name[same + (len(name) >= len(word)) :]


class StateNamesOnce:
    """The names over some knowledge, kept for the last knowledge seen: a pile of articles makes them once."""

    def __init__(self) -> None:
        self._latest: tuple[Knowledge, StateNames] | None = None

    def __call__(self, knowledge: Knowledge) -> StateNames:
        """The same object for the same knowledge."""
        if self._latest is None or self._latest[0] is not knowledge:
            self._latest = knowledge, StateNames(knowledge)
        return self._latest[1]


state_names = StateNamesOnce()
"""The names of states over some knowledge."""
