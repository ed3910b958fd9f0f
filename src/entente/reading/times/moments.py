"""Rules for clock times, parts of the day, recurring times and vague references."""

from __future__ import annotations

from entente.reading.times.rules import Found, Rule, rule
from entente.reading.times.shapes import NamedDay, PartOfDay, Period, Reference, Repeat, Value, Weekday

_SHIFT = r"(?:{last}|{this}|{next})"
_DAY = r"(?:{on}?(?:(?P<weekday>{weekday})|(?P<day>{relative_day})|(?P<named>{named_day})))"

def _base(found: Found) -> Value | None:
    if found.has("weekday"):
        return Weekday(day=found.value("weekday"))
    if found.has("named"):
        return NamedDay(rule=found.value("named"))
    return Period(unit="day", shift=found.value("day")) if found.has("day") else None


def _part_of(found: Found) -> Value | None:
    return PartOfDay(base=_base(found), part=found.value("part"))


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


_SPOKEN = r"(?P<hour>{number})(?P<half_day>{meridiem})"
_O_CLOCK = r"(?P<hour>{number}){o_clock}"
_WRITTEN = r"(?P<clock>{clock})(?P<half_day>{meridiem}?)"
_ANY_DAY = rf"(?:{{comma}}?{_DAY})"

RULES: tuple[Rule, ...] = (
    rule(rf"{_DAY}{{early}}?(?P<part>{{part}})", _day_and_part),
    rule(rf"{_DAY}(?P<night>{{unit}})", _day_and_part),
    rule(rf"(?P<shift>{_SHIFT})(?P<part>{{part}})", _shifted_part),
    rule(rf"(?P<shift>{_SHIFT})(?P<night>{{unit}})", _last_night),
    rule(rf"(?P<weekday>{{weekday}})(?P<part>{{parts}})", _weekly_part),
    *(
        rule(hour + day, _clock_time)
        for hour in (_SPOKEN, _O_CLOCK, _WRITTEN)
        for day in (_ANY_DAY, "")
    ),
    rule(rf"(?P<hour>{{clock_word}}){_ANY_DAY}", _clock_word),
    rule(rf"(?P<hour>{{clock_word}})", _clock_word),
    rule(r"(?P<word>{reference})", lambda found: Reference(value=found.value("word"))),
    rule(r"(?P<word>{repeat})", lambda found: Repeat(value=found.value("word"))),
)
