"""Stretches of the same words in two documents, found by shared short runs and never by comparing all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from entente.stories.copies.body import Body

_SEED = 3
"""Words that must follow each other in both texts for a run to begin."""
_SHORTEST = 5
"""Words of a run that may stand alone; shorter ones are common phrases."""
_MOST_PLACES = 16
"""Places of one seed that are tried; a seed with more is a stock phrase."""
_GAP = 6
"""Words changed between two runs that are still one passage."""


class Run(NamedTuple):
    """`length` words that are the same from word `here` of one body and word `there` of the other."""

    here: int
    there: int
    length: int


def runs(one: Body, other: Body) -> list[Run]:
    """The longest common runs of words, left to right in `one`; no word of `one` is in two.

    A run below five words is kept where it stands next to another, as between two small edits.
    """
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for start in range(len(other.words) - _SEED + 1):
        places[other.words[start : start + _SEED]].append(start)
    return list(_supported(list(_longest(one.words, other.words, places))))


def _longest(one: Sequence[str], other: Sequence[str], places: dict[tuple[str, ...], list[int]]) -> Iterator[Run]:
    here, expected = 0, 0
    while here + _SEED <= len(one):
        found = places.get(tuple(one[here : here + _SEED]), ())
        if not found or len(found) > _MOST_PLACES:
            here += 1
            continue
        best = max(
            (Run(here, there, _common(one, other, here, there)) for there in found),
            key=lambda run: (run.length, -abs(run.there - expected), -run.there),
        )
        yield best
        here += best.length
        expected = best.there + best.length


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
