"""Comparing date intervals whose ends may be unknown."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import reduce

from entente.reading.times import interval
from entente.records import DateInterval, Published

_GRAINS = ("day", "week", "month", "season", "year", "unknown")


def meet(one: DateInterval | None, other: DateInterval | None) -> bool:
    """Whether two dates may be the same; an unknown end rules nothing out."""
    if one is None or other is None:
        return True
    before = one.latest and other.earliest and one.latest < other.earliest
    after = other.latest and one.earliest and other.latest < one.earliest
    return not before and not after


def shared(dates: Iterable[DateInterval | None]) -> DateInterval | None:
    """The narrowest interval that all known dates share; null where none is known.

    The dates must meet, each with each: then they share a day.
    """
    known = sorted({_fields(one): one for one in dates if one is not None}.items())
    return reduce(_narrower, [one for _, one in known]) if known else None


def as_interval(published: Published) -> DateInterval:
    """When a document came out, without the reasons."""
    return DateInterval(earliest=published.earliest, latest=published.latest, granularity=published.granularity)


def is_known(one: DateInterval | None) -> bool:
    """Whether either end is known."""
    return one is not None and bool(one.earliest or one.latest)


def is_close(one: DateInterval | None) -> bool:
    """Whether both ends are known and a week holds them."""
    return one is not None and bool(one.earliest and one.latest) and one.granularity in ("day", "week")


def _narrower(one: DateInterval, other: DateInterval) -> DateInterval:
    earliest = max(filter(None, (one.earliest, other.earliest)), default=None)
    latest = min(filter(None, (one.latest, other.latest)), default=None)
    for each in (one, other):
        if (each.earliest, each.latest) == (earliest, latest):
            return each
    first, last = (date.fromisoformat(end) if end else None for end in (earliest, latest))
    return interval(first, last, min(one.granularity, other.granularity, key=_GRAINS.index))


def _fields(one: DateInterval) -> tuple[str, str, str]:
    return one.earliest or "", one.latest or "", one.granularity
