"""The other way round: when words were written, from the day they are known to mean."""

from __future__ import annotations

from datetime import date, timedelta

from entente.reading.times.calendar import Days
from entente.reading.times.resolve import on_day
from entente.reading.times.shapes import (
    CalendarDate,
    NamedDay,
    Offset,
    Period,
    Quarter,
    Season,
    TimeExpression,
    Weekday,
)

_FARTHEST = 800


def written_on(expression: TimeExpression, meant: Days) -> Days | None:
    """First and last day on which an expression, said of what was past, means some day of `meant`.

    "Last month" said of a treaty signed on 19 June was written in July. None where the words leave
    it open (a full date, a length of time) or no day within two years fits.
    """
    if not is_deictic(expression):
        return None
    fitting = [day for day in _days_after(meant.first) if _means(expression, day, meant)]
    return Days(fitting[0], fitting[-1]) if fitting else None


def is_deictic(expression: TimeExpression) -> bool:
    """Whether the day meant depends on the day of writing."""
    match expression.value:
        case CalendarDate(year=int()) | NamedDay(year=int()) | Season(year=int()) | Quarter(year=int()):
            return False
        case CalendarDate() | NamedDay() | Season() | Quarter() | Weekday() | Period() | Offset(deictic=True):
            return True
        case _:
            return False


def _days_after(first: date) -> list[date]:
    try:
        return [first + timedelta(days=away) for away in range(_FARTHEST)]
    except OverflowError:
        return []


def _means(expression: TimeExpression, day: date, meant: Days) -> bool:
    try:
        days = on_day(expression.value, day, "past")
    except (ValueError, OverflowError):
        return False
    return days is not None and days.first <= meant.last and meant.first <= days.last
