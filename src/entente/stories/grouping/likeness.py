"""How far two articles tell the same story."""

from __future__ import annotations

import math
from collections.abc import Mapping

from entente.stories.grouping.gist import Gist

TOGETHER = 0.3
"""Likeness, on average, from which articles are one story."""


def likeness(one: Gist, other: Gist) -> float:
    """From 0 to 1, the same either way round, and of these two articles alone."""
    return math.sqrt(_cosine(one.words, other.words) * _cosine(one.names, other.names))


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    if len(other) < len(one):
        one, other = other, one
    return math.fsum(weight * other[word] for word, weight in one.items() if word in other)
