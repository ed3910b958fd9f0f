"""Which documents are worth setting beside each other; nobody compares all with all."""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import TypeAlias, TypeVar

from entente.stories.copies.body import Body
from entente.stories.copies.traits import Traits

_SHINGLE = 5
"""Words of a shingle."""
_WINDOW = 4
"""Of so many neighbouring shingles the one with the smallest hash is kept (winnowing, Schleimer 2003):
every common stretch of eight words leaves a common mark."""
_NEIGHBOURS = 6
"""Documents that each is compared with, by the marks it shares."""
_LIKELY = 4
"""The same for the names and numbers it shares."""
_FEW = 3
"""Names or numbers that must be shared."""
_CROWD, _CROWD_OF_DETAILS = 200, 50
"""A mark, or a name, that more documents bear says nothing."""

Mark = TypeVar("Mark", int, str)
Pair: TypeAlias = tuple[int, int]
"""Positions of two documents, the smaller first."""


def sharing_words(bodies: Sequence[Body]) -> list[Pair]:
    """Pairs of documents that have stretches of words in common."""
    return _nearest([_marks(one.words) for one in bodies], {}, _NEIGHBOURS, 1, _CROWD)


def sharing_details(every: Sequence[Traits], telling: Mapping[str, float]) -> list[Pair]:
    """Pairs of documents that name the same persons, places and numbers, the rarer the better."""
    return _nearest([one.details for one in every], telling, _LIKELY, _FEW, _CROWD_OF_DETAILS)


def _marks(words: Sequence[str]) -> frozenset[int]:
    hashes = [
        zlib.crc32(" ".join(words[start : start + _SHINGLE]).encode()) for start in range(len(words) - _SHINGLE + 1)
    ]
    if len(hashes) <= _WINDOW:
        return frozenset(hashes and [min(hashes)])
    return frozenset(map(min, *(hashes[step:] for step in range(_WINDOW))))


def _nearest(
    every: Sequence[Iterable[Mark]], worth: Mapping[Mark, float], most: int, least: int, crowd: int
) -> list[Pair]:
    """For each document those it shares most with; `least` marks must be shared, `crowd` bearers are too many."""
    bearers: dict[Mark, list[int]] = defaultdict(list)
    for number, marks in enumerate(every):
        for mark in sorted(marks):
            bearers[mark].append(number)
    shared: dict[Pair, int] = Counter()
    weight: dict[Pair, float] = defaultdict(float)
    for mark, numbers in bearers.items():
        for pair in combinations(numbers, 2) if len(numbers) <= crowd else ():
            shared[pair] += 1
            weight[pair] += worth.get(mark, 1.0)
    near: dict[int, list[Pair]] = defaultdict(list)
    for pair in sorted(shared, key=lambda one: (-weight[one], one)):
        if shared[pair] >= least:
            for number in pair:
                near[number].append(pair)
    return sorted({pair for pairs in near.values() for pair in pairs[:most]})
