"""Who stands in a phrase: actors with the words that name them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from entente.reading.actors.cast import Cast, Found
from entente.reading.actors.coordination import parties
from entente.reading.statements.frames import case_of
from entente.records import state_id

_MODIFIERS = frozenset(
    {"nmod:poss", "amod", "compound", "nmod:desc", "nmod:unmarked", "flat", "appos", "nmod:tmod", "det"}
)
_WITHIN = frozenset(
    {"of", "between", "by", "from", "among", "with", "against", "to", "in", "on", "for", "toward", "towards"}
)
_OF_SIDES = frozenset({"company", "outlet", "institute", "international_organisation", "armed_group"})

_NEAR, _FAR = 5, 24
"""Tokens within which "between" follows its word, and within which its two sides stand."""


@dataclass(frozen=True, slots=True)
class Role:
    """An actor in an event, with the tokens `[start, end)` that name him there."""

    actor: str
    start: int
    end: int


def side(cast: Cast, actor: str) -> str:
    """The state an actor is or serves, else the actor himself."""
    draft = cast.draft(actor)
    if draft.country is None or draft.kind in _OF_SIDES:
        return actor
    return state_id(draft.country)


def sides(cast: Cast, roles: Iterable[Role]) -> tuple[str, ...]:
    """The sides of several roles, each once, in order."""
    return tuple(dict.fromkeys(side(cast, role.actor) for role in roles))


def in_phrase(cast: Cast, head: Any) -> list[Role]:
    """The actors a noun phrase stands for; failing those, its owners; failing those, what hangs on it."""
    direct = _parties(cast, head)
    if direct:
        return direct
    owned = [role for one in _coordinated(head) for role in owners(cast, one)]
    return owned or [role for one in _coordinated(head) for role in _hanging(cast, one)]


def owners(cast: Cast, head: Any) -> list[Role]:
    """Actors named by a possessor or an adjective before a noun."""
    return [
        role
        for child in head.children
        if child.dep_ in _MODIFIERS and child.i < head.i
        for role in (_parties(cast, child) or owners(cast, child))
    ]


def after(cast: Cast, head: Any, preposition: str) -> list[Role]:
    """Actors in the phrases with `preposition` that hang on a noun or a verb."""
    return [
        role
        for child in head.children
        if child.dep_ in ("nmod", "obl", "obl:agent", "advcl", "acl", "advmod", "dep", "obj", "conj", "xcomp")
        and case_of(child) == preposition
        for role in in_phrase(cast, child)
    ]


def anywhere(cast: Cast, head: Any, without: frozenset[int] = frozenset()) -> list[Role]:
    """Every actor named under `head`, but not under the tokens `without`; places left out."""
    found: dict[tuple[int, int], Found] = {}
    stack = [head]
    while stack:
        token = stack.pop()
        if token.i in without:
            continue
        mention = cast.at(token.i)
        if mention is not None and (mention.agentive or token.dep_ in ("amod", "compound", "nmod:poss")):
            found[mention.start, mention.end] = mention
        stack += token.children
    return [Role(actor, *span) for span, mention in sorted(found.items()) for actor in mention.actors]


def listed_between(cast: Cast, word: Any) -> list[Role]:
    """The two sides of "between X and Y" in the order of the words, whatever the tree makes of a long phrase."""
    doc, stop = word.doc, word.sent.end
    start = next((i for i in range(word.i + 1, min(word.i + _NEAR, stop)) if doc[i].lower_ == "between"), None)
    found: list[Role] = []
    joined = False
    position = (start or stop) + 1
    while position < min(stop, (start or stop) + _FAR):
        mention = cast.at(position)
        if mention is None:
            if doc[position].pos_ in ("VERB", "AUX") and doc[position].dep_ not in ("amod", "acl"):
                return []
            joined = joined or (bool(found) and doc[position].lower_ == "and")
            position += 1
            continue
        if mention.agentive and not _owns(doc, mention.end, stop):
            found += [Role(actor, mention.start, mention.end) for actor in mention.actors]
            if joined:
                return found
        position = max(position + 1, mention.end)
    return []


def _owns(doc: Any, position: int, stop: int) -> bool:
    return position < stop and doc[position].lower_ in ("'s", "’s", "'", "’")


def _parties(cast: Cast, head: Any) -> list[Role]:
    return [_role(cast, head, actor) for actor in parties(cast, head)]


def _role(cast: Cast, head: Any, actor: str) -> Role:
    """The words in the phrase of `head` that name `actor`."""
    own = cast.at(head.i)
    if own is not None and actor in own.actors:
        return Role(actor, own.start, own.end)
    for token in head.subtree:
        found = cast.at(token.i)
        if found is not None and actor in found.actors:
            return Role(actor, found.start, found.end)
    return Role(actor, head.i, head.i + 1)


def _coordinated(head: Any) -> Iterator[Any]:
    yield head
    for child in head.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN"):
            yield child


def _hanging(cast: Cast, head: Any) -> list[Role]:
    return [
        role
        for child in head.children
        if child.dep_ == "nmod" and case_of(child) in _WITHIN
        for role in in_phrase(cast, child)
    ]
