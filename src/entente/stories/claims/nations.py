"""States as words name them: adjectives and peoples too, which the reading leaves inside longer phrases."""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import msgspec

from entente.knowledge import State
from entente.records import Statement, state_id
from entente.stories.claims.words import claim_words
from entente.stories.pile import Pile
from entente.stories.wording import words

_NAME = re.compile(r"[A-Z][\w’'\-]*(?:\.[A-Z]\.)*")
_LONGEST = 5
_NEAR = 110
"""Characters from the word of saying on, within which the place of an occasion stands."""


class Nation(NamedTuple):
    """`[start, end)` of a text and the state that the words there name."""

    start: int
    end: int
    state: str


class Nations:
    """What states, their peoples and their capitals are called."""

    def __init__(self, states: Iterable[State]) -> None:
        self._named: dict[str, str] = {}
        self._capitals: dict[str, str] = {}
        for state in states:
            for name in (state.name, *state.names, *state.demonyms, *(f"{one}s" for one in state.demonyms)):
                self._named.setdefault(name, state_id(state.code))
            self._capitals.setdefault(state.capital, state_id(state.code))

    def named(self, text: str) -> list[Nation]:
        """The states a text names, longest names first where they overlap; capitals are places and do not count."""
        return _found(text, self._named)

    def capitals(self, text: str) -> list[Nation]:
        """The states whose capitals a text names."""
        return _found(text, self._capitals)


def _found(text: str, names: Mapping[str, str]) -> list[Nation]:
    starts = [(match.start(), match.end()) for match in _NAME.finditer(text)]
    found: list[Nation] = []
    for place, (start, _) in enumerate(starts):
        if found and start < found[-1].end:
            continue
        for _, end in reversed(starts[place : place + _LONGEST]):
            state = names.get(text[start:end].removesuffix("’s").removesuffix("'s"))
            if state is not None:
                found.append(Nation(start, end, state))
                break
    return found


def at_home(pile: Pile, nations: Nations) -> Pile:
    """The pile with a country for officials of whom nobody says whom they serve, but who speak in a capital.

    "The army's spokesman told reporters in Khartoum": who holds an office and meets the press in one state's
    capital serves that state. Where an official was heard in two capitals, he is left alone.
    """
    heard: dict[str, Counter[str]] = defaultdict(Counter)
    for reading in pile.readings:
        for statement in reading.statements:
            for state in _capitals_near(statement, reading.document.text, nations):
                for speaker in statement.speakers:
                    heard[speaker][state] += 1
    actors = [
        msgspec.structs.replace(one, country=next(iter(heard[one.id])).removeprefix("state:"))
        if one.country is None and holds_office(one.description or "") and len(heard[one.id]) == 1
        else one
        for one in pile.actors.values()
    ]
    return Pile(pile.readings, actors)


def holds_office(description: str) -> bool:
    """Whether a description names an office of a state."""
    return bool(claim_words().offices & set(words(description)))


def _capitals_near(statement: Statement, text: str, nations: Nations) -> set[str]:
    """The states in whose capital an occasion named right after the word of saying took place."""
    if statement.cue is None:
        return set()
    after = text[statement.cue.end : statement.cue.end + _NEAR].split("\n", 1)[0]
    match = _occasion().search(after)
    if match is None:
        return set()
    return {one.state for one in nations.capitals(match["place"])[:1]}


@functools.cache
def _occasion() -> re.Pattern[str]:
    names = "|".join(map(re.escape, claim_words().audiences))
    return re.compile(rf"\b(?:{names})\b[^.“”\"]{{0,24}}?\bin (?P<place>[A-Z][\w’'\-]+(?: [A-Z][\w’'\-]+)*)")
