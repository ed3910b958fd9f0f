import math

import pytest

from entente.stories.claims.counts import counts_in


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("more than 50 meetings", 50, math.inf),
        ("at least six hundred engines", 600, math.inf),
        ("up to 40 boats", 0, 40),
        ("about 100 lorries", 80, 120),
        ("thirty-one soldiers", 31, 31),
        ("2,400 flights", 2400, 2400),
        ("3 000 people", 3000, 3000),
    ],
)
def test_numbers_are_bounds(text: str, least: float, most: float) -> None:
    (count,) = counts_in(text)
    assert (count.least, count.most) == (least, most)


@pytest.mark.parametrize("text", ["on 12 May the ferry left", "since 2016", "no soldier crossed"])
def test_days_and_years_are_no_counts(text: str) -> None:
    assert counts_in(text) == ()


def test_numbers_of_one_thing_exclude_each_other_unless_bounds_meet() -> None:
    (four,), (eleven,) = counts_in("four sailors died"), counts_in("eleven sailors died")
    (many,), (sixty,) = counts_in("more than 50 meetings"), counts_in("60 meetings")
    (boats,) = counts_in("eleven boats")
    assert four.excludes(eleven)
    assert not many.excludes(sixty)
    assert not four.excludes(boats)
