"""Who is to be compared: each id as one state bears it, since two men of one name may serve two states."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from entente.binding import united_actor
from entente.knowledge import Knowledge
from entente.records import Actor, Reading, content_id
from entente.stories.actors import names

Holders = dict[tuple[str, tuple[str, ...]], frozenset[str]]
"""By state and the words of a name in the order of the alphabet: the office-holders called so."""


class Bearer(NamedTuple):
    """A reader's id and, for a person, the state served, where it is known."""

    id: str
    country: str


def bearers(readings: Sequence[Reading]) -> dict[Bearer, Actor]:
    """Every bearer with what all readings say of it, in order."""
    found: dict[Bearer, list[Actor]] = defaultdict(list)
    for reading in readings:
        for actor in reading.actors:
            found[bearer(actor)].append(actor)
    return {one: united_actor(one.id, records) for one, records in sorted(found.items())}


def bearer(actor: Actor) -> Bearer:
    """The bearer of an actor as one reading has it."""
    return Bearer(actor.id, (actor.country or "") if actor.kind == "person" else "")


@lru_cache(maxsize=1)
def holders(knowledge: Knowledge) -> Holders:
    """The office-holders of the knowledge files by what they are called."""
    found: dict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
    for office in knowledge.offices:
        for holder in office.holders:
            for name in (holder.name, *holder.names):
                found[office.of, words(name)].add(holder.name)
    return {called: frozenset(meant) for called, meant in found.items()}


def held_as(actor: Actor, known: Holders) -> str | None:
    """The one office-holder of the actor's state whom his names mean."""
    if actor.kind != "person" or not actor.country:
        return None
    meant = {one for name in spellings(actor) for one in known.get((actor.country, words(name)), ())}
    return meant.pop() if len(meant) == 1 else None


def own_id(actor: Actor, known: Holders) -> str:
    """The id the actor has in any story: a person's is made of his folded name and his state.

    One word is nobody's whole name: who has no other keeps the id the reader gave, which is of one
    document. All but persons keep theirs, which is of what the knowledge files or the text call them.
    """
    if actor.kind != "person":
        return actor.id
    folded = names.key(held_as(actor, known) or actor.name, actor.country)
    return content_id("actor", "person", *folded, actor.country) if all(folded) else actor.id


def spellings(actor: Actor) -> Iterator[str]:
    """Every way the actor is written."""
    yield from dict.fromkeys((actor.name, *actor.names))


def words(name: str) -> tuple[str, ...]:
    """The words of a name in the order of the alphabet."""
    return tuple(sorted(names.parts(name)))
