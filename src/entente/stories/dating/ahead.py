"""When words were written that set a known day in the future ("next week's summit")."""

from __future__ import annotations

import functools
from datetime import date, timedelta
from itertools import dropwhile, takewhile

import msgspec

from entente.reading.times import Days, TimeExpression, resolve
from entente.records import DateInterval

_FARTHEST = 400


def written_before(expression: TimeExpression, meant: Days) -> Days | None:
    """First and last day on which an expression, said of what is to come, means some day of `meant`.

    "Next week" said of a meeting on Tuesday 19 September was written from Monday 11 to Sunday 17
    September. None where no day within a year before fits.
    """
    return _written_before(msgspec.structs.replace(expression, start=0, end=0), meant)


@functools.lru_cache(maxsize=1024)
def _written_before(expression: TimeExpression, meant: Days) -> Days | None:
    before = (meant.first - timedelta(days=away) for away in range(_FARTHEST))
    reached = dropwhile(lambda one: not _means(expression, one, meant), before)
    fitting = list(takewhile(lambda one: _means(expression, one, meant), reached))
    return Days(fitting[-1], fitting[0]) if fitting else None


def _means(expression: TimeExpression, written: date, meant: Days) -> bool:
    anchor = DateInterval(earliest=written.isoformat(), latest=written.isoformat(), granularity="day")
    days = resolve(expression, anchor, tense="future")
    if days.earliest is None or days.latest is None:
        return False
    return days.earliest <= meant.last.isoformat() and meant.first.isoformat() <= days.latest
