"""Bounds on the day an article came out, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from entente.reading.times import interval
from entente.records import DateBasis, Evidence, Published

_TOLD_ANYWAY = 3
"""Strength from which a reason is worth telling even where others already bound as much."""


class Constraint(NamedTuple):
    """ "Not before `earliest`, not after `latest`", either open, and why. `strength`: the higher, the surer."""

    earliest: date | None
    latest: date | None
    reason: str
    evidence: tuple[Evidence, ...]
    strength: int


def solve(constraints: Iterable[Constraint]) -> Published:
    """The interval all constraints leave, with their reasons.

    The surest come first; one that contradicts what surer ones leave is not applied, and the basis
    says so: two cues are never averaged. Weak cues that bound nothing further are not told.
    """
    earliest: date | None = None
    latest: date | None = None
    basis: list[DateBasis] = []
    for one in sorted(set(constraints), key=_order):
        low = max((end for end in (earliest, one.earliest) if end), default=None)
        high = min((end for end in (latest, one.latest) if end), default=None)
        if low and high and low > high:
            basis.append(DateBasis(rule=f"set aside, as it contradicts the rest: {one.reason}", evidence=one.evidence))
            continue
        if (low, high) != (earliest, latest) or one.strength >= _TOLD_ANYWAY:
            basis.append(DateBasis(rule=one.reason, evidence=one.evidence))
        earliest, latest = low, high
    found = interval(earliest, latest, "day")
    return Published(earliest=found.earliest, latest=found.latest, granularity=found.granularity, basis=tuple(basis))


def _order(one: Constraint) -> tuple[int, int, int, str, tuple[tuple[str, int], ...]]:
    width = (one.latest - one.earliest).days if one.earliest and one.latest else 10**6
    return (
        -one.strength,
        -len(one.evidence),
        width,
        one.reason,
        tuple((each.document, each.start) for each in one.evidence),
    )


def day(text: str | None) -> date | None:
    """An ISO day as a date; None stays None."""
    return None if text is None else date.fromisoformat(text)
