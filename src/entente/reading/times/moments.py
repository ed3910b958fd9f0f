"""Rules for clock times, parts of the day, recurring times and vague references."""

from __future__ import annotations

from entente.reading.times.rules import Found, Rule, rule
from entente.reading.times.shapes import NamedDay, PartOfDay, Period, Reference, Repeat, Value, Weekday


def _base(found: Found) -> Value | None:
    if found.has("weekday"):
        return Weekday(day=found.value("weekday"))
    if found.has("named"):
        return NamedDay(rule=found.value("named"))
    return Period(unit="day", shift=found.value("day")) if found.has("day") else None


def _shifted_part(found: Found) -> Value | None:
    shift = found.shift("shift")
    return None if shift is None else PartOfDay(base=Period(unit="day", shift=shift), part=found.value("part"))


def _last_night(found: Found) -> Value | None:
    shift = found.shift("shift")
    if found.token("night").text.casefold() != "night" or shift not in (-1, 0):
        return None
    return PartOfDay(base=Period(unit="day", shift=shift), part="NI")


def _part_or_night(found: Found) -> str | None:
    if found.has("part"):
        return str(found.value("part"))
    return "NI" if found.token("night").text.casefold() == "night" else None


def _day_and_part(found: Found) -> Value | None:
    part = _part_or_night(found)
    return None if part is None else PartOfDay(base=_base(found), part=part)


def _clock_time(found: Found) -> Value | None:
    """A clock time with its day, as far as the words say it."""
    hour, minute = found.value("clock") if found.has("clock") else (found.value("hour"), 0)
    if not isinstance(hour, int) or hour > 24:
        return None
    if found.has("half_day") and found.value("half_day") == "p" and hour < 12:
        hour += 12
    return PartOfDay(base=_base(found), hour=hour, minute=minute)


def _clock_word(found: Found) -> Value | None:
    return PartOfDay(base=_base(found), hour=found.value("hour"), minute=0)


def _weekly_part(found: Found) -> Value | None:
    return Repeat(value=f"XXXX-WXX-{found.value('weekday') + 1}T{found.value('part')}")


def _the_past(found: Found) -> Value | None:
    return Reference(value="PAST_REF") if found.value("word") == "past" else None


_SPOKEN = "(?P<hour>{number}) (?P<half_day>{meridiem})"
_O_CLOCK = "(?P<hour>{number}) {o_clock}"
_WRITTEN = "(?P<clock>{clock}) (?P<half_day>{meridiem}?)"
_NO_TIME_FOLLOWS = "(?!{number}|{unit}|{units}|{vague}|{weekday}|{season}|{month}|{ordinal})"

RULES: tuple[Rule, ...] = (
    rule("{on_day} {early}? (?P<part>{part})", _day_and_part),
    rule("{on_day} (?P<night>{unit})", _day_and_part),
    rule("{shift} (?P<part>{part})", _shifted_part),
    rule("{shift} (?P<night>{unit})", _last_night),
    rule("(?P<weekday>{weekday}) (?P<part>{parts})", _weekly_part),
    *(rule(f"{hour} {day}", _clock_time) for hour in (_SPOKEN, _O_CLOCK, _WRITTEN) for day in ("{comma}?{on_day}", "")),
    rule("(?P<hour>{clock_word}) (?:{comma}?{on_day})?", _clock_word),
    rule("{within}? {the} (?P<word>{last})" + _NO_TIME_FOLLOWS, _the_past),
    rule("(?P<word>{reference})", lambda found: Reference(value=found.value("word"))),
    rule("(?P<word>{repeat})", lambda found: Repeat(value=found.value("word"))),
)
