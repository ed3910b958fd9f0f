"""Bounds on an article's date from its own dates alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from entente.reading.times import Days, TimeExpression, is_deictic, resolve
from entente.records import DateBasis, DateInterval, Published
from entente.stories.dating.clock import Clock
from entente.stories.dating.constraints import Constraint, day
from entente.stories.wording import words

FRESH = 2
"""Days after which news is no longer what an article opens with: in 16 of 17 articles of known date that
open with a day of the month (the project's collection of dated news) it is this near."""
_LEAD = 900
"""Characters from the article's beginning in which it tells what is new."""
_YEARLESS = 364
_ABOUT = 366
"""Days by which articles of one story may lie apart when only the year of a weekday is asked for."""
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DATELINE = re.compile(r"\s*(?:\([^)\n]{1,60}\))?\s*[-–—]")
_BARE_YEAR = frozenset({"in", "since", "during"})


def stated(clock: Clock) -> Iterator[Constraint]:
    """What the page says of itself, where it says one end only."""
    published = clock.document.published
    if published.earliest or published.latest:
        for basis in published.basis or (DateBasis(rule="the page says so"),):
            yield Constraint(day(published.earliest), day(published.latest), basis.rule, basis.evidence, 9)


def full_dates(clock: Clock) -> Iterator[Constraint]:
    """A date with its year, told as past, was over or had begun when the article was written.

    One told as to come had not gone by, and is not past where it is named again.
    """
    dated = [(found, resolve(found, DateInterval())) for found in clock.times if not is_deictic(found)]
    coming = {days.latest for found, days in dated if clock.will_be(found) or clock.is_ahead(found)}
    for found, days in dated:
        if clock.will_be(found) and days.latest is not None:
            yield Constraint(
                None, day(days.latest), f"it tells of {clock.words(found)!r} as to come", (clock.evidence(found),), 1
            )
        if days.earliest is None or days.latest in coming or not _is_dated(clock, found, days):
            continue
        reason = f"it tells of {clock.words(found)!r} as past"
        strength = 2 if days.granularity in ("day", "month") else 1
        yield Constraint(day(days.earliest), None, reason, (clock.evidence(found),), strength)


def yearless(clock: Clock, rough: Published, near: Days | None = None) -> Iterator[Constraint]:
    """A day without its year lies in the last twelve months; the latest one of the opening, some days back.

    `near` holds the dated articles of the story: told with its weekday, a day lies in a year about
    theirs, as the same weekday falls on the same day only every five or six years.
    """
    named = [found for found in clock.times if is_day_of_month(found) and not clock.is_ahead(found)]
    for found in named:
        if (first := _only_occurrence(clock, found, rough, near)) is not None:
            told = (
                "with its weekday, but without the year"
                if weekday_told(clock, found) is not None
                else "without the year"
            )
            reason = f"it names {clock.words(found)!r} {told}, so one of the twelve months before"
            yield Constraint(first, first + timedelta(days=_YEARLESS), reason, (clock.evidence(found),), 3)
    days = [(first, found) for found in named if (first := _newest(clock, found, rough, near))]
    days += [(first, found) for found in clock.times if (first := _full_day(clock, found))]
    newest = max(days, key=lambda one: (one[0], -one[1].start), default=None)
    if newest is not None and _opens(clock, newest[1]):
        first, found = newest
        reason = f"it opens with what happened on {clock.words(found)!r}, and news opens with the last days"
        yield Constraint(first, first + timedelta(days=FRESH), reason, (clock.evidence(found),), 0)


def ages(clock: Clock) -> Iterator[Constraint]:
    """ "Signed in 1996, 28 years ago" was written 28 years later, or early in the year after that."""
    for found in clock.times:
        count = getattr(found.value, "count", None)
        if not is_deictic(found) or getattr(found.value, "unit", None) != "year" or not count:
            continue
        for other in clock.within(clock.sentence(found)):
            year = getattr(other.value, "year", None)
            if (
                isinstance(year, int)
                and other.end < found.start
                and set(clock.text[other.end : found.start]) <= set(", –—-(")
            ):
                written = year + round(count)
                spans = (clock.evidence(other), clock.evidence(found))
                reason = f"it calls {clock.words(other)!r} {clock.words(found)!r}"
                yield Constraint(date(written, 1, 1), date(written + 1, 12, 31), reason, spans, 3)


def is_day_of_month(found: TimeExpression) -> bool:
    """Whether an expression names day and month without the year."""
    return is_deictic(found) and isinstance(getattr(found.value, "day", None), int) and hasattr(found.value, "month")


def is_weekday(found: TimeExpression) -> bool:
    """Whether an expression is a weekday, with or without a word like "last"."""
    return hasattr(getattr(found.value, "base", None) or found.value, "week_shift")


def weekday_of(found: TimeExpression) -> int | None:
    """The weekday an expression is, without a word like "last" or "next"; Monday is 0."""
    value: Any = getattr(found.value, "base", None) or found.value
    if not is_weekday(found) or value.shift is not None or value.week_shift is not None:
        return None
    named: int = value.day
    return named


def weekday_told(clock: Clock, found: TimeExpression) -> int | None:
    """The weekday written with a day of the month ("Tuesday, 12 September", "Thursday, October 20"); Monday is 0."""
    start = clock.sentence(found).start
    before = words(clock.text[max(start, found.start - 12) : found.start])[-1:]
    for word in (*words(clock.words(found)), *before):
        if word in _WEEKDAYS:
            return _WEEKDAYS.index(word)
    return None


def _occurrences(clock: Clock, found: TimeExpression, rough: Published, near: Days | None) -> list[date]:
    """The days so named that lie between the ends known or the twelve months before; none where an end is open."""
    weekday = weekday_told(clock, found)
    first, last = day(rough.earliest), day(rough.latest)
    if near is not None and weekday is not None:
        first = first if first and last else max(near.first - timedelta(days=_ABOUT), first or date.min)
        last = last or near.last + timedelta(days=_ABOUT)
    if first is None or last is None:
        return []
    years = range(first.year - 1, last.year + 1)
    days = [
        resolve(found, DateInterval(earliest=f"{year}-12-31", latest=f"{year}-12-31"), tense="past") for year in years
    ]
    fitting = [known for one in days if (known := day(one.earliest)) and known <= last]
    low = first - timedelta(days=_YEARLESS)
    return [one for one in fitting if low <= one and (weekday is None or one.weekday() == weekday)]


def _only_occurrence(clock: Clock, found: TimeExpression, rough: Published, near: Days | None) -> date | None:
    """The one day so named; None where there are several."""
    days = _occurrences(clock, found, rough, near)
    return days[0] if len(days) == 1 else None


def _newest(clock: Clock, found: TimeExpression, rough: Published, near: Days | None) -> date | None:
    """The one day so named that is no older than anything else the article dates: what is new comes last."""
    days = _occurrences(clock, found, rough, near)
    days = [one for one in days if rough.earliest is None or one.isoformat() >= rough.earliest]
    return days[0] if len(days) == 1 else None


def _full_day(clock: Clock, found: TimeExpression) -> date | None:
    """The day of a full date told as past."""
    days = DateInterval() if is_deictic(found) or clock.is_ahead(found) else resolve(found, DateInterval())
    return day(days.earliest) if days.granularity == "day" else None


def _opens(clock: Clock, found: TimeExpression) -> bool:
    """Whether an expression near the beginning tells when the news was: in a dateline, with "on", or with a weekday.

    With its year it does so in a dateline alone: a year is named for what is long past.
    """
    if found.start > _LEAD:
        return False
    before = words(clock.text[max(0, found.start - 4) : found.start])[-1:]
    in_dateline = _DATELINE.match(clock.text, found.end) is not None
    told = before == ["on"] or weekday_told(clock, found) is not None
    return in_dateline or (told and is_deictic(found))


def _is_dated(clock: Clock, found: TimeExpression, days: DateInterval) -> bool:
    """Whether an expression is a date the text tells of as past.

    A day; a month or year only where no verb of its sentence leaves it open, and a year only after a word
    like "since".
    """
    if days.granularity == "day":
        return True
    before = words(clock.text[max(0, found.start - 12) : found.start])
    told = days.granularity == "month" or (bool(before) and before[-1] in _BARE_YEAR)
    return told and not clock.is_open(found)
