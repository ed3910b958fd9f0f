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
    """Actors named together, from token `start`; `subject` where they are the subject of a verb."""

    start: int
    actors: tuple[str, ...]
    subject: bool


def company_of(doc: Any, cast: Cast, mention: Found) -> Company | None:
    """The actors named together where `mention` stands, if it comes first among them and they are several."""
    head = doc[mention.start : mention.end].root
    above = cast.at(head.head.i)
    row = _side_by_side(cast, head)
    if row and row[0] is not mention:
        return None
    if head.dep_ in _NAMING and above is not None and above is not mention and not row:
        return None
    actors = tuple(dict.fromkeys(parties(cast, head) or mention.actors))
    if len(actors) < 2:
        return None
    return Company(mention.start, actors, head.dep_ in SUBJECTS)


def parties(cast: Cast, head: Any) -> list[str]:
    """The actors a noun phrase stands for: its head, what is coordinated with it, and names in apposition.

    Possessors and what hangs on a preposition are not among them.
    """
    actors: dict[str, None] = {}
    if cast.at(head.i) is None and cast.describes(head.i):
        described = _described(cast, head)
        if described:
            return described
    for item in _side_by_side(cast, head):
        actors.update(dict.fromkeys(item.actors))
    for token in _naming_tokens(head):
        found = cast.at(token.i)
        if found is None:
            continue
        by_itself = token == head or token.dep_ == "conj" or _is_person(cast, found.actors) or _listed(cast, token)
        if token != head and _owns(head.doc, found):
            continue
        if by_itself and (found.agentive or token == head):
            actors.update(dict.fromkeys(found.actors))
    named = cast.at(head.i)
    if named is not None and len(actors) > len(named.actors) and _owns(head.doc, named):
        actors = {actor: None for actor in actors if actor not in named.actors}
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
        if not _owns(head.doc, found)
        for actor in found.actors
    ]


def _owns(doc: Any, found: Found) -> bool:
    """Whether a possessive follows the name: "X's adviser" is about the adviser."""
    return found.end < len(doc) and doc[found.end].text in ("'s", "’s", "’", "'")


def _side_by_side(cast: Cast, head: Any) -> list[Found]:
    """The mentions in one written list with the head's: "A, B and C", whatever the tree makes of it.

    A list ends with "and" or "or" before its last item; one that a preposition opens is left to the tree.
    """
    here = cast.at(head.i)
    if here is None or not here.agentive:
        return []
    items = [here]
    joined = False
    for step in (-1, 1):
        while (found := _neighbour(cast, head.doc, items[0] if step < 0 else items[-1], step)) is not None:
            other, conjunction = found
            joined = joined or conjunction
            items.insert(0 if step < 0 else len(items), other)
    first = items[0].start - 1
    while first >= 0 and head.doc[first].text.casefold() == "the":
        first -= 1
    kinds = {cast.draft(actor).kind for item in items for actor in item.actors}
    if len(items) < 2 or not joined or len(kinds) > 1 or (first >= 0 and head.doc[first].pos_ in ("ADP", "SCONJ")):
        return []
    return items


def _neighbour(cast: Cast, doc: Any, item: Found, step: int) -> tuple[Found, bool] | None:
    """The mention next to `item` with nothing but commas, "and", "or" and "the" between; whether a word joins them."""
    position = item.end if step > 0 else item.start - 1
    between: list[str] = []
    while 0 <= position < len(doc) and cast.at(position) is None:
        between.append(doc[position].text.casefold())
        if between[-1] not in (",", "and", "or", "&", "the") or len(between) > 4:
            return None
        position += step
    if not 0 <= position < len(doc) or not set(between) - {"the"}:
        return None
    other = cast.at(position)
    if (
        other is None
        or not other.agentive
        or other.form in ("pronoun", "nominal")
        or doc[position].sent != doc[item.start].sent
    ):
        return None
    return other, bool({"and", "or", "&"} & set(between))


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
