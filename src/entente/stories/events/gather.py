"""Gathering what is bound together: average linkage in which some may never meet."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeVar

Member = TypeVar("Member")


def always(one: Sequence[Member], other: Sequence[Member]) -> bool:  # noqa: ARG001
    """That any two groups may join."""
    return True


def gather(
    members: Sequence[Member],
    bonds: Mapping[tuple[int, int], float],
    threshold: float,
    may_join: Callable[[Sequence[Member], Sequence[Member]], bool] = always,
) -> list[list[Member]]:
    """Groups of members whose bonds reach `threshold` on average, the strongest joined first.

    `bonds` holds, by places in `members` (the smaller first), the pairs that were compared; the others have no say.
    Two groups join only where `may_join` says so. Each group is in the order of `members`, groups by their first.
    """
    gathering = _Gathering(members, threshold, may_join)
    for (one, other), weight in sorted(bonds.items()):
        gathering.link(one, other, weight, 1)
    return gathering.groups()


class _Gathering(Generic[Member]):
    def __init__(
        self,
        members: Sequence[Member],
        threshold: float,
        may_join: Callable[[Sequence[Member], Sequence[Member]], bool],
    ) -> None:
        self._members = members
        self._threshold = threshold
        self._may_join = may_join
        self._held = {place: [place] for place in range(len(members))}
        self._links: dict[int, dict[int, tuple[float, int]]] = defaultdict(dict)
        self._heap: list[tuple[float, int, int]] = []

    def link(self, one: int, other: int, total: float, count: int) -> None:
        self._links[one][other] = self._links[other][one] = (total, count)
        if total / count >= self._threshold:
            heapq.heappush(self._heap, (-total / count, min(one, other), max(one, other)))

    def groups(self) -> list[list[Member]]:
        following = len(self._members)
        while self._heap:
            _, one, other = heapq.heappop(self._heap)
            if one not in self._held or other not in self._held:
                continue
            if self._may_join(self._group(one), self._group(other)):
                self._join(one, other, following)
                following += 1
        return [self._group(place) for place, _ in sorted(self._held.items(), key=lambda item: min(item[1]))]

    def _group(self, place: int) -> list[Member]:
        return [self._members[one] for one in sorted(self._held[place])]

    def _join(self, one: int, other: int, joined: int) -> None:
        """A new group takes the place of both, so that stale entries of the heap name groups that are gone."""
        self._held[joined] = self._held.pop(one) + self._held.pop(other)
        first, second = self._links.pop(one), self._links.pop(other)
        for near in sorted({*first, *second} - {one, other}):
            self._links[near].pop(one, None)
            self._links[near].pop(other, None)
            (total, count), (more, others) = first.get(near, (0.0, 0)), second.get(near, (0.0, 0))
            self.link(joined, near, total + more, count + others)
