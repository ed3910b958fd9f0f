"""Calendar arithmetic: from a unit and a day to the first and last day meant. Weeks start on Monday."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from entente.records import DateInterval, Granularity


class Days(NamedTuple):
    """First and last day, both inclusive."""

    first: date
    last: date


_WIDEST: tuple[tuple[Granularity, int], ...] = (("day", 1), ("week", 7), ("month", 31), ("season", 92), ("year", 366))
_NEAR, _FAR = 2, 9
"""Years to either side in which an occurrence is looked for; the second for 29 February alone."""
_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def interval(first: date | None, last: date | None, granularity: Granularity) -> DateInterval:
    """The interval with a granularity no finer than its width, and "unknown" where an end is missing."""
    earliest, latest = (None if end is None else end.isoformat() for end in (first, last))
    if first is None or last is None:
        return DateInterval(earliest=earliest, latest=latest)
    if first > last:
        return DateInterval()
    width = (last - first).days + 1
    names = [name for name, _ in _WIDEST]
    finest = names.index(granularity) if granularity in names else len(names)
    fitting: list[Granularity] = [name for name, days in _WIDEST[finest:] if width <= days]
    return DateInterval(earliest=earliest, latest=latest, granularity=fitting[0] if fitting else "unknown")


def month(year: int, number: int) -> Days:
    """A month; `number` may run over the year's ends (0 is December before)."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return Days(date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]))


def months(year: int, number: int, count: int) -> Days:
    """`count` months from a month on."""
    return Days(month(year, number).first, month(year, number + count - 1).last)


def years(first: int, count: int) -> Days:
    """`count` years from one on."""
    return Days(date(first, 1, 1), date(first + count - 1, 12, 31))


def season(name: str, year: int) -> Days:
    """Three months by the meteorological seasons of the north; winter begins in December of `year`."""
    return months(year, _SEASON_START[name], 3)


def unit_around(day: date, unit: str, shift: int) -> Days:
    """The calendar unit that is `shift` units after the one holding `day`."""
    match unit:
        case "day":
            moved = day + timedelta(days=shift)
            return Days(moved, moved)
        case "week" | "fortnight":
            monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
            return Days(monday, monday + timedelta(days=6))
        case "weekend":
            saturday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift, days=5)
            return Days(saturday, saturday + timedelta(days=1))
        case "month":
            return month(day.year, day.month + shift)
        case "quarter":
            return months(day.year, (day.month - 1) // 3 * 3 + 1 + shift * 3, 3)
        case "year":
            return years(day.year + shift, 1)
        case "decade":
            return years(day.year // 10 * 10 + shift * 10, 10)
        case _:
            return years(day.year // 100 * 100 + shift * 100, 100)


def moved(day: date, unit: str, count: float) -> date:
    """`day` moved by `count` units; months and years keep the day of the month where it exists."""
    in_months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    if in_months is None:
        per_unit = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "week": 7, "fortnight": 14}.get(unit, 1)
        return day + timedelta(days=int(count * per_unit))
    target = month(day.year, day.month + round(count * in_months))
    return target.first.replace(day=min(day.day, target.last.day))


def nth_weekday(year: int, number: int, nth: int, weekday: int) -> date:
    """The n-th weekday of a month; -1 is the last one."""
    first, last = month(year, number)
    if nth < 0:
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def occurrence(
    of_year: Callable[[int], Days | None], day: date, *, tense: str | None, shift: int | None
) -> Days | None:
    """Which year's occurrence is meant on `day`.

    "last" is the latest one over before it, "next" the earliest one still to begin, "this" the one
    of its own year; past and future tense take the latest begun and the earliest not over; without
    any of these the nearest, what is over counting as twice as near: news tells more of what was.
    """
    options = _over(of_year, day.year, _NEAR) or _over(of_year, day.year, _FAR)
    if shift == 0:
        options = [days for days in options if days.first.year == day.year]
    elif shift == -1:
        options = [days for days in options if days.last < day][-1:]
    elif shift == 1:
        options = [days for days in options if days.first > day][:1]
    elif tense == "past":
        options = [days for days in options if days.first <= day][-1:]
    elif tense == "future":
        options = [days for days in options if days.last >= day][:1]
    return min(options, key=lambda days: _distance(days, day), default=None)


def _over(of_year: Callable[[int], Days | None], year: int, reach: int) -> list[Days]:
    return [days for each in range(year - reach, year + reach + 1) if (days := of_year(each))]


def _distance(days: Days, day: date) -> int:
    return max(2 * (days.first - day).days, (day - days.last).days, 0)
