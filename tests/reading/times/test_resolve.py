"""Resolving against an anchor: a day, a wide interval, and nothing."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.reading.times import Tense, TimeExpression, find_times, resolve, timex_value
from entente.records import DateInterval

THURSDAY = DateInterval(earliest="2019-03-14", latest="2019-03-14", granularity="day")
WIDE = DateInterval(earliest="2019-03-01", latest="2019-04-10", granularity="season")


def only(text: str) -> TimeExpression:
    (found,) = find_times(text)
    return found


def days(text: str, anchor: DateInterval, tense: Tense | None = None) -> tuple[str | None, str | None, str]:
    found = resolve(only(text), anchor, tense=tense)
    return found.earliest, found.latest, found.granularity


@pytest.mark.parametrize(
    ("text", "tense", "expected"),
    [
        ("Thursday", "past", ("2019-03-14", "2019-03-14", "day")),
        ("Wednesday", "past", ("2019-03-13", "2019-03-13", "day")),
        ("Wednesday", "future", ("2019-03-20", "2019-03-20", "day")),
        ("last Thursday", None, ("2019-03-07", "2019-03-07", "day")),
        ("this week", None, ("2019-03-11", "2019-03-17", "week")),
        ("last month", None, ("2019-02-01", "2019-02-28", "month")),
        ("last year", None, ("2018-01-01", "2018-12-31", "year")),
        ("June 24", "past", ("2018-06-24", "2018-06-24", "day")),
        ("June 24", "future", ("2019-06-24", "2019-06-24", "day")),
        ("last June", None, ("2018-06-01", "2018-06-30", "month")),
        ("the first quarter", None, ("2019-01-01", "2019-03-31", "season")),
        ("two weeks ago", None, ("2019-02-25", "2019-03-03", "week")),
        ("the past three days", None, ("2019-03-11", "2019-03-14", "week")),
        ("the 1990s", None, ("1990-01-01", "1999-12-31", "unknown")),
        ("February 29, 2020", None, ("2020-02-29", "2020-02-29", "day")),
        ("February 29, 2021", None, (None, None, "unknown")),
        ("Thanksgiving 2018", None, ("2018-11-22", "2018-11-22", "day")),
        ("recently", None, (None, "2019-03-14", "unknown")),
        ("three days later", None, (None, None, "unknown")),
        ("for three days", None, (None, None, "unknown")),
        ("999999 years ago", None, (None, None, "unknown")),
    ],
)
def test_one_day_as_anchor(text: str, tense: Tense | None, expected: tuple[str | None, str | None, str]) -> None:
    assert days(text, THURSDAY, tense) == expected


def test_a_wide_anchor_gives_a_wide_interval() -> None:
    assert days("last month", WIDE) == ("2019-02-01", "2019-03-31", "season")
    assert days("Wednesday", WIDE, "past") == ("2019-02-27", "2019-04-10", "season")


def test_a_day_without_its_year_is_known_only_where_the_anchor_leaves_one_year() -> None:
    assert days("February 24", WIDE, "past") == ("2019-02-24", "2019-02-24", "day")
    years = DateInterval(earliest="2018-01-01", latest="2019-12-31")
    assert days("June 24", years, "past") == (None, None, "unknown")
    assert days("June 24", DateInterval()) == (None, None, "unknown")


def test_an_unknown_end_stays_unknown() -> None:
    assert days("last year", DateInterval(earliest="2019-03-14")) == ("2018-01-01", None, "unknown")
    assert days("in 2016", DateInterval()) == ("2016-01-01", "2016-12-31", "year")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wednesday", ("DATE", "2019-03-13")),
        ("last week", ("DATE", "2019-W10")),
        ("the third quarter of 2018", ("DATE", "2018-Q3")),
        ("last summer", ("DATE", "2018-SU")),
        ("the 1980s", ("DATE", "198")),
        ("two and a half years", ("DURATION", "P2Y6M")),
        ("several days", ("DURATION", "PXD")),
        ("every week", ("SET", "P1W")),
        ("now", ("DATE", "PRESENT_REF")),
        ("Tuesday night", ("TIME", "2019-03-12TNI")),
        ("10:30 p.m. yesterday", ("TIME", "2019-03-13T22:30")),
    ],
)
def test_timex_values(text: str, expected: tuple[str, str]) -> None:
    assert timex_value(only(text), THURSDAY) == expected


def test_timex_values_without_an_anchor_show_what_is_missing() -> None:
    assert timex_value(only("June 24"), DateInterval()) == ("DATE", "XXXX-06-24")
    assert timex_value(only("Wednesday"), DateInterval()) == ("DATE", "XXXX-WXX-3")


PHRASES = ["Friday", "last Friday", "this week", "last month", "next year", "two weeks ago", "the past two months",
           "yesterday", "tomorrow", "now", "last summer", "March 3", "October", "the second quarter"]  # fmt: skip


@given(
    phrase=st.sampled_from(PHRASES),
    first=st.dates(date(1950, 1, 1), date(2050, 1, 1)),
    width=st.integers(0, 400),
    inside=st.integers(0, 400),
    tense=st.sampled_from([None, "past", "future"]),
)
def test_a_wide_anchor_contains_what_each_of_its_days_gives(
    phrase: str, first: date, width: int, inside: int, tense: Tense | None
) -> None:
    anchor = DateInterval(earliest=first.isoformat(), latest=(first + timedelta(days=width)).isoformat())
    day = (first + timedelta(days=min(inside, width))).isoformat()
    wide = resolve(only(phrase), anchor, tense=tense)
    narrow = resolve(only(phrase), DateInterval(earliest=day, latest=day), tense=tense)
    assert wide.earliest is None or (narrow.earliest is not None and wide.earliest <= narrow.earliest)
    assert wide.latest is None or (narrow.latest is not None and narrow.latest <= wide.latest)


@given(st.text(alphabet="aJune 2418th,last week.-'\n:/é일", max_size=200))
def test_spans_are_ordered_inside_the_text_and_resolve(text: str) -> None:
    end = 0
    for found in find_times(text):
        assert end <= found.start < found.end <= len(text)
        assert timex_value(found, THURSDAY)[1]
        resolved = resolve(found, WIDE)
        assert resolved.earliest is None or resolved.latest is None or resolved.earliest <= resolved.latest
        end = found.end
