"""What a time expression says before it is set against a calendar.

Each value is what the words alone give; `resolve` needs an anchor, the day the words were written.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from entente.records import Frozen

Unit: TypeAlias = Literal[
    "second", "minute", "hour", "day", "week", "fortnight", "weekend", "month", "quarter", "year", "decade", "century"
]
Edge: TypeAlias = Literal["start", "mid", "end"]
Tense: TypeAlias = Literal["past", "present", "future"]


class CalendarDate(Frozen, frozen=True):
    """A day, month or year by its place in the calendar; what is not said is None.

    `shift` is "last" (-1), "this" (0) or "next" (1) before the name; `year_shift` the same of the year.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    shift: int | None = None
    year_shift: int | None = None
    edge: Edge | None = None


class NamedDay(Frozen, frozen=True):
    """A day with a name: `rule` is "MM-DD", or "MM-n-weekday" for the n-th (or last, -1) weekday of a month."""

    rule: str
    year: int | None = None
    shift: int | None = None


class Weekday(Frozen, frozen=True):
    """Monday is 0. `shift` is "last" (-1), "this" (0), "next" (1) or unsaid; `week_shift` that of its week."""

    day: int
    shift: int | None = None
    week_shift: int | None = None


class Season(Frozen, frozen=True):
    """A season of the northern year: SP, SU, FA, WI (winter starts in December of its year)."""

    season: str
    year: int | None = None
    shift: int | None = None


class Quarter(Frozen, frozen=True):
    """A quarter of a year, 1 to 4."""

    number: int
    year: int | None = None
    year_shift: int | None = None


class Years(Frozen, frozen=True):
    """A decade or century by its first year: 1990 and 10, 1900 and 100."""

    first: int
    length: int
    edge: Edge | None = None


class Period(Frozen, frozen=True):
    """A calendar unit counted from the anchor's own: "last month" is (month, -1), "today" (day, 0)."""

    unit: Unit
    shift: int
    edge: Edge | None = None


class Offset(Frozen, frozen=True):
    """A distance from a moment: "two weeks ago" is (week, -2). `count` None is "several".

    `deictic` is true when that moment is the anchor ("ago"), false when it is one the text tells of
    ("two weeks earlier"). `edge` has no meaning here.
    """

    unit: Unit
    count: float | None
    direction: Literal[-1, 1]
    deictic: bool


class Duration(Frozen, frozen=True):
    """A length of time; `direction` is -1 for "the past two months", 1 for "the next two months"."""

    unit: Unit
    count: float | None
    direction: Literal[-1, 1] | None = None


class Repeat(Frozen, frozen=True):
    """A recurring time, as ISO 8601 duration ("P1D") or a weekday ("XXXX-WXX-4")."""

    value: str


class Reference(Frozen, frozen=True):
    """A vague "now", "recently", "soon", as TIMEX3 names them."""

    value: Literal["PRESENT_REF", "PAST_REF", "FUTURE_REF"]


class PartOfDay(Frozen, frozen=True):
    """A part of a day (MO, AF, EV, NI) or a clock time in it; `base` is the day, None where unsaid."""

    base: Value | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None


Value: TypeAlias = (
    CalendarDate
    | NamedDay
    | Weekday
    | Season
    | Quarter
    | Years
    | Period
    | Offset
    | Duration
    | Repeat
    | Reference
    | PartOfDay
)


class TimeExpression(Frozen, frozen=True):
    """The words `text[start:end]` and what they say of time, unresolved."""

    start: int
    end: int
    value: Value
