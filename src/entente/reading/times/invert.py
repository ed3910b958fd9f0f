"""The other way round: when words were written, from the day they are known to mean."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import dropwhile, takewhile

from entente.reading.times.calendar import Days
from entente.reading.times.resolve import on_day
from entente.reading.times.shapes import (
    CalendarDate,
    Duration,
    NamedDay,
    Offset,
    Period,
    Quarter,
    Reference,
    Repeat,
    Season,
    TimeExpression,
    Value,
    Weekday,
)

_FARTHEST = 800


def written_on(expression: TimeExpression, meant: Days) -> Days | None:
    """First and last day on which an expression, said of what was past, means some day of `meant`.

    "Last month" said of a treaty signed on 19 June was written in July. None where the words leave
    it open (a full date, a length of time) or no day within two years fits.
    """
    return _written_on(expression.value, meant) if is_deictic(expression) else None


@functools.lru_cache(maxsize=4096)
def _written_on(value: Value, meant: Days) -> Days | None:
    if not _may_mean(value, meant):
        return None
    after = dropwhile(lambda day: not _means(value, day, meant), _days_after(meant.first))
    fitting = list(takewhile(lambda day: _means(value, day, meant), after))
    return Days(fitting[0], fitting[-1]) if fitting else None


def _may_mean(value: Value, meant: Days) -> bool:
    """Whether a month by name occurs in `meant` at all."""
    number = value.month if isinstance(value, CalendarDate) else None
    if number is None or (meant.last - meant.first).days > 300:
        return True
    return number in {meant.first.month, meant.last.month} or (meant.last - meant.first).days > 31


def is_vague(expression: TimeExpression) -> bool:
    """Whether an expression places nothing: "now", "recently", "every day", "for three weeks"."""
    value = expression.value
    return isinstance(value, Reference | Repeat) or (isinstance(value, Duration) and value.direction is None)


def is_deictic(expression: TimeExpression) -> bool:
    """Whether the day meant depends on the day of writing."""
    match expression.value:
        case CalendarDate(year=int()) | NamedDay(year=int()) | Season(year=int()) | Quarter(year=int()):
            return False
        case CalendarDate() | NamedDay() | Season() | Quarter() | Weekday() | Period() | Offset(deictic=True):
            return True
        case _:
            return False


def _days_after(first: date) -> Iterator[date]:
    last = date.max - timedelta(days=_FARTHEST)
    return (first + timedelta(days=away) for away in range(_FARTHEST if first < last else 0))


def _means(value: Value, day: date, meant: Days) -> bool:
    try:
        days = on_day(value, day, "past")
    except (ValueError, OverflowError):
        return False
    return days is not None and days.first <= meant.last and meant.first <= days.last
