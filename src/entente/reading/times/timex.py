"""Time expressions as TIMEX3 type and value (TimeML 1.2.1), for exchange and measuring."""

from __future__ import annotations

from datetime import date

from entente.reading.times.calendar import Days
from entente.reading.times.resolve import offset_from, on_day
from entente.reading.times.shapes import (
    CalendarDate,
    Duration,
    NamedDay,
    Offset,
    PartOfDay,
    Period,
    Quarter,
    Reference,
    Repeat,
    Season,
    Tense,
    TimeExpression,
    Value,
    Weekday,
    Years,
)
from entente.records import DateInterval

_ISO = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "fortnight": "W", "month": "M",
        "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "weekend": "WE"}  # fmt: skip


def timex_value(expression: TimeExpression, anchor: DateInterval, *, tense: Tense | None = None) -> tuple[str, str]:
    """TIMEX3 type (DATE, TIME, DURATION, SET) and value; X stands for each digit not known.

    Only an anchor of one day resolves what is relative.
    """
    day = date.fromisoformat(anchor.earliest) if anchor.earliest and anchor.earliest == anchor.latest else None
    value = expression.value
    match value:
        case Duration():
            return "DURATION", _duration(value)
        case Repeat():
            return "SET", value.value
        case PartOfDay():
            return "TIME", _time(value, day, tense)
        case _:
            return "DATE", _date(value, day, tense)


def _date(value: Value, day: date | None, tense: Tense | None) -> str:
    if isinstance(value, Reference):
        return value.value
    days = _days(value, day, tense)
    if days is None:
        return _unknown(value)
    first = days.first
    match value:
        case CalendarDate(day=None, month=None):
            return f"{first.year:04}"
        case CalendarDate(day=None):
            return first.isoformat()[:7]
        case CalendarDate() | NamedDay() | Weekday():
            return first.isoformat()
        case Season():
            return f"{first.year:04}-{value.season}"
        case Quarter():
            return _of_unit("quarter", first)
        case Years():
            return f"{first.year:04}"[: 2 if value.length == 100 else 3]
        case Period(unit=unit) | Offset(unit=unit):
            return _of_unit(unit, first)
        case _:
            return "XXXX-XX-XX"


def _days(value: Value, day: date | None, tense: Tense | None) -> Days | None:
    try:
        if isinstance(value, Offset):
            return offset_from(value, day) if day else None
        return on_day(value, None, tense) or (on_day(value, day, tense) if day else None)
    except (ValueError, OverflowError):
        return None


def _of_unit(unit: str, first: date) -> str:
    year, week, _ = first.isocalendar()
    match unit:
        case "week" | "fortnight":
            return f"{year:04}-W{week:02}"
        case "weekend":
            return f"{year:04}-W{week:02}-WE"
        case "month":
            return first.isoformat()[:7]
        case "quarter":
            return f"{first.year:04}-Q{(first.month - 1) // 3 + 1}"
        case "year":
            return f"{first.year:04}"
        case "decade":
            return f"{first.year:04}"[:3]
        case "century":
            return f"{first.year:04}"[:2]
        case _:
            return first.isoformat()


def _unknown(value: Value) -> str:
    match value:
        case CalendarDate(month=int(number), day=int(day)):
            return f"XXXX-{number:02}-{day:02}"
        case CalendarDate(month=int(number)):
            return f"XXXX-{number:02}"
        case Weekday(day=weekday):
            return f"XXXX-WXX-{weekday + 1}"
        case Season(season=season):
            return f"XXXX-{season}"
        case Quarter(number=number):
            return f"XXXX-Q{number}"
        case Offset(count=None, direction=direction):
            return "PAST_REF" if direction < 0 else "FUTURE_REF"
        case _:
            return "XXXX-XX-XX"


def _duration(value: Duration) -> str:
    mark = "T" if value.unit in ("second", "minute", "hour") else ""
    if value.count is None:
        return f"P{mark}X{_ISO[value.unit]}"
    whole = int(value.count)
    count = whole * (2 if value.unit == "fortnight" else 1)
    half = value.count - whole == 0.5 and value.unit in ("year", "hour")
    tail = ("6M" if value.unit == "year" else "30M") if half else ""
    amount = f"{count}" if value.count == whole or half else f"{value.count:g}"
    return f"P{mark}{amount}{_ISO[value.unit]}{tail}"


def _time(value: PartOfDay, day: date | None, tense: Tense | None) -> str:
    base = value.base if value.base is not None else Period(unit="day", shift=0)
    when = _date(base, day, tense)
    if value.hour is not None:
        return f"{when}T{value.hour:02}:{value.minute or 0:02}"
    return f"{when}T{value.part}"
