"""Look words up in the tables of signs, and say what stands with a word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from entente.reading.events.signs import Sign, event_words, noun_signs, operators, verb_signs
from entente.reading.statements.frames import case_of


def signs_of(token: Any) -> tuple[Sign, ...]:
    """The signs of a verb or a noun."""
    if token.pos_ == "VERB":
        return _verb(token.lemma_)
    return noun_signs().get(token.lemma_.casefold(), ()) if token.pos_ == "NOUN" else ()


def operator_at(token: Any) -> str | None:
    """What a word makes of the event it governs ("promise", "stop"), or None."""
    for lemma in _spellings(token.lemma_):
        for words, operator in operators().get(lemma, ()):
            if all(stands_with(token, word) for word in words):
                return operator
    return None


def governing(above: Any, below: Any) -> str | None:
    """What `above` makes of the event `below` it; a verb that tells or warns of a fact makes nothing of it."""
    operator = operator_at(above)
    if operator in ("request", "dissuade") and above.lemma_ in event_words("demanding", "verbs"):
        return None if below.dep_ == "ccomp" and not is_infinitive(below) else operator
    return operator


def is_infinitive(verb: Any) -> bool:
    """Whether "to" stands before a verb."""
    return any(child.dep_ == "mark" and child.lower_ == "to" for child in verb.children)


def stands_with(word: Any, other: str) -> bool:
    """Whether a particle, a preposition or another word hangs on a word."""
    return any(
        child.lemma_.casefold() == other or child.text.casefold() == other or case_of(child) == other
        for child in word.children
    )


@cache
def _verb(lemma: str) -> tuple[Sign, ...]:
    return next((found for one in _spellings(lemma) if (found := verb_signs().get(one, ()))), ())


def _spellings(lemma: str) -> Iterator[str]:
    """The lemma, and what it may stand for where a word outside the lemmatiser's vocabulary was cut short."""
    yield lemma
    yield lemma + "e"
    if len(lemma) > 3 and lemma[-1] == lemma[-2]:
        yield lemma[:-1]
