"""Dated public facts a text may tell of: agreements signed, summits held, visits paid."""

from __future__ import annotations

import functools
import importlib.resources
import re
import tomllib
from datetime import date
from typing import Literal, NamedTuple

import msgspec

from entente.errors import KnowledgeError
from entente.knowledge import Knowledge
from entente.reading.times import Days
from entente.records import state_id
from entente.stories.vocabulary import vocabulary
from entente.stories.wording import words

_LEADERS = frozenset(
    {"president", "presidents", "leader", "leaders", "premier", "prime", "chancellor", "summit", "king", "prince"}
)

_STATE = state_id("")
_APART = re.compile(r"\W+")
_NUMBERED = re.compile(r"\bg (\d+)")
"""The G7 and G20 are written with a hyphen, too."""


class Occasion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A summit, visit, gathering, election or fixed day; what each field means stands in `occasions.toml`."""

    kind: Literal["summit", "visit", "assembly", "election", "milestone"]
    first: date
    last: date
    place: str
    source: str
    checked: bool
    body: str | None = None
    guest: str | None = None
    host: str | None = None
    names: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()


class Fact(NamedTuple):
    """A dated fact told in a sentence, in plain words, and its days."""

    days: Days
    words: str


@functools.cache
def occasions() -> tuple[Occasion, ...]:
    """The shipped occasions; raises `KnowledgeError` where the file breaks its own shape."""
    raw = importlib.resources.files(__package__).joinpath("occasions.toml").read_text("utf-8")
    try:
        return tuple(msgspec.convert(tomllib.loads(raw)["occasion"], list[Occasion]))
    except (tomllib.TOMLDecodeError, KeyError, msgspec.ValidationError) as error:
        raise KnowledgeError(str(error), where="stories/dating/occasions.toml", remedy="Correct the file.") from error


def told(sentence: str, sides: frozenset[str], references: frozenset[str], knowledge: Knowledge) -> list[list[Fact]]:
    """The dated facts a sentence may tell of: each a list of the candidates its words leave.

    `sides` are the states it mentions, `references` the agreements named in it.
    """
    spoken = frozenset(words(sentence))
    found = [_signings(spoken, sides, references, knowledge), _visits(sentence, spoken, sides)]
    found += [_summits(sentence, spoken), *_named(sentence, spoken, sides)]
    return [candidates for candidates in found if candidates]


def _signings(
    spoken: frozenset[str], sides: frozenset[str], references: frozenset[str], knowledge: Knowledge
) -> list[Fact]:
    lists = vocabulary()
    if not spoken & lists.signing:
        return []
    by_name = [one for one in knowledge.agreements if one.id in references]
    if not by_name and not spoken & lists.agreement:
        return []
    states = {one.removeprefix(_STATE) for one in sides if one.startswith(_STATE)}
    candidates = by_name or [
        one for one in knowledge.agreements if len(one.parties) == 2 and states.issuperset(one.parties)
    ]
    return [
        Fact(Days(day, day), f"the signing of the {one.name}, {one.signed}")
        for one in candidates
        if one.signed and len(one.signed) == len("2000-01-01") and (day := date.fromisoformat(one.signed))
    ]


def signing(sentence: str, sides: frozenset[str], knowledge: Knowledge) -> list[Fact]:
    """The signings between the `sides` that a sentence may tell of."""
    return _signings(frozenset(words(sentence)), sides, frozenset(), knowledge)


def _visits(sentence: str, spoken: frozenset[str], sides: frozenset[str]) -> list[Fact]:
    """Meetings of leaders at the place named; ministers travel too, so a leader or a summit must be spoken of."""
    if not spoken & vocabulary().visit or not spoken & _LEADERS:
        return []
    return [
        Fact(Days(one.first, one.last), f"the meeting of leaders in {one.place}, {_days(one)}")
        for one in occasions()
        if one.kind == "visit" and one.guest and one.host and {state_id(one.guest), state_id(one.host)} <= sides
        if one.place.casefold() in sentence.casefold()
    ]


def _summits(sentence: str, spoken: frozenset[str]) -> list[Fact]:
    if not spoken & vocabulary().summit:
        return []
    said = _NUMBERED.sub(r"g\1", " ".join(["", *_APART.split(sentence.casefold()), ""]))
    held = [one for one in occasions() if one.kind == "summit" and one.body and f" {one.body.casefold()} " in said]
    here = [one for one in held if one.place.casefold() in sentence.casefold()]
    return [
        Fact(Days(one.first, one.last), f"the {one.body} summit in {one.place}, {_days(one)}") for one in here or held
    ]


def _named(sentence: str, spoken: frozenset[str], sides: frozenset[str]) -> list[list[Fact]]:
    """Gatherings, elections and fixed days called by a name; each name gives its own list of candidates."""
    said = sentence.casefold()
    found: dict[tuple[str, ...], list[Fact]] = {}
    for one in occasions():
        name = next((name for name in one.names if name.casefold() in said), None)
        if name is None or (one.words and not one.words & spoken):
            continue
        if one.kind == "election" and (one.host is None or state_id(one.host) not in sides):
            continue
        fact = Fact(Days(one.first, one.last), f"the {name} ({one.place}), {_days(one)}")
        found.setdefault((one.kind, one.place, *one.names), []).append(fact)
    return list(found.values())


def _days(one: Occasion) -> str:
    return f"{one.first}" if one.first == one.last else f"{one.first} to {one.last}"
