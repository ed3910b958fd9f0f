"""Stretches of the same words in two documents, found by shared short runs and never by comparing all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from entente.stories.copies.body import Body

_SEED = 3
"""Words that must follow each other in both texts for a run to begin."""
_SHORTEST = 5
"""Words of a run that may stand alone; shorter ones are common phrases."""
_MOST_PLACES = 16
"""Places of one seed that are tried; a seed with more is a stock phrase."""
_GAP = 6
"""Words changed between two runs that are still one passage."""


Seed: TypeAlias = tuple[str, ...]


class Run(NamedTuple):
    """`length` words that are the same from word `here` of one body and word `there` of the other."""

    here: int
    there: int
    length: int


def runs(one: Body, other: Body) -> list[Run]:
    """The longest common runs of words, left to right in `one`; no word of `one` is in two.

    A run below five words is kept where it stands next to another, as between two small edits.
    """
    return list(_supported(list(_longest(one.words, other.words))))


def _longest(one: tuple[str, ...], other: tuple[str, ...]) -> Iterator[Run]:
    free, expected = 0, 0
    places = _places(other)
    for here, seed in _begun(one, places):
        found = places[seed]
        if here < free or len(found) > _MOST_PLACES:
            continue
        best = max(
            (Run(here, there, _common(one, other, here, there)) for there in found),
            key=lambda run: (run.length, -abs(run.there - expected), -run.there),
        )
        yield best
        free = here + best.length
        expected = best.there + best.length


def _begun(words: tuple[str, ...], places: Mapping[Seed, Sequence[int]]) -> list[tuple[int, Seed]]:
    """Where a seed stands that the other text has too."""
    return [(here, seed) for here, seed in enumerate(_seeds(words)) if seed in places]


@lru_cache(maxsize=512)
def _places(words: tuple[str, ...]) -> dict[Seed, list[int]]:
    """Where each seed stands in a text; found once, as a text is set beside several."""
    places: dict[Seed, list[int]] = defaultdict(list)
    for start, seed in enumerate(_seeds(words)):
        places[seed].append(start)
    return dict(places)


@lru_cache(maxsize=512)
def _seeds(words: tuple[str, ...]) -> tuple[Seed, ...]:
    return tuple(zip(*(words[step:] for step in range(_SEED)), strict=False))


def _common(one: Sequence[str], other: Sequence[str], here: int, there: int) -> int:
    length = _SEED
    limit = min(len(one) - here, len(other) - there)
    while length < limit and one[here + length] == other[there + length]:
        length += 1
    return length


def _supported(found: Sequence[Run]) -> Iterator[Run]:
    """Runs that are long, or close in both texts to one that is."""
    for index, run in enumerate(found):
        near = [found[at] for at in (index - 1, index + 1) if 0 <= at < len(found)]
        if run.length >= _SHORTEST or any(each.length >= _SHORTEST and _close(run, each) for each in near):
            yield run


def _close(one: Run, other: Run) -> bool:
    first, second = sorted((one, other))
    return (
        0 <= second.here - first.here - first.length <= _GAP and 0 <= second.there - first.there - first.length <= _GAP
    )


def joined(found: Sequence[Run]) -> list[tuple[Run, ...]]:
    """Runs grouped into passages: those that follow each other in both texts with only small edits between."""
    passages: list[list[Run]] = []
    for run in sorted(found):
        if passages and _close(passages[-1][-1], run):
            passages[-1].append(run)
        else:
            passages.append([run])
    return [tuple(one) for one in passages]
