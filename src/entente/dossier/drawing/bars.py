"""The timeline drawn: each entry a bar on one axis, in percent of the axis' length."""

from __future__ import annotations

from datetime import date

from entente.dossier.views.timeline import EntryView, TimelineView
from entente.dossier.views.view import View

__all__ = ["Bar", "Tick", "TimelineDrawing", "timeline_drawing"]

_TICKS = 5
_STEPS = (1, 2, 7, 14, 31, 61, 92, 184, 366)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NARROW = 1.2


class Tick(View, frozen=True):
    """A mark on the axis, in percent from the left."""

    at: float
    text: str


class Bar(View, frozen=True):
    """An entry from `left` over `width` percent; `open_left` and `open_right` where that end is not known."""

    left: float
    width: float
    open_left: bool
    open_right: bool
    day: bool


class TimelineDrawing(View, frozen=True):
    """The axis and one bar for each entry of the news, in order."""

    ticks: tuple[Tick, ...]
    bars: tuple[Bar, ...]


def timeline_drawing(view: TimelineView) -> TimelineDrawing:
    """The drawing of the dated news; empty where nothing is dated."""
    if view.first is None or view.last is None:
        return TimelineDrawing(ticks=(), bars=())
    length = view.last - view.first + 1
    margin = max(1, length // 40)
    start = max(view.first - margin, date.min.toordinal())
    days = min(length + 2 * margin, date.max.toordinal() - start + 1)
    return TimelineDrawing(
        ticks=_ticks(view.first, start, days),
        bars=tuple(_bar(entry, start, days) for entry in view.news),
    )


def _bar(entry: EntryView, start: int, days: int) -> Bar:
    end = start + days - 1
    first = start if entry.first is None else min(max(entry.first, start), end)
    last = end if entry.last is None else min(max(entry.last, start), end)
    first, last = min(first, last), max(first, last)
    left, width = 100 * (first - start) / days, 100 * (last - first + 1) / days
    return Bar(
        left=round(min(left, 100 - _NARROW), 2),
        width=round(max(width, _NARROW), 2),
        open_left=entry.first is None,
        open_right=entry.last is None,
        day=entry.first is not None and entry.first == entry.last,
    )


def _ticks(first: int, start: int, days: int) -> tuple[Tick, ...]:
    step = next((step for step in _STEPS if days / step <= _TICKS), days // _TICKS)
    marks = _first_days_of_months(start, days, step) if step >= 31 else range(first, start + days, step)
    # A tick that names a day stands in its middle, where the day's dot stands.
    middle = 0.0 if step >= 31 else 0.5
    return tuple(Tick(at=round(100 * (day + middle - start) / days, 2), text=_text(day, step)) for day in marks)


def _first_days_of_months(start: int, days: int, step: int) -> list[int]:
    every = max(1, round(step / 30.5))
    first, last = date.fromordinal(start), date.fromordinal(start + days - 1)
    months = range(first.year * 12 + first.month, last.year * 12 + last.month)
    return [date(month // 12, month % 12 + 1, 1).toordinal() for month in months if month % every == 0]


def _text(ordinal: int, step: int) -> str:
    day = date.fromordinal(ordinal)
    return f"{_MONTHS[day.month - 1]} {day.year}" if step >= 31 else f"{day.day} {_MONTHS[day.month - 1]}"
