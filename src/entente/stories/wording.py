"""Comparing two wordings by their content words, without a language model."""

from __future__ import annotations

import functools
import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from itertools import repeat

from entente.stories.vocabulary import vocabulary

_WORD = re.compile(r"\d[\d,.]*|[^\W\d_]+")
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ed", "ers", "er", "ly", "s")
_SHORTEST_STEM = 3
_SENTENCE = 500
"""Characters of a text whose words are remembered: one sentence is asked for by many."""


def words(text: str) -> list[str]:
    """The words of a text in lower case, numbers among them."""
    return list(_remembered(text) if len(text) <= _SENTENCE else _words(text))


def _words(text: str) -> tuple[str, ...]:
    return tuple(map(str.casefold, _WORD.findall(text)))


_remembered = functools.lru_cache(maxsize=4096)(_words)


@functools.lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its ending, so that "transfers", "transferred" and "transferring" meet."""
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return word[:-3] + "i"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    if len(word) > _SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "sle":
        word = word[:-1]
    if word.endswith("e") and len(word) > _SHORTEST_STEM:
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > _SHORTEST_STEM else word


def content_stems(text: str) -> list[str]:
    """Stems of the words that carry content, in order."""
    stop = vocabulary().stop
    return [stem(word) for word in words(text) if word not in stop and len(word) > 1]


class Rarity(dict[str, float]):
    """For each stem how much it tells; the weight of a whole wording is summed once."""

    def __init__(self, weights: Iterable[tuple[str, float]]) -> None:
        super().__init__(weights)
        self._sums: dict[frozenset[str], float] = {}

    def whole(self, wording: frozenset[str]) -> float:
        """What all stems of a wording tell together."""
        found = self._sums.get(wording)
        if found is None:
            found = self._sums[wording] = _weight(wording, self)
        return found


def rarity(wordings: Iterable[Collection[str]]) -> dict[str, float]:
    """For each stem how much it tells: log of 1 + wordings over those that hold it."""
    counts: Counter[str] = Counter()
    total = 0
    for wording in wordings:
        counts.update(set(wording))
        total += 1
    return Rarity((one, math.log(1 + total / count)) for one, count in counts.items())


def likeness(one: Collection[str], other: Collection[str], weights: Mapping[str, float]) -> float:
    """Weight of the shared stems over the geometric mean of both weights, in 0..1."""
    first, second = frozenset(one), frozenset(other)
    shared = first & second
    if not shared:
        return 0.0
    whole = math.sqrt(_whole(first, weights) * _whole(second, weights))
    return _weight(shared, weights) / whole if whole else 0.0


def containment(part: Collection[str], whole: Collection[str], weights: Mapping[str, float]) -> float:
    """Which share of `part`'s weight is found in `whole`, in 0..1."""
    first = frozenset(part)
    weight = _whole(first, weights)
    return _weight(first.intersection(whole), weights) / weight if weight else 0.0


def _whole(wording: frozenset[str], weights: Mapping[str, float]) -> float:
    return weights.whole(wording) if isinstance(weights, Rarity) else _weight(wording, weights)


def _weight(stems: Iterable[str], weights: Mapping[str, float]) -> float:
    return math.fsum(map(weights.get, stems, repeat(1.0)))
