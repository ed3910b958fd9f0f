"""Intervals drawn: each a bar on one axis, in percent of the axis' length."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from entente.dossier.views.view import View

__all__ = ["AxisDrawing", "Bar", "Span", "Tick", "axis_drawing"]

Span = tuple[int | None, int | None]
"""The first and last day of an interval, as days since 0001-01-01; null for an open end."""

_TICKS = 5
_STEPS = (1, 2, 7, 14, 31, 61, 92, 184, 366)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NARROW = 2.0
_YEAR = 366
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)


class Tick(View, frozen=True):
    """A mark on the axis, in percent from the left."""

    at: float
    text: str


class Bar(View, frozen=True):
    """An interval from `left` over `width` percent.

    `open_left` and `open_right` where that end is not known, `beyond_left` and `beyond_right` where it
    lies past the axis.
    """

    left: float
    width: float
    open_left: bool
    open_right: bool
    beyond_left: bool
    beyond_right: bool
    day: bool

    @property
    def right(self) -> float:
        """Where it ends, in percent."""
        return round(self.left + self.width, 2)

    @property
    def middle(self) -> float:
        """Where a day's dot stands, in percent."""
        return round(self.left + self.width / 2, 2)


class AxisDrawing(View, frozen=True):
    """The axis and one bar for each interval, in order; no bars where nothing is dated."""

    ticks: tuple[Tick, ...]
    bars: tuple[Bar, ...]


def axis_drawing(spans: Iterable[Span], first: int | None, last: int | None) -> AxisDrawing:
    """The intervals on an axis from `first` to `last`, with a little room at either end."""
    if first is None or last is None:
        return AxisDrawing(ticks=(), bars=())
    length = last - first + 1
    margin = max(1, length // 40)
    start = max(first - margin, date.min.toordinal())
    days = min(length + 2 * margin, date.max.toordinal() - start + 1)
    return AxisDrawing(
        ticks=_ticks(first, start, days), bars=tuple(_bar(one, other, start, days) for one, other in spans)
    )


def _bar(earliest: int | None, latest: int | None, start: int, days: int) -> Bar:
    end = start + days - 1
    first = start if earliest is None else min(max(earliest, start), end)
    last = end if latest is None else min(max(latest, start), end)
    first, last = min(first, last), max(first, last)
    left, width = 100 * (first - start) / days, 100 * (last - first + 1) / days
    return Bar(
        left=round(min(left, 100 - _NARROW), 2),
        width=round(max(width, _NARROW), 2),
        open_left=earliest is None,
        open_right=latest is None,
        beyond_left=earliest is not None and earliest < start,
        beyond_right=latest is not None and latest > end,
        day=earliest is not None and earliest == latest and start <= earliest <= end,
    )


def _ticks(first: int, start: int, days: int) -> tuple[Tick, ...]:
    step = next((step for step in _STEPS if days / step <= _TICKS), days // _TICKS)
    if step > _YEAR:
        marks = [(day, 0.0, f"{date.fromordinal(day).year}") for day in _first_days_of_years(start, days, step)]
    elif step >= 31:
        marks = [(day, 0.0, _month(day)) for day in _first_days_of_months(start, days, step)]
    else:
        # A tick that names a day stands in its middle, where the day's dot stands.
        marks = [(day, 0.5, _day(day)) for day in range(first, start + days, step)]
    return tuple(Tick(at=round(100 * (day + middle - start) / days, 2), text=text) for day, middle, text in marks)


def _first_days_of_years(start: int, days: int, step: int) -> list[int]:
    every = next(years for years in _YEARS if years * _YEAR >= step)
    first, last = date.fromordinal(start), date.fromordinal(start + days - 1)
    return [date(year, 1, 1).toordinal() for year in range(first.year + 1, last.year + 1) if year % every == 0]


def _first_days_of_months(start: int, days: int, step: int) -> list[int]:
    every = max(1, round(step / 30.5))
    first, last = date.fromordinal(start), date.fromordinal(start + days - 1)
    months = range(first.year * 12 + first.month, last.year * 12 + last.month)
    return [date(month // 12, month % 12 + 1, 1).toordinal() for month in months if month % every == 0]


def _month(ordinal: int) -> str:
    day = date.fromordinal(ordinal)
    return f"{_MONTHS[day.month - 1]} {day.year}"


def _day(ordinal: int) -> str:
    day = date.fromordinal(ordinal)
    return f"{day.day} {_MONTHS[day.month - 1]}"
