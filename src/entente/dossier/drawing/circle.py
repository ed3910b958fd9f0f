"""A circular layout: those who relate to each other most stand near each other, the same way every time."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

__all__ = ["around", "seated"]


def seated(names: Sequence[str], weights: Mapping[tuple[str, str], int]) -> tuple[str, ...]:
    """The names in an order round the circle that keeps heavy pairs close.

    Starts from the order given and swaps two seats as long as that shortens the weighted sum of distances
    round the circle, so it ends, and depends on nothing but its arguments.
    """
    order = list(names)
    best = _length(order, weights)
    improved = True
    while improved:
        improved = False
        for left in range(len(order)):
            for right in range(left + 1, len(order)):
                order[left], order[right] = order[right], order[left]
                length = _length(order, weights)
                if length < best:
                    best, improved = length, True
                else:
                    order[left], order[right] = order[right], order[left]
    return tuple(order)


def around(number: int, of: int) -> tuple[float, float]:
    """The seat's direction as a unit vector, the first at the left for two seats and at the top for more."""
    quarter = math.pi if of == 2 else -math.pi / 2
    angle = quarter + 2 * math.pi * number / of
    return math.cos(angle), math.sin(angle)


def _length(order: Sequence[str], weights: Mapping[tuple[str, str], int]) -> int:
    seat = {name: number for number, name in enumerate(order)}
    total = 0
    for (first, second), weight in weights.items():
        apart = abs(seat[first] - seat[second])
        total += weight * min(apart, len(order) - apart)
    return total
