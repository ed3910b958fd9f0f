"""From what the words say to days of the calendar, by interval arithmetic over the anchor."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from entente.reading.times.calendar import Days, interval, month, months, moved, nth_weekday, occurrence, season, years
from entente.reading.times.calendar import unit_around as around
from entente.reading.times.shapes import (
    CalendarDate,
    Duration,
    NamedDay,
    Offset,
    PartOfDay,
    Period,
    Quarter,
    Reference,
    Season,
    Tense,
    TimeExpression,
    Value,
    Weekday,
    Years,
)
from entente.records import DateInterval, Granularity

_GRANULARITY: dict[str, Granularity] = {
    "second": "day", "minute": "day", "hour": "day", "day": "day", "weekend": "week", "week": "week",
    "fortnight": "week", "month": "month", "quarter": "season", "year": "year",
}  # fmt: skip


def resolve(expression: TimeExpression, anchor: DateInterval, *, tense: Tense | None = None) -> DateInterval:
    """The days an expression means when it was written on `anchor`.

    A wide anchor gives a wide interval, an unknown end an unknown end. A day or month without its
    year stays unknown unless the anchor leaves only one year for it. `tense` is that of the clause.
    """
    value = expression.value
    if isinstance(value, PartOfDay):
        value = value.base if value.base is not None else Reference(value="PRESENT_REF")
    try:
        return _resolve(value, _day(anchor.earliest), _day(anchor.latest), tense)
    except (ValueError, OverflowError):
        return DateInterval()


def _resolve(value: Value, earliest: date | None, latest: date | None, tense: Tense | None) -> DateInterval:
    if isinstance(value, Reference):
        return _vague(value, earliest, latest)
    if isinstance(value, Duration):
        return _stretch(value, earliest, latest)
    granularity = granularity_of(value)
    from_first = None if earliest is None else on_day(value, earliest, tense)
    from_last = None if latest is None else on_day(value, latest, tense)
    absolute = on_day(value, None, tense)
    if absolute:
        return interval(absolute.first, absolute.last, granularity)
    if _needs_year(value) and from_first != from_last:
        return DateInterval()
    return interval(from_first and from_first.first, from_last and from_last.last, granularity)


def granularity_of(value: Value) -> Granularity:
    """How fine the words are, whatever the anchor."""
    match value:
        case CalendarDate(day=int()) | NamedDay() | Weekday():
            return "day"
        case CalendarDate(month=int()):
            return "month"
        case CalendarDate():
            return "year"
        case Season() | Quarter():
            return "season"
        case Period(unit=unit) | Offset(unit=unit):
            return _GRANULARITY.get(unit, "unknown")
        case _:
            return "unknown"


def on_day(value: Value, day: date | None, tense: Tense | None) -> Days | None:
    """The days meant by words written on `day`; with None, only what needs no anchor. May raise ValueError."""
    match value:
        case CalendarDate():
            return _calendar_date(value, day, tense)
        case NamedDay():
            return _yearly(partial(_named, value.rule), value.year, value.shift, None, day, tense)
        case Season():
            return _yearly(partial(season, value.season), value.year, value.shift, None, day, tense)
        case Quarter():
            of_year = partial(_quarter_of, value.number)
            return _yearly(of_year, value.year, None, value.year_shift, day, tense)
        case Years():
            return years(value.first, value.length)
        case Weekday() if day is not None:
            return _weekday(value, day, tense)
        case Period() if day is not None:
            return around(day, value.unit, value.shift)
        case Offset() if day is not None and value.deictic:
            return offset_from(value, day)
        case _:
            return None


def offset_from(value: Offset, day: date) -> Days | None:
    """The unit `value` away from `day`; None where the count is vague."""
    if value.count is None:
        return None
    target = moved(day, value.unit, value.direction * value.count)
    return around(target, value.unit if value.unit in ("week", "month", "year", "decade") else "day", 0)


def _calendar_date(value: CalendarDate, day: date | None, tense: Tense | None) -> Days | None:
    if value.month is None:
        return _yearly(lambda year: years(year, 1), value.year, None, value.year_shift, day, tense)
    of_year = partial(_day_of, value.month, value.day)
    return _yearly(of_year, value.year, value.shift, value.year_shift, day, tense)


def _yearly(
    of_year: Callable[[int], Days | None],
    year: int | None,
    shift: int | None,
    year_shift: int | None,
    day: date | None,
    tense: Tense | None,
) -> Days | None:
    if year is not None:
        return of_year(year)
    if day is None:
        return None
    if year_shift is not None:
        return of_year(day.year + year_shift)
    return occurrence(of_year, day, tense=tense, shift=shift)


def _day_of(number: int, day: int | None, year: int) -> Days | None:
    whole = month(year, number)
    if day is None:
        return whole
    if day > whole.last.day:
        return None
    exact = whole.first.replace(day=day)
    return Days(exact, exact)


def _named(rule: str, year: int) -> Days:
    parts = rule.split("-", 2)
    if len(parts) == 2:
        exact = date(year, int(parts[0]), int(parts[1]))
        return Days(exact, exact)
    number, nth, weekday = int(parts[0]), rule[3:-2], int(rule[-1])
    exact = nth_weekday(year, number, int(nth), weekday)
    return Days(exact, exact)


def _quarter_of(number: int, year: int) -> Days:
    return months(year, number * 3 - 2, 3)


def _weekday(value: Weekday, day: date, tense: Tense | None) -> Days:
    if value.week_shift is not None or value.shift == 0:
        monday = around(day, "week", value.week_shift or 0).first
        exact = monday + timedelta(days=value.day)
    elif value.shift == 1 or (value.shift is None and tense == "future"):
        exact = day + timedelta(days=(value.day - day.weekday()) % 7 or (7 if value.shift else 0))
    else:
        exact = day - timedelta(days=(day.weekday() - value.day) % 7 or (7 if value.shift else 0))
    return Days(exact, exact)


def _needs_year(value: Value) -> bool:
    return isinstance(value, CalendarDate | NamedDay | Season | Quarter) and getattr(value, "year_shift", None) is None


def _vague(value: Reference, earliest: date | None, latest: date | None) -> DateInterval:
    if value.value == "PAST_REF":
        return interval(None, latest, "unknown")
    if value.value == "FUTURE_REF":
        return interval(earliest, None, "unknown")
    return interval(earliest, latest, "day")


def _stretch(value: Duration, earliest: date | None, latest: date | None) -> DateInterval:
    """ "the past two months" reaches from two months before the anchor to the anchor."""
    if value.direction is None:
        return DateInterval()
    count = value.count
    if value.direction < 0:
        first = moved(earliest, value.unit, -count) if earliest and count is not None else None
        return interval(first, latest, "day")
    last = moved(latest, value.unit, count) if latest and count is not None else None
    return interval(earliest, last, "day")


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
