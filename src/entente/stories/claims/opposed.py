"""What in two wordings of one thing cannot hold together: opposite words, a "not", other numbers.

A conflict needs company: the words that conflict stand near a content word that both wordings share,
so that "prices rose" and "the flag was lowered" do not meet. "Not safe" and "dangerous" agree.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterator, Sequence, Set
from itertools import product
from typing import Literal, NamedTuple

from entente.stories.claims.counts import Count, counts_in
from entente.stories.claims.weakening_words import weakening_words
from entente.stories.vocabulary import vocabulary
from entente.stories.wording import stem

NEAR = 4
"""Content words to either side among which a shared word is looked for."""
_REACH = 3
"""Words after a "not" that it still turns round, up to the next mark, "but" or content word."""
_CONTRACTED = re.compile(r"(?:\b(?:ca|wo|sha))?n['’]t\b", re.IGNORECASE)
_TOKEN = re.compile(r"\d[\d,.]*|[^\W\d_]+|[.,;:!?]")

Kind = Literal["opposite", "negation", "number"]


class Conflict(NamedTuple):
    """What kind of conflict, and the word or number of each wording."""

    kind: Kind
    one: str
    other: str


class _Word(NamedTuple):
    text: str
    stem: str
    negated: bool


def opposed(one: str, other: str) -> tuple[Conflict, ...]:
    """The conflicts of two wordings, sorted, each once; none where they share no content word."""
    first, second = tuple(_read(one)), tuple(_read(other))
    found = {*_word_conflicts(first, second), *_number_conflicts(one, other)}
    return tuple(sorted(found))


def words_oppose(one: str, other: str) -> bool:
    """Whether two wordings hold opposite words, or one of them a "not" that the other lacks; numbers aside."""
    first, second = _summary(one), _summary(other)
    turned = (first.negated & second.stems) | (second.negated & first.stems)
    if not turned and not first.opposites & second.stems:
        return False
    return any(True for _ in _word_conflicts(first.words, second.words))


class _Summary(NamedTuple):
    """A wording's content words, their stems, those under a "not", and the stems that are opposites of any."""

    words: tuple[_Word, ...]
    stems: frozenset[str]
    negated: frozenset[str]
    opposites: frozenset[str]


@functools.lru_cache(maxsize=4_096)
def _summary(text: str) -> _Summary:
    words = tuple(_read(text))
    opposites = weakening_words().opposites
    return _Summary(
        words=words,
        stems=frozenset(word.stem for word in words),
        negated=frozenset(word.stem for word in words if word.negated),
        opposites=frozenset(each for word in words for each in opposites.get(word.stem, ())),
    )


def _word_conflicts(first: Sequence[_Word], second: Sequence[_Word]) -> Iterator[Conflict]:
    both = {word.stem for word in first} & {word.stem for word in second}
    for (place, word), (spot, answer) in product(enumerate(first), enumerate(second)):
        kind = _kind(word, answer, both)
        if kind and _around(first, place) & _around(second, spot):
            yield Conflict(kind, *(f"not {each.text}" if each.negated else each.text for each in (word, answer)))


def _kind(word: _Word, answer: _Word, both: Set[str]) -> Kind | None:
    """How two words conflict, if they do; opposites that both wordings hold are no conflict."""
    if word.stem == answer.stem:
        return "negation" if word.negated != answer.negated else None
    opposites = weakening_words().opposites.get(word.stem, ())
    if answer.stem in opposites and word.negated == answer.negated and not {word.stem, answer.stem} <= both:
        return "opposite"
    return None


def _around(words: Sequence[_Word], place: int) -> set[str]:
    near = {word.stem for word in words[max(0, place - NEAR) : place + NEAR + 1]}
    return near - {words[place].stem}


def _number_conflicts(one: str, other: str) -> Iterator[Conflict]:
    for first, second in product(counts_in(one), counts_in(other)):
        if first.excludes(second):
            yield Conflict("number", _told(first), _told(second))


def _told(count: Count) -> str:
    """The bounds as a reader writes them: "12", "up to 12", "12 or more", "10 to 14"."""
    if count.least == count.most:
        return f"{count.least:,.10g}"
    if math.isinf(count.most):
        return f"{count.least:,.10g} or more"
    return f"{count.least:,.10g} to {count.most:,.10g}" if count.least else f"up to {count.most:,.10g}"


def _read(text: str) -> Iterator[_Word]:
    """The content words in order; a "not" turns round the next of them, and an adverb before it, never a name."""
    cues, stop = weakening_words().cues, vocabulary().stop
    reach = 0
    for match in _TOKEN.finditer(_CONTRACTED.sub(" not", text)):
        word = match.group().casefold()
        if cues["negation"].fullmatch(word):
            reach = _REACH
        elif not word[0].isalnum() or cues["contrast"].fullmatch(word):
            reach = 0
        elif word in stop or len(word) == 1 or not word[0].isalpha():
            reach -= 1
        else:
            yield _Word(word, stem(word), reach > 0 and match.group().islower())
            reach = reach - 1 if word.endswith("ly") else 0
