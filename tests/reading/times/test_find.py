"""Finding time expressions: what is one, what is not, and where it stands."""

import time

import pytest

from entente.reading.times import find_times
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
    Value,
    Weekday,
    Years,
)


def words(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_times(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on June 24", CalendarDate(month=6, day=24)),
        ("on 24 June 2021", CalendarDate(month=6, day=24, year=2021)),
        ("on Sept. 3, 1998", CalendarDate(month=9, day=3, year=1998)),
        ("on Wednesday, Oct. 2", CalendarDate(month=10, day=2)),
        ("in early March 2022", CalendarDate(month=3, year=2022, edge="start")),
        ("by the end of 2023", CalendarDate(year=2023, edge="end")),
        ("in May last year", CalendarDate(month=5, year_shift=-1)),
        ("since 2022", CalendarDate(year=2022)),
        ("dated 2024-06-19", CalendarDate(year=2024, month=6, day=19)),
        ("dated 19/06/2024", CalendarDate(year=2024, month=6, day=19)),
        ("in nineteen ninety-six", CalendarDate(year=1996)),
        ("through the late 1990s", Years(first=1990, length=10, edge="end")),
        ("in the 19th century", Years(first=1800, length=100)),
        ("on Christmas Day", NamedDay(rule="12-25")),
        ("on Wednesday", Weekday(day=2)),
        ("last Friday", Weekday(day=4, shift=-1)),
        ("Monday of next week", Weekday(day=0, week_shift=1)),
        ("earlier this week", Period(unit="week", shift=0)),
        ("last month", Period(unit="month", shift=-1)),
        ("yesterday", Period(unit="day", shift=-1)),
        ("the day before yesterday", Period(unit="day", shift=-2)),
        ("the second quarter of 2020", Quarter(number=2, year=2020)),
        ("last summer", Season(season="SU", shift=-1)),
        ("in the fall", Season(season="FA")),
        ("last spring", Season(season="SP", shift=-1)),
        ("in the fall of 2021", Season(season="FA", year=2021)),
        ("two weeks ago", Offset(unit="week", count=2, direction=-1, deictic=True)),
        ("three days later", Offset(unit="day", count=3, direction=1, deictic=False)),
        ("a few years ago", Offset(unit="year", count=None, direction=-1, deictic=True)),
        ("over the past two months", Duration(unit="month", count=2, direction=-1)),
        ("for about twenty-five years", Duration(unit="year", count=25)),
        ("every day", Repeat(value="P1D")),
        ("every Thursday", Repeat(value="XXXX-WXX-4")),
        ("recently", Reference(value="PAST_REF")),
        ("on Tuesday morning", PartOfDay(base=Weekday(day=1), part="MO")),
        ("at 4 p.m. on Friday", PartOfDay(base=Weekday(day=4), hour=16, minute=0)),
        ("at noon", PartOfDay(hour=12, minute=0)),
    ],
)
def test_reads_what_the_words_say(text: str, value: Value) -> None:
    assert [found.value for found in find_times(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "on the sidelines of the summit",
        "They may march in silence, and prices fall.",
        "It sent 2000 troops and $1950.",
        "The Cold War",
        "the 75th anniversary",
        "a 6-year-old girl",
        "the second meeting",
        "the 38th parallel",
        "if either were to fall under an armed attack",
        "the fall of the city",
    ],
)
def test_leaves_what_is_no_time(text: str) -> None:
    assert words(text) == []


def test_an_expression_does_not_run_over_a_paragraph() -> None:
    assert words("It ended in June\n\n24 ships sailed.") == ["June"]


def test_offsets_count_in_the_whole_text() -> None:
    text = "In 1999 they met; in 2005 they met again; in 2010 they parted."
    found = find_times(text, 10, 40)
    assert [text[one.start : one.end] for one in found] == ["2005"]


@pytest.mark.parametrize("piece", ["June ", "twenty-", "about a few days ", "1,000", "last ", "in the end of ", "'"])
def test_a_hostile_line_costs_linear_time(piece: str) -> None:
    def cost(length: int) -> float:
        """The best of three, so that a collection of garbage in a large test run does not count."""
        times = []
        for _ in range(3):
            begun = time.process_time()
            find_times(piece * (length // len(piece)))
            times.append(time.process_time() - begun)
        return min(times)

    cost(1000)
    assert cost(80_000) < 40 * max(cost(8_000), 0.005)
