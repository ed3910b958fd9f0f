"""Find the clauses of a page that tell an actor's position."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.events.arguments import object_of, subject_of
from entente.reading.events.sides import Role, after, anywhere, in_phrase, owners, side
from entente.reading.events.signs import event_words
from entente.reading.page import Page
from entente.reading.positions.instruments import instrument_of, position_words, stance_of
from entente.reading.statements.frames import case_of, child_of
from entente.records import Instrument, Stance

_TOWARD = ("with", "toward", "towards", "against", "to", "on", "from")
_ENDS = frozenset({"parataxis", "advcl", "punct", "cc", "acl:relcl", "dep"})
_GOVERNING = frozenset({"xcomp", "ccomp"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A position in the text: tokens `[first, last]` are its summary; `toward` holds states or actors."""

    actors: tuple[Role, ...]
    instrument: Instrument
    stance: Stance
    toward: tuple[str, ...]
    first: int
    last: int


def find_clauses(page: Page, cast: Cast) -> Iterator[Clause]:
    """Every clause that tells a position, in the order of the text."""
    for sentence in page.sentences():
        for token in sentence:
            if token.pos_ == "VERB" and token.lemma_ in stance_of():
                yield from _at_verb(cast, token)
            elif token.pos_ == "NOUN" and token.lemma_ in position_words("commitment", "nouns"):
                yield from _at_commitment(cast, token)


def _at_verb(cast: Cast, verb: Any) -> Iterator[Clause]:
    thing = object_of(verb)
    subject = subject_of(verb)
    if thing is None or subject is None or _advised_or_negated(verb):
        return
    actors = [role for role in in_phrase(cast, subject) if role.start != thing.i]
    for one in (thing, *(child for child in thing.children if child.dep_ == "conj")):
        instrument = instrument_of(one)
        if instrument is None or not actors:
            continue
        toward = _toward(cast, verb, one, actors)
        yield Clause(tuple(actors), instrument, _stance(verb), toward, _first(verb), _last(verb, thing))


def _stance(verb: Any) -> Stance:
    """The verb's own stance, or that of the verb it is a threat or a second thought of."""
    above = verb.head
    if verb.dep_ in ("xcomp", "advcl", "ccomp") and stance_of().get(above.lemma_) in ("threaten", "reconsider"):
        return stance_of()[above.lemma_]
    return stance_of()[verb.lemma_]


def _advised_or_negated(verb: Any) -> bool:
    words = {child.text.casefold() for child in verb.children if child.dep_ in ("aux", "advmod")}
    return bool(words & (position_words("modals", "advice") | event_words("status", "negations")))


def _toward(cast: Cast, verb: Any, thing: Any, actors: list[Role]) -> tuple[str, ...]:
    """With whom or against whom: after a preposition, else whoever the object names."""
    own = {side(cast, role.actor) for role in actors}
    for head in (thing, verb):
        for preposition in _TOWARD:
            found = _others(cast, after(cast, head, preposition), own)
            if found:
                return found
    return _others(cast, anywhere(cast, thing), own)


def _others(cast: Cast, roles: list[Role], own: set[str]) -> tuple[str, ...]:
    found = dict.fromkeys(side(cast, role.actor) for role in roles)
    return tuple(one for one in found if one not in own)


def _first(verb: Any) -> int:
    """Where the summary begins: at the verb that promises or plans it, with its auxiliaries."""
    top = verb
    while top.dep_ in _GOVERNING and top.head.pos_ in ("VERB", "ADJ"):
        if child_of(top, "nsubj", "nsubj:pass") is not None or child_of(top.head, "obj") is not None:
            break
        top = top.head
    leading = [child.i for child in top.children if child.dep_ in ("aux", "aux:pass", "cop") and child.i < top.i]
    return int(min([top.i, *leading]))


def _last(verb: Any, thing: Any) -> int:
    """Where it ends: with the object and what hangs on the verb right after it, before another clause."""
    parts = [verb.i, thing.i if thing.i > verb.i else verb.i]
    if thing.i > verb.i:
        parts.append(_edge(thing))
    partners = [child for child in verb.children if child.dep_ == "obl" and case_of(child) in _TOWARD]
    parts += [_edge(child) for child in partners if child.i > verb.i]
    return int(max(parts))


def _edge(head: Any) -> int:
    """The last token under `head`, coordinated clauses left out."""
    last = head.i
    for child in head.children:
        ends = child.dep_ in _ENDS or (child.dep_ == "conj" and child.pos_ not in ("NOUN", "PROPN"))
        if child.i > head.i and not ends:
            last = max(last, _edge(child))
    return int(last)


def _at_commitment(cast: Cast, noun: Any) -> Iterator[Clause]:
    """ "X's commitment to the defense of Y is ironclad"."""
    if noun.dep_ not in ("nsubj", "nsubj:outer") or noun.head.text.casefold() not in position_words(
        "commitment", "firm"
    ):
        return
    actors = owners(cast, noun)
    toward = _others(cast, after(cast, noun, "to"), {side(cast, role.actor) for role in actors})
    words = {token.text.casefold() for token in noun.subtree}
    military = words & position_words("modifiers", "military")
    if actors:
        instrument: Instrument = "alliance" if military else "diplomatic"
        yield Clause(tuple(actors), instrument, "maintain", toward, noun.left_edge.i, noun.head.i)
