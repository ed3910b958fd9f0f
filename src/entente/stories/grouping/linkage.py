"""Average linkage over a sparse table of likenesses."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence


def average_linkage(
    members: Sequence[str], likeness: Mapping[tuple[str, str], float], threshold: float
) -> list[list[str]]:
    """Groups whose members are alike on average at least by `threshold`, the most alike joined first.

    Pairs that are not in the table are not alike at all. Costs a heap's logarithm for each pair of
    the table, not the square of the members.
    """
    return _Linkage(members, likeness, threshold).groups()


class _Linkage:
    def __init__(self, members: Sequence[str], likeness: Mapping[tuple[str, str], float], threshold: float) -> None:
        number = {one: place for place, one in enumerate(members)}
        self._members = {place: [one] for one, place in number.items()}
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
            heapq.heappush(self._heap, (-average, min(one, other), max(one, other)))

    def _merge(self, one: int, other: int) -> None:
        """A new group takes the place of both, so that stale entries of the heap name groups that are gone."""
        merged, self._next = self._next, self._next + 1
        self._members[merged] = self._members.pop(one) + self._members.pop(other)
        first, second = self._total.pop(one), self._total.pop(other)
        for near in sorted({*first, *second} - {one, other}):
            self._total[near].pop(one, None)
            self._total[near].pop(other, None)
            self._link(merged, near, first.get(near, 0.0) + second.get(near, 0.0))
