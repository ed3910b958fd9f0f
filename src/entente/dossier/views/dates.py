"""Dates in words. An interval stays an interval, and an unknown date says so."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from entente.records import DateInterval, Published

__all__ = ["interval_in_words", "iso_day", "span_in_words", "tenure_in_words"]

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
UNKNOWN = "date unknown"


def iso_day(text: str | None) -> date | None:
    """The day an ISO date names, or None where it is null or not a day of the calendar."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def interval_in_words(interval: DateInterval | Published | None) -> str:
    """An interval as a reader writes it, for example `19 June 2024`, `June 2024`, `17–21 June 2024`."""
    if interval is None:
        return UNKNOWN
    return span_in_words(interval.earliest, interval.latest)


def span_in_words(earliest: str | None, latest: str | None) -> str:
    """Both ends inclusive; a missing end makes it `not before …` or `by …`."""
    first, last = iso_day(earliest), iso_day(latest)
    if first and last:
        return _range(first, last) if first <= last else f"{_day(first)} or {_day(last)} (order unclear)"
    if first:
        return f"not before {_day(first)}"
    if last:
        return f"by {_day(last)}"
    return UNKNOWN


def tenure_in_words(start: str | None, end: str | None) -> str | None:
    """How long an office was held; ends are ISO days, months or years, and None for both says nothing."""
    first, last = _partly(start), _partly(end)
    if first and last:
        return f"{first} – {last}"
    if first:
        return f"since {first}"
    return f"until {last}" if last else None


def _partly(text: str | None) -> str | None:
    """An ISO day, month or year in words; what is none of them is shown as it stands."""
    if not text:
        return None
    if day := iso_day(text):
        return _day(day)
    if day := iso_day(f"{text}-01"):
        return f"{_MONTHS[day.month - 1]} {day.year}"
    return text


def _range(first: date, last: date) -> str:
    if first == last:
        return _day(first)
    if _whole_years(first, last):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if _whole_months(first, last):
        return _months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {_MONTHS[last.month - 1]} {last.year}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def _whole_years(first: date, last: date) -> bool:
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)


def _whole_months(first: date, last: date) -> bool:
    return first.day == 1 and last.day == monthrange(last.year, last.month)[1]


def _months(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{_MONTHS[first.month - 1]} {first.year}"
    if first.year == last.year:
        return f"{_MONTHS[first.month - 1]}–{_MONTHS[last.month - 1]} {last.year}"
    return f"{_MONTHS[first.month - 1]} {first.year} – {_MONTHS[last.month - 1]} {last.year}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
