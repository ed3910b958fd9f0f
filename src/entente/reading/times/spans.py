"""Rules for lengths of time and distances in time."""

from __future__ import annotations

from typing import Literal

from entente.reading.times.rules import Found, Rule, rule
from entente.reading.times.shapes import CalendarDate, Duration, Offset, Repeat, Value

_LENGTHS = frozenset(
    {"second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade", "century"}
)
_ISO = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y"}


def _count(found: Found) -> float | None:
    if found.has("count"):
        return float(found.value("count")) + (0.5 if found.has("half") else 0)
    if found.has("one"):
        return 1.0
    return 2.0 if found.value("vague") == "couple" else None


def _offset(found: Found, direction: Literal[-1, 1], *, deictic: bool) -> Value | None:
    unit = found.value("unit")
    return Offset(unit=unit, count=_count(found), direction=direction, deictic=deictic) if unit in _LENGTHS else None


def _hyphened_offset(found: Found) -> Value | None:
    """ "year-ago", "year-earlier"."""
    if found.value("unit") != "year":
        return None
    return Offset(unit="year", count=1, direction=-1, deictic=found.has("ago"))


def _lone_offset(found: Found) -> Value | None:
    """ "a year ago", "the day before": one unit."""
    unit, direction = found.value("unit"), found.has("later")
    if unit not in _LENGTHS:
        return None
    return Offset(unit=unit, count=1, direction=1 if direction else -1, deictic=found.has("ago"))


def _stretch(found: Found) -> Value | None:
    unit = found.value("unit")
    if unit not in _LENGTHS:
        return None
    direction: Literal[-1, 1] = -1 if found.shift("shift") == -1 else 1
    return Duration(unit=unit, count=_count(found), direction=direction)


def _length(found: Found) -> Value | None:
    unit = found.value("unit")
    if unit not in _LENGTHS or (found.has("one") and unit in ("second", "minute", "hour", "day", "quarter")):
        return None
    return Duration(unit=unit, count=_count(found))


def _bare_length(found: Found) -> Value | None:
    unit = found.value("unit")
    return Duration(unit=unit, count=None) if unit in _LENGTHS else None


def _every(found: Found) -> Value | None:
    unit = found.value("unit")
    if unit not in _ISO:
        return None
    count = found.value("count") or (2 if found.has("other") else 1)
    return Repeat(value=f"P{count}{_ISO[unit]}")


def _every_weekday(found: Found) -> Value | None:
    return Repeat(value=f"XXXX-WXX-{found.value('weekday') + 1}")


def _year_end(found: Found) -> Value | None:
    return CalendarDate(month=12, day=31, year=found.value("year")) if found.value("unit") == "year" else None


RULES: tuple[Rule, ...] = (
    rule("{count} {hyphen}? {length} {hyphen}? {ago}", lambda found: _offset(found, -1, deictic=True)),
    rule("{count} {hyphen}? {length} {earlier}", lambda found: _offset(found, -1, deictic=False)),
    rule("{count} {hyphen}? {length} (?:{later}|{hence})", lambda found: _offset(found, 1, deictic=False)),
    rule("{count} {length} {from} {reference}", lambda found: _offset(found, 1, deictic=True)),
    rule("(?P<unit>{unit}) {hyphen}? (?:(?P<ago>{ago})|{earlier}) (?:{hyphen}?{unit})?", _hyphened_offset),
    rule("{the} (?P<unit>{unit}) (?:(?P<later>{later}|{after})|{earlier}|{before})", _lone_offset),
    rule("{the}? (?P<shift>{last}|{next}) {count} {hyphen}? {length}", _stretch),
    rule("{the}? (?P<shift>{last}|{next}) (?P<unit>{units})", _stretch),
    rule("{the}? {count} (?P<shift>{last}|{next}) (?P<unit>{units})", _stretch),
    rule("{the}? {ordinal}? {count} {hyphen}? {length} (?!{hyphen}?{old})", _length),
    rule("{rough}{0,2} (?P<unit>{units})", _bare_length),
    rule("{every} (?P<other>{other}?) (?P<count>{number}?) {length}", _every),
    rule("{every} (?P<weekday>{weekday})", _every_weekday),
    rule("(?P<unit>{unit}) {hyphen} {edge_end} (?:{of}?(?P<year>{year}))?", _year_end),
)
