"""Find the clauses of a page that tell an actor's position."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.events.arguments import object_of
from entente.reading.events.sides import Role, after, anywhere, owners, side
from entente.reading.page import Page
from entente.reading.positions.acts import acts, at_act
from entente.reading.positions.clause import Clause
from entente.reading.positions.doers import Doers, lemma_of, possessor, stance_at
from entente.reading.positions.instruments import instrument_of, position_words, stance_of
from entente.reading.positions.reach import TOWARD, first_token, last_token, says_each_other
from entente.records import Instrument, Stance, Statement

_AGAINST = frozenset({"oppose", "threaten"})
_TOGETHER = frozenset({"strengthen", "maintain", "support", "weaken"})


def find_clauses(page: Page, cast: Cast, statements: tuple[Statement, ...]) -> Iterator[Clause]:
    """Every clause that tells a position, in the order of the text."""
    doers = Doers(page, cast, statements)
    for sentence in page.sentences():
        for token in sentence:
            if token.pos_ == "VERB":
                yield from _at_verb(cast, token, doers)
                yield from _of_treaty(cast, token, statements)
            elif token.pos_ == "NOUN" and token.lemma_ in position_words("commitment", "nouns"):
                yield from _at_commitment(cast, token, doers)


def _at_verb(cast: Cast, verb: Any, doers: Doers) -> Iterator[Clause]:
    told = list(at_act(cast, verb, doers)) if verb.lemma_ in acts() else []
    yield from told
    thing = object_of(verb)
    if told or lemma_of(verb) not in stance_of() or thing is None:
        return
    actors = doers.of(verb, thing)
    stance = stance_at(verb)
    for one in (thing, *(child for child in thing.children if child.dep_ == "conj")):
        instrument = instrument_of(one)
        if instrument is None or not actors:
            continue
        toward = _toward(cast, verb, one, actors, stance)
        mutual = stance in _TOGETHER and _is_mutual(verb, one)
        first, last = first_token(verb, thing), last_token(verb, thing)
        yield Clause(tuple(actors), instrument, stance, toward, first, last, verb.i, mutual=mutual)


def _is_mutual(verb: Any, thing: Any) -> bool:
    """Whether several actors do it with each other: a bond between them, or words that say so."""
    return thing.text.casefold() in position_words("instruments", "bonds") or says_each_other(verb)


def _toward(cast: Cast, verb: Any, thing: Any, actors: list[Role], stance: Stance) -> tuple[str, ...]:
    """With whom or against whom: after a preposition, else whoever the object names.

    Who is against something is against whoever does it, not against whom it is done to.
    """
    own = {side(cast, role.actor) for role in actors}
    doing = _others(cast, possessor(cast, thing) or owners(cast, thing), own) if stance in _AGAINST else ()
    if doing:
        return doing
    for head in (thing, verb):
        for preposition in TOWARD:
            found = _others(cast, after(cast, head, preposition), own)
            if found:
                return found
    return _others(cast, anywhere(cast, thing), own)


def _others(cast: Cast, roles: list[Role], own: set[str]) -> tuple[str, ...]:
    found = dict.fromkeys(side(cast, role.actor) for role in roles)
    return tuple(one for one in found if one not in own)


def _of_treaty(cast: Cast, verb: Any, statements: tuple[Statement, ...]) -> Iterator[Clause]:
    """ "X said that the treaty covers …": X stands by it."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if (
        subject is None
        or verb.lemma_ not in position_words("treaties", "verbs")
        or subject.lemma_.casefold() not in position_words("treaties", "nouns")
    ):
        return
    for one in statements:
        held = any(span.start <= verb.idx < span.end for span in (*one.content, *one.proposition))
        if held and one.act in ("assert", "announce", "promise") and one.polarity == "positive":
            start = subject.left_edge.i
            actors = tuple(Role(actor, start, start + 1) for actor in one.speakers)
            own = {side(cast, actor) for actor in one.speakers}
            toward = _others(cast, anywhere(cast, subject), own)
            if actors:
                yield Clause(
                    actors, "alliance", "maintain", toward, start, last_token(verb, object_of(verb) or verb), verb.i
                )
            return


def _at_commitment(cast: Cast, noun: Any, doers: Doers) -> Iterator[Clause]:
    """ "X's commitment to the defense of Y is ironclad"."""
    if noun.dep_ not in ("nsubj", "nsubj:outer") or noun.head.text.casefold() not in position_words(
        "commitment", "firm"
    ):
        return
    actors = doers.owners(noun)
    toward = _others(cast, after(cast, noun, "to"), {side(cast, role.actor) for role in actors})
    words = {token.text.casefold() for token in noun.subtree}
    military = words & position_words("modifiers", "military")
    if actors:
        instrument: Instrument = "alliance" if military else "diplomatic"
        yield Clause(tuple(actors), instrument, "maintain", toward, noun.left_edge.i, noun.head.i, noun.i)
