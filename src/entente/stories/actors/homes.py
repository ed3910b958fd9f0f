"""Which state officials and bodies serve of whom their own words do not say it.

"Foreign Ministry spokesman NAME", "the State Border Service": somebody serves some state, and the passages where
he turns up speak of one. The same name in another article of the story counts too. Where the passages speak for
two states, nothing is told.
"""

from __future__ import annotations

import functools
import importlib.resources
import tomllib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from entente.errors import KnowledgeError
from entente.knowledge import Knowledge
from entente.records import Actor, Office, Reading, content_id, state_id
from entente.stories.actors import names
from entente.stories.actors.rename import rename
from entente.stories.actors.titles import title_words
from entente.stories.actors.topics import Geography, Topics, dateline

_NAMING: dict[str, tuple[str, ...]] = {
    "person": ("name",),
    "government_body": ("name", "nominal"),
    "unnamed_group": ("role",),
}
_FIRM = 2
"""How many times as much must speak for a state as for the next."""


class HomeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of `homes.toml`."""

    public: frozenset[str]
    private: frozenset[str]
    guests: frozenset[str]


@functools.cache
def home_words() -> HomeWords:
    """The lists, read once."""
    raw = importlib.resources.files(__package__).joinpath("homes.toml").read_text("utf-8")
    try:
        return msgspec.convert(tomllib.loads(raw), HomeWords)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(str(error), where="stories/actors/homes.toml", remedy="Correct the file.") from error


class Homes:
    """The states of a story's officials and bodies, as its articles together tell them."""

    def __init__(self, readings: Sequence[Reading], knowledge: Knowledge) -> None:
        self._organs = {title_words(name): one for one in knowledge.organs for name in (one.name, *one.names)}
        self._states = {one.code: one for one in knowledge.states}
        self._geography = Geography(
            {one.capital: one.code for one in knowledge.states},
            {name: one.code for one in knowledge.states for name in (*one.names, one.name)},
            frozenset(people for one in knowledge.states for people in one.demonyms),
        )
        votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        written: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        public: set[tuple[str, ...]] = set()
        for reading in readings:
            topics = Topics(reading, home_words().guests, self._geography)
            place = dateline(reading.document.text, self._geography)
            for actor in reading.actors:
                key = self._key(actor, reading.document.id)
                if key is None:
                    continue
                if place is not None:
                    written[key][place] += 1
                if _is_public(actor):
                    public.add(key)
                if actor.country:
                    votes[key][actor.country] += len(readings) * 10
                    continue
                for mention in reading.mentions:
                    if mention.actor == actor.id and mention.form in _NAMING[actor.kind]:
                        votes[key].update(topics.votes(mention))
        self._homes = {key: home for key in public if (home := _winner(votes[key] or written[key])) is not None}

    def settled(self, reading: Reading) -> Reading:
        """The reading with the states of its officials and bodies told."""
        moved: dict[str, str] = {}
        actors: dict[str, Actor] = {}
        for actor in reading.actors:
            key = self._key(actor, reading.document.id)
            home = self._homes.get(key) if key is not None and not actor.country else None
            told = actor if home is None else self._told(actor, home)
            moved[actor.id] = told.id
            actors.setdefault(told.id, told)
        renamed = rename(reading, {old: new for old, new in moved.items() if old != new})
        return msgspec.structs.replace(renamed, actors=tuple(actors[one] for one in sorted(actors)))

    def _key(self, actor: Actor, document: str) -> tuple[str, ...] | None:
        """By what an actor is known again: a name in any article; a body that any state may have in its own alone."""
        if actor.kind == "person":
            folded = names.key(actor.name, actor.country)
            return ("person", *folded) if all(folded) else ("person", actor.id)
        if actor.kind == "unnamed_group":
            return ("office", actor.id, document)
        if actor.kind != "government_body":
            return None
        words = _plain(actor.name)
        return ("body", *words, document) if words in self._organs or len(words) < 2 else ("body", *words)

    def _told(self, actor: Actor, home: str) -> Actor:
        if actor.kind == "person":
            office = Office(title=actor.description or "", of=state_id(home))
            offices = (*actor.offices, office) if actor.description else actor.offices
            return msgspec.structs.replace(actor, country=home, offices=offices)
        state = self._states.get(home)
        adjective = (state.demonyms[0] if state.demonyms else state.name) if state is not None else home
        if actor.kind == "unnamed_group":
            name = f"{adjective} {actor.name}"
            identifier = content_id("actor", "unnamed_group", actor.name, home)
            return msgspec.structs.replace(actor, id=identifier, name=name, names=(name,), country=home)
        organ = self._organs.get(_plain(actor.name))
        key = organ.key if organ else "-".join(_plain(actor.name))
        name = f"{adjective} {organ.name}" if organ else actor.name
        identifier = content_id("actor", "government_body", key, home)
        return msgspec.structs.replace(actor, id=identifier, name=name, country=home)


def settle(readings: Sequence[Reading], knowledge: Knowledge) -> list[Reading]:
    """The readings of one story with a country for officials and bodies whose state the story tells."""
    homes = Homes(readings, knowledge)
    return [homes.settled(one) for one in readings]


def _plain(name: str) -> tuple[str, ...]:
    words = title_words(name)
    return words[1:] if words[:1] == ("the",) else words


def _is_public(actor: Actor) -> bool:
    """Whether an actor's words say that it serves some state."""
    said = title_words(actor.description or "") if actor.kind == "person" else _plain(actor.name)
    words = {word.removesuffix("’s").removesuffix("'s") for word in said}
    if actor.kind == "unnamed_group" and words & home_words().guests:
        return False
    return bool(words & home_words().public) and not words & home_words().private


def _winner(votes: Mapping[str, int]) -> str | None:
    """The state that most speaks for, if by far."""
    ranked = sorted(votes.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked:
        return None
    second = ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0] if ranked[0][1] >= max(1, _FIRM * second) else None


__all__ = ["settle"]
