"""Actors by the names a person would type."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable

from entente.errors import UsageError
from entente.records import Actor, Collection

SERVANTS = {"government_body", "person", "armed_group"}
"""Kinds of actors that speak and act for the state they serve."""

WORD = re.compile(r"\w+")


def plain_words(name: str) -> tuple[str, ...]:
    """The words of a name without case and accents."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return tuple(WORD.findall(bare.casefold()))


def find_actors(collection: Collection, wanted: str, option: str) -> frozenset[str]:
    """Ids of the actors meant by `wanted`: an id, a whole name, or words of a name ("Holm").

    A state, by name or alpha-3 code, stands for itself and for all who serve it. UsageError names
    `option` and the nearest names where nobody is meant.
    """
    exactly = [actor for actor in collection.actors if wanted in {actor.id, *actor.same_as}]
    found = exactly or best(collection.actors, wanted) or states_called(collection.actors, wanted)
    if not found:
        raise nobody(collection.actors, wanted, option)
    states = {actor.country for actor in found if actor.kind == "state"}
    served = {actor.id for actor in collection.actors if actor.kind in SERVANTS and actor.country in states}
    same = {other for actor in found for other in actor.same_as}
    return frozenset(actor.id for actor in found) | served | same


def best(actors: Iterable[Actor], wanted: str) -> list[Actor]:
    """Those with exactly this name; failing that, those with all its words in one name."""
    words = plain_words(wanted)
    if not words:
        return []
    exact, partly = [], []
    for actor in actors:
        names = [plain_words(name) for name in names_of(actor)]
        if words in names:
            exact.append(actor)
        elif any(set(words) <= set(name) for name in names):
            partly.append(actor)
    return exact or partly


def states_called(actors: Iterable[Actor], wanted: str) -> list[Actor]:
    """States by what the knowledge files call them: their people, their capital, their seat of government."""
    from entente.knowledge import load

    words = plain_words(wanted)
    ways = {words, (*words[:-1], words[-1].removesuffix("s"))} if words else set()
    called = {
        state.code
        for state in load().states
        for name in (state.name, state.official, *state.names, *state.demonyms, *state.metonyms, state.capital)
        if plain_words(name) in ways
    }
    return [actor for actor in actors if actor.kind == "state" and actor.country in called]


def names_of(actor: Actor) -> list[str]:
    """All names, and the code of a state."""
    code = [actor.country] if actor.kind == "state" and actor.country else []
    return [actor.name, *actor.names, *code]


def nobody(actors: Iterable[Actor], wanted: str, option: str) -> UsageError:
    """The error that names the nearest names."""
    spelled = {" ".join(plain_words(name)): actor.name for actor in actors for name in names_of(actor)}
    by_word = {word: name for spelling, name in spelled.items() for word in spelling.split() if len(word) > 2}
    target = " ".join(plain_words(wanted))
    near = [spelled[key] for key in difflib.get_close_matches(target, spelled, n=3, cutoff=0.6)]
    near += [by_word[key] for key in difflib.get_close_matches(target, by_word, n=3, cutoff=0.75)]
    return no_such(f"nobody called {wanted!r} is in the store.", option, list(dict.fromkeys(near))[:3], "show actors")


def no_such(what: str, option: str, near: list[str], listing: str) -> UsageError:
    """A UsageError with the nearest names, or the command that lists all."""
    remedy = f"Did you mean {' or '.join(near)}?" if near else f"See what is there with: entente {listing} STORE"
    return UsageError(what, where=option, remedy=remedy)
