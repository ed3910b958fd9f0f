"""Sentences of one document set beside those of another that tell the same, in the same order."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from entente.stories.copies.traits import Traits, alike, told_before
from entente.stories.copies.verbatim import Run

_WORDS_COUNT = 0.5
"""Weight of shared words and names beside a likeness of meaning."""
_ABOVE = 0.35
"""How far two sentences must be more alike than the two texts are on the whole."""
_HEARD = 0.5
"""Share of a sentence that both texts quote alike, from which on it shows nothing: both heard the speech."""
_REWORDED = 0.55
"""Mean of agreement in telling and in details, from which on one text is a rewording of the other.

Between what independent reports of one event reach and what rewritten and translated articles reach; in
invented stories 0.46 at the most and 0.61 at the least.
"""
_STEPS = 5
"""Different sentences of either text that must be matched: a few facts have one natural order."""

Likenesses = NDArray[np.float64]


class Pairing(NamedTuple):
    """Sentence `here` of one document beside sentence `there` of the other, both as positions in their traits."""

    here: int
    there: int
    likeness: float


class Rewording(NamedTuple):
    """How far two documents tell the same in the same order.

    `pairings` are in the order of the text. `here` and `there` are the shares of each document's own
    words that stand in paired sentences; `details` is the share of names and numbers of the one with
    fewer of its own that the other has too.
    """

    pairings: tuple[Pairing, ...]
    here: float
    there: float
    details: float
    steps: int

    def turned(self) -> Rewording:
        """The same seen from the other side."""
        pairings = tuple(sorted(Pairing(one.there, one.here, one.likeness) for one in self.pairings))
        return Rewording(pairings, self.there, self.here, self.details, self.steps)

    @property
    def strength(self) -> float:
        """In 0..1; see `_REWORDED`."""
        return (math.sqrt(self.here * self.there) + self.details) / 2

    @property
    def holds(self) -> bool:
        """Whether one is a rewording of the other."""
        return self.steps >= _STEPS and self.strength >= _REWORDED


def word_likeness(one: Traits, other: Traits, telling: Mapping[str, float]) -> Likenesses:
    """(sentences of one, sentences of other): how much of their words, names and numbers they share, in 0..1."""
    there = [(signs, _weight(signs, telling)) for signs in other.signs]
    found = [
        [alike(signs, second, telling, weight * other_weight) for second, other_weight in there]
        for signs, weight in ((signs, _weight(signs, telling)) for signs in one.signs)
    ]
    return np.array(found, dtype=np.float64).reshape(len(one.signs), len(there))


def reword(one: Traits, other: Traits, words: Likenesses, meanings: Likenesses, runs: Sequence[Run]) -> Rewording:
    """Sets the sentences of two documents beside each other; `meanings` are cosines, shaped as `words`."""
    mine, theirs = _own_words(one, other, runs), _own_words(other, one, [Run(r.there, r.here, r.length) for r in runs])
    above = meanings - float(meanings.mean()) + _WORDS_COUNT * words if meanings.size else meanings
    forth, back = in_order(above, mine), in_order(above.T, theirs)
    pairings = tuple(Pairing(here, there, _bounded(float(meanings[here, there]))) for here, there in forth)
    return Rewording(
        pairings=pairings,
        here=math.fsum(mine[here] for here, _ in forth),
        there=math.fsum(theirs[there] for there, _ in back),
        details=max(told_before(one, other), told_before(other, one)),
        steps=min(len({there for _, there in forth}), len({here for _, here in back})),
    )


def in_order(above: Likenesses, worth: Sequence[float], least: float = _ABOVE) -> list[tuple[int, int]]:
    """The chain of pairs, ordered in both texts, that is worth most; several rows may share a column."""
    rows, columns = above.shape
    best = [[0.0] * (columns + 1)]
    gains = np.where(above >= least, above, 0.0) * np.asarray(worth)[:, None] if rows else []
    for gain in gains:
        best.append([0.0, *np.maximum.accumulate(best[-1][1:] + gain).tolist()])
    found = []
    row, column = rows, columns
    while row and column:
        if best[row][column] == best[row][column - 1]:
            column -= 1
        elif best[row][column] == best[row - 1][column]:
            row -= 1
        else:
            row -= 1
            found.append((row, column - 1))
    return found[::-1]


def _own_words(one: Traits, other: Traits, runs: Sequence[Run]) -> list[float]:
    """Each sentence's share of the document's words; nothing for one that both quote alike."""
    heard = {
        run.here + step
        for run in runs
        for step in range(run.length)
        if one.body.quoted[run.here + step] and other.body.quoted[run.there + step]
    }
    sizes = []
    for sentence in one.sentences:
        size = sentence.last - sentence.first
        own = sum(at not in heard for at in range(*sentence))
        sizes.append(own if own > _HEARD * size else 0)
    total = sum(sizes)
    return [size / total if total else 0.0 for size in sizes]


def _weight(signs: frozenset[str], telling: Mapping[str, float]) -> float:
    return math.fsum(map(telling.__getitem__, signs))


def _bounded(cosine: float) -> float:
    """Below 1, which is kept for the same words."""
    return round(min(max(cosine, 0.0), 0.99), 3)
