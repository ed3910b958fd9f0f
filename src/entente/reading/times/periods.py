"""Rules for weeks, months, quarters, seasons and weekdays reckoned from the anchor's own."""

from __future__ import annotations

from entente.reading.times.dates import edge, full_year
from entente.reading.times.rules import Found, Rule, rule
from entente.reading.times.shapes import CalendarDate, Period, Quarter, Season, Value, Weekday

_CALENDAR_UNITS = frozenset({"day", "week", "weekend", "month", "quarter", "year", "decade", "century"})


def _period(found: Found) -> Value | None:
    unit, shift = found.value("unit"), found.shift("shift")
    if unit not in _CALENDAR_UNITS or shift is None:
        return None
    if unit == "day" and shift == 0:
        return None
    return Period(unit=unit, shift=shift, edge=edge(found))


def _the_weekend(found: Found) -> Value | None:
    return Period(unit="weekend", shift=-1) if found.value("unit") == "weekend" else None


def _latest(found: Found) -> Value | None:
    unit = found.value("unit")
    return Period(unit=unit, shift=-1) if unit in ("quarter", "month", "week") else None


def _relative_day(found: Found) -> Value | None:
    return Period(unit="day", shift=found.value("day"))


def _day_beside(found: Found) -> Value | None:
    """ "the day after tomorrow", "the day before yesterday"."""
    away = found.value("day")
    if found.value("unit") != "day" or away == 0:
        return None
    return Period(unit="day", shift=away * 2) if found.has("after") == (away > 0) else None


def _weekday(found: Found) -> Value | None:
    return Weekday(day=found.value("weekday"), shift=found.shift("shift"), week_shift=found.shift("week_shift"))


def _weekday_in_week(found: Found) -> Value | None:
    return _weekday(found) if found.value("week") == "week" else None


def _season(found: Found) -> Value | None:
    return Season(season=found.value("season"), year=full_year(found.value("year")), shift=found.shift("shift"))


def _quarter(found: Found) -> Value | None:
    number = found.value("number")
    if found.value("unit") != "quarter" or not 1 <= number <= 4:
        return None
    return Quarter(number=number, year=full_year(found.value("year")), year_shift=found.shift("year_shift"))


def _half(found: Found) -> Value | None:
    number, unit = found.value("number"), found.value("unit")
    if unit not in (None, "year") or number not in (1, 2) or not (found.has("year") or found.has("year_shift")):
        return None
    return CalendarDate(
        year=found.value("year"), year_shift=found.shift("year_shift"), edge="start" if number == 1 else "end"
    )


RULES: tuple[Rule, ...] = (
    rule("(?:(?:{earlier}|{later}){within}?)? {edge} {the}? {shift} {hyphen}? {fiscal}? (?P<unit>{unit})", _period),
    rule("{late}? {the} (?P<unit>{unit})", _the_weekend),
    rule("{the}? {latest} (?P<unit>{unit})", _latest),
    rule("(?:{early}|{late}|{earlier}|{later})? (?P<day>{relative_day})", _relative_day),
    rule("{the} (?P<unit>{unit}) (?:{before}|(?P<after>{after})) (?P<day>{relative_day})", _day_beside),
    rule("(?:{early}|{late})? {shift}? (?P<weekday>{weekday})", _weekday),
    rule("(?P<weekday>{weekday}) {of}? (?P<week_shift>{last}|{this}|{next}) (?P<week>{unit})", _weekday_in_week),
    rule("{edge} (?:{the}|{shift}) (?P<season>{season}) (?:{of}?(?P<year>{year}))?", _season),
    rule("{edge} (?P<season>{season}) (?:{comma}?{of}?(?P<year>{year}))?", _season),
    rule("{nth_quarter}", _quarter),
    rule("{nth_quarter} (?:{of}|{within}|{comma})? {fiscal}? {a_year}", _quarter),
    rule("{nth_quarter} {of}? {year_shift} {unit}", _quarter),
    rule("{year_shift} {unit} {other}{0,2} {nth_quarter}", _quarter),
    rule("(?P<year>{year}) {nth_quarter}", _quarter),
    rule("{the} (?P<number>{ordinal}) {half} {of}? (?:{a_year}|{year_shift}{unit})", _half),
)
