"""Average linkage over a sparse table of likenesses, that heeds how tight the groups are."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

LOOSE = 0.3
"""Average likeness within a group up to which its tightness is not held against joining it to another."""
_UNSEEN = 6
"""Pairs of likeness `LOOSE` that each group is thought to hold besides its own, so that two alike tell little."""


def average_linkage(
    members: Sequence[str], likeness: Mapping[tuple[str, str], float], threshold: float
) -> list[list[str]]:
    """Groups whose members are alike on average at least by `threshold`, the most alike joined first.

    Two groups that are each tighter than `LOOSE` must be alike in the same proportion: reports of two
    bouts of one boxer are much alike, but those of either bout are more so. Groups are never
    joined where no pair across them reaches the threshold. Pairs that are not in the table are not
    alike at all. Costs a heap's logarithm for each pair of the table, not the square of the members.
    """
    return _Linkage(members, likeness, threshold).groups()


class _Linkage:
    def __init__(self, members: Sequence[str], likeness: Mapping[tuple[str, str], float], threshold: float) -> None:
        number = {one: place for place, one in enumerate(members)}
        self._members = {place: [one] for one, place in number.items()}
        self._within = dict.fromkeys(self._members, 0.0)
        self._threshold = threshold
        self._total: dict[int, dict[int, float]] = defaultdict(dict)
        self._heap: list[tuple[float, int, int]] = []
        self._next = len(members)
        for (one, other), weight in sorted(likeness.items()):
            self._link(number[one], number[other], weight)

    def groups(self) -> list[list[str]]:
        while self._heap:
            _, one, other = heapq.heappop(self._heap)
            if one in self._members and other in self._members:
                self._merge(one, other)
        return sorted(sorted(group) for group in self._members.values())

    def _link(self, one: int, other: int, total: float) -> None:
        self._total[one][other] = self._total[other][one] = total
        average = total / (len(self._members[one]) * len(self._members[other]))
        if average >= self._threshold:
            joined = average / math.sqrt(self._tightness(one) * self._tightness(other))
            if joined >= self._threshold:
                heapq.heappush(self._heap, (-joined, min(one, other), max(one, other)))

    def _tightness(self, group: int) -> float:
        """How often a group's average likeness within holds `LOOSE`; 1 at least."""
        size = len(self._members[group])
        pairs = size * (size - 1) / 2
        return max(1.0, (self._within[group] / LOOSE + _UNSEEN) / (pairs + _UNSEEN))

    def _merge(self, one: int, other: int) -> None:
        """A new group takes the place of both, so that stale entries of the heap name groups that are gone."""
        merged, self._next = self._next, self._next + 1
        self._members[merged] = self._members.pop(one) + self._members.pop(other)
        self._within[merged] = self._within.pop(one) + self._within.pop(other) + self._total[one][other]
        first, second = self._total.pop(one), self._total.pop(other)
        for near in sorted({*first, *second} - {one, other}):
            self._total[near].pop(one, None)
            self._total[near].pop(other, None)
            self._link(merged, near, first.get(near, 0.0) + second.get(near, 0.0))
