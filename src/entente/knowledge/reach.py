"""What can be reached from some keys by going from each to those above it, ring or no ring."""

from __future__ import annotations

from collections.abc import Callable, Iterable


def reached(starts: Iterable[str], above: Callable[[str], Iterable[str]]) -> frozenset[str]:
    """The starts and all that lie above them, over any number of steps."""
    seen: set[str] = set()
    waiting = list(starts)
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            waiting.extend(above(one))
    return frozenset(seen)
