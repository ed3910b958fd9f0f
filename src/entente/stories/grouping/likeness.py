"""How far two articles tell the same story."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from entente.stories.grouping.gist import WHOLE, Gist

TOGETHER = 0.2
"""Likeness, on average, from which articles are one story; set on ECB+, whose stories come in look-alike pairs."""
HALVED = 180
"""Days between two articles that halve their likeness: who is in the news stays there, one story does not."""

_END = 0xFFFF


def likeness(one: Gist, other: Gist) -> float:
    """From 0 to 1, the same either way round, and of these two articles alone.

    The geometric mean of two shares: how much of what tells most of each article the other has too.
    Less where both say when they came out and that is long apart.
    """
    return likenesses(one, [other])[0]


def likenesses(one: Gist, others: Sequence[Gist], least: float = 0.0) -> list[float]:
    """The likeness of an article to each of the others, in one go; of those below `least` only that it is below."""
    features = np.frombuffer(one.features, "<u4")
    sizes = [len(other.features) // features.itemsize for other in others]
    if not len(features) or not any(sizes):
        return [0.0] * len(others)
    theirs = np.frombuffer(b"".join(other.features for other in others), "<u4")
    maybe = np.flatnonzero(_ends(features)[theirs & _END])
    place = features.searchsorted(theirs[maybe])
    same = features.take(place, mode="clip") == theirs[maybe]
    place, shared = place[same], maybe[same]
    owner = np.repeat(np.arange(len(others)), sizes)[shared]
    of_one = np.frombuffer(one.weights, "<u4")[place]
    of_others = np.frombuffer(b"".join(other.weights for other in others), "<u4")[shared]
    # Sums of whole numbers below 2**53 are exact in floats.
    own = np.bincount(owner, of_one, len(others))
    held = np.bincount(owner, of_others, len(others))
    found: list[float] = (np.sqrt(own * held) / WHOLE).tolist()
    for number, alike in enumerate(found):
        if alike and alike >= least:
            found[number] = _faded(alike, days_apart(one, others[number]))
    return found


def _ends(features: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Whether some feature ends in the bits of the place: tells most that are not there at a glance."""
    found = np.zeros(_END + 1, dtype=np.bool_)
    found[features & _END] = True
    return found


def days_apart(one: Gist, other: Gist) -> int:
    """The fewest days that can lie between both articles; 0 where a date is not known."""
    if one.latest is not None and other.earliest is not None and one.latest < other.earliest:
        return other.earliest - one.latest
    if other.latest is not None and one.earliest is not None and other.latest < one.earliest:
        return one.earliest - other.latest
    return 0


def _faded(alike: float, apart: int) -> float:
    return min(1.0, alike) * math.pow(0.5, apart / HALVED) if apart else min(1.0, alike)
