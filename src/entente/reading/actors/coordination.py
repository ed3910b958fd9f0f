"""Actors named side by side: "Japan, South Korea and the United States"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from entente.reading.actors.cast import Cast, Found

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_NAMING = frozenset({"conj", "appos", "flat", "compound", "list", "dep", "nmod:desc", "nmod:unmarked", "parataxis"})


@dataclass(frozen=True, slots=True)
class Company:
    """Actors named together, from token `start`, in sentence `sentence` (its first token)."""

    start: int
    sentence: int
    actors: tuple[str, ...]
    subject: bool


def company_of(doc: Any, cast: Cast, mention: Found) -> Company | None:
    """The actors named together where `mention` stands, if it comes first among them and they are several."""
    head = doc[mention.start : mention.end].root
    above = cast.at(head.head.i)
    if head.dep_ in _NAMING and above is not None and above is not mention:
        return None
    actors = tuple(dict.fromkeys(parties(cast, head) or mention.actors))
    if len(actors) < 2:
        return None
    return Company(mention.start, head.sent.start, actors, head.dep_ in SUBJECTS)


def parties(cast: Cast, head: Any) -> list[str]:
    """The actors a noun phrase stands for: its head, what is coordinated with it, and names in apposition.

    Possessors and what hangs on a preposition are not among them.
    """
    actors: dict[str, None] = {}
    if cast.at(head.i) is None and cast.describes(head.i):
        described = _described(cast, head)
        if described:
            return described
    for token in _naming_tokens(head):
        found = cast.at(token.i)
        if found is None:
            continue
        by_itself = token == head or token.dep_ == "conj" or _is_person(cast, found.actors) or _listed(cast, token)
        if by_itself and (found.agentive or token == head):
            actors.update(dict.fromkeys(found.actors))
    people = [actor for actor in actors if cast.draft(actor).kind == "person"]
    if people and not any(token.dep_ == "conj" for token in _naming_tokens(head)):
        return people
    return list(actors)


def _described(cast: Cast, head: Any) -> list[str]:
    """The people whose names follow their titles within the phrase, however the tree joins them."""
    first, last = head.left_edge.i, head.right_edge.i
    naming = {token.i for token in _naming_tokens(head)}
    return [
        actor
        for found in sorted(cast.found, key=lambda one: one.start)
        if first <= found.start <= last and not cast.describes(found.start) and _is_person(cast, found.actors)
        if cast.describes(found.start - 1) or cast.describes(found.start - 2) or found.start in naming
        for actor in found.actors
    ]


def _listed(cast: Cast, token: Any) -> bool:
    """A state beside a state is another item of a list, whatever the tree calls it."""
    here, above = cast.at(token.i), cast.at(token.head.i)
    if here is None or above is None or token.dep_ not in ("appos", "list", "dep", "parataxis"):
        return False
    kinds = {cast.draft(actor).kind for found in (here, above) for actor in found.actors}
    return kinds == {"state"}


def _is_person(cast: Cast, actors: tuple[str, ...]) -> bool:
    return bool(actors) and cast.draft(actors[0]).kind == "person"


def _naming_tokens(head: Any) -> Iterator[Any]:
    """The head and the tokens that name the same or a coordinated actor, in the order of the text."""
    stack, seen = [head], []
    while stack:
        token = stack.pop()
        seen.append(token)
        stack += [child for child in token.children if child.dep_ in _NAMING and child.pos_ not in ("VERB", "AUX")]
    return iter(sorted(seen, key=lambda token: token.i))
