"""Rules for days, months, years, decades and days with names."""

from __future__ import annotations

from entente.reading.times.rules import Found, Rule, rule
from entente.reading.times.shapes import CalendarDate, Edge, NamedDay, Value, Years


def edge(found: Found) -> Edge | None:
    """Which end of the period the words name ("early", "mid-", "the end of")."""
    if found.has("early") or found.has("start"):
        return "start"
    if found.has("late") or found.has("close"):
        return "end"
    return "mid" if found.has("mid") or found.has("middle") else None


def full_year(number: int | None) -> int | None:
    """A year from two digits, as print uses it: the century that puts it between 1940 and 2039."""
    if number is None or number >= 100:
        return number
    return number + (1900 if number >= 40 else 2000)


def _month_day(found: Found) -> Value | None:
    day = found.value("day")
    if not isinstance(day, int) or not 1 <= day <= 31 or not found.token("day").text[0].isdigit():
        return None
    return CalendarDate(
        year=full_year(found.value("year")),
        month=found.value("month"),
        day=day,
        shift=found.shift("shift"),
        year_shift=found.shift("year_shift"),
    )


def _month(found: Found) -> Value | None:
    return CalendarDate(
        year=full_year(found.value("year")),
        month=found.value("month"),
        shift=found.shift("shift"),
        year_shift=found.shift("year_shift"),
        edge=edge(found),
    )


def _year(found: Found) -> Value | None:
    return CalendarDate(year=full_year(found.value("year")), edge=edge(found))


def _iso(found: Found) -> Value | None:
    year, month, day = found.value("iso")
    return CalendarDate(year=year, month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _slashed(found: Found) -> Value | None:
    first, second, year = found.value("slashed")
    month, day = (second, first) if first > 12 else (first, second)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    ambiguous = first <= 12 and second <= 12 and first != second
    return CalendarDate(year=full_year(year)) if ambiguous else CalendarDate(year=full_year(year), month=month, day=day)


def _decade(found: Found) -> Value | None:
    first = found.value("decade")
    length = 100 if first % 100 == 0 and not found.token("decade").text.startswith("20") else 10
    return Years(first=first, length=length, edge=edge(found))


def _century(found: Found) -> Value | None:
    number = found.value("number")
    if found.value("century") != "century" or not 1 <= number <= 21:
        return None
    return Years(first=(number - 1) * 100, length=100, edge=edge(found))


def _named_day(found: Found) -> Value | None:
    return NamedDay(rule=found.value("day"), year=found.value("year"), shift=found.shift("shift"))


RULES: tuple[Rule, ...] = (
    rule("{a_weekday} {shift}? (?P<month>{month}) {the}? {a_day} (?:{comma}?{a_year})?", _month_day),
    rule("{a_weekday} (?P<month>{month}) {a_day} {comma}? {of}? {year_shift} {unit}", _month_day),
    rule("{a_weekday} {the}? {a_day} {of}? (?P<month>{month}) (?:{comma}?{a_year})?", _month_day),
    rule("{a_weekday} {the}? {a_day} {of}? (?P<month>{month}) {year_shift} {unit}", _month_day),
    rule("{edge} {shift}? (?P<month>{month}) (?:{comma}?{of}?{a_year})?", _month),
    rule("{edge} (?P<month>{month}) {comma}? {of}? {year_shift} {unit}", _month),
    rule("{edge} (?:{the}{unit})? {fiscal}? {unit}? (?P<year>{year})", _year),
    rule("(?P<year>{short_year})", _year),
    rule("(?P<iso>{iso})", _iso),
    rule("(?P<slashed>{slashed})", _slashed),
    rule("{the}? {edge} {hyphen}? (?P<decade>{decade})", _decade),
    rule("{the}? {edge} {hyphen}? (?P<number>{ordinal}) {hyphen}? (?P<century>{unit})", _century),
    rule("{shift}? (?P<day>{named_day}) (?:{comma}?(?P<year>{year}))?", _named_day),
)
