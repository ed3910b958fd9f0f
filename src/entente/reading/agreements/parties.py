"""The parties of an agreement, from the words around its name."""

from __future__ import annotations

from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.agreements.words import agreement_words
from entente.reading.events.arguments import object_of, subject_of
from entente.reading.events.sides import Role, after, in_phrase, owners, sides
from entente.reading.statements.frames import case_of

_LINKS = ("between", "among", "with", "by")
_KINDS = frozenset({"state", "international_organisation", "armed_group"})


def parties_of(cast: Cast, head: Any, start: int, end: int) -> tuple[str, ...]:
    """States and organisations that the text names as bound by the agreement whose name is `[start, end)`."""
    roles = [*_inside(cast, start, end), *owners(cast, head)]
    for link in _LINKS:
        roles += after(cast, head, link)
    for child in head.children:
        if child.dep_ in ("acl", "acl:relcl") and child.lemma_ in agreement_words("heads", "making"):
            roles += _of_making(cast, child)
    found = _bound(cast, roles)
    return found if len(found) > 1 else _bound(cast, [*roles, *_from_verb(cast, head)])


def _inside(cast: Cast, start: int, end: int) -> list[Role]:
    mentions = {id(found): found for found in map(cast.at, range(start, end)) if found is not None}
    return [Role(actor, one.start, one.end) for one in mentions.values() for actor in one.actors]


def _of_making(cast: Cast, verb: Any) -> list[Role]:
    roles = [role for link in _LINKS for role in after(cast, verb, link)]
    subject = subject_of(verb)
    if subject is not None and subject != verb.head:
        roles += in_phrase(cast, subject)
    return roles


def _from_verb(cast: Cast, head: Any) -> list[Role]:
    """The subjects of "signed the pact" and of "under the pact, both pledged"."""
    top = head
    while top.dep_ in ("conj", "nmod") and top.head.pos_ in ("NOUN", "PROPN"):
        top = top.head
    verb = top.head
    if verb.pos_ != "VERB":
        return []
    if (
        top.dep_ in ("obj", "nsubj:pass")
        and verb.lemma_ in agreement_words("heads", "making")
        and object_of(verb) == top
    ):
        return _of_making(cast, verb)
    if case_of(top) in ("under", "to", "in", "according", "per") and verb.lemma_ in agreement_words("heads", "binding"):
        subject = subject_of(verb)
        doers = in_phrase(cast, subject) if subject is not None else []
        return doers if len(sides(cast, doers)) > 1 else []
    return []


def _bound(cast: Cast, roles: list[Role]) -> tuple[str, ...]:
    found = sides(cast, roles)
    return tuple(one for one in found if one.startswith("state:") or cast.draft(one).kind in _KINDS)
