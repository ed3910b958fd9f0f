"""Days between which a coarse date may lie: `2024` from 1 January to 31 December, `2024-06` from 1 to 30 June."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_COARSE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def bounds(coarse: str) -> tuple[date, date]:
    """First and last day that an ISO day, month or year may mean, both inclusive. Raises `ValueError` for others."""
    match = _COARSE.fullmatch(coarse)
    if match is None:
        raise ValueError(f"{coarse!r} is no ISO day, month or year")
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or month is None:
        return date(year or 0, 1, 1), date(year or 0, 12, 31)
    if day is not None:
        return date(year, month, day), date(year, month, day)
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def certainly_before(earlier: str | None, later: str | None) -> bool:
    """Whether `earlier` ends before `later` begins, whatever the unknown days are; false where one is unknown."""
    return earlier is not None and later is not None and bounds(earlier)[1] < bounds(later)[0]


def certainly_overlap(one: tuple[str | None, str | None], other: tuple[str | None, str | None]) -> bool:
    """Whether two periods (start, end) share a day whatever the unknown days are.

    A null end is open. A null start is unknown and proves nothing. One may begin on the day the other ends.
    """
    (one_start, one_end), (other_start, other_end) = one, other
    if one_start is None or other_start is None:
        return False
    return all(
        end is None or certainly_before(start, end)
        for start, end in (
            (one_start, other_end),
            (other_start, one_end),
            (one_start, one_end),
            (other_start, other_end),
        )
    )
