"""Public occasions an article leans on."""

from datetime import date

import pytest

from entente.knowledge import load
from entente.stories.dating.occasions import Occasion, occasions, told
from tests.stories.dating.story import dates
from tests.stories.invented import PRK, RUS, USA, Article

STATES = {state.code for state in load().states}


def ends(text: str) -> tuple[str | None, str | None]:
    return dates([Article("a.txt", text).names(RUS).names(PRK).names(USA)])["a.txt"]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Envoys met on Wednesday at the NATO summit in Washington.", "2024-07-10", "2024-07-16"),
        ("Envoys met at the current NATO summit in Washington.", "2024-07-09", "2024-07-12"),
        ("Envoys spoke ahead of the upcoming NATO summit in Vilnius.", "2022-06-06", "2023-07-11"),
        ("Envoys spoke of next week's NATO summit in Vilnius.", "2023-07-03", "2023-07-09"),
        ("The leader of Russia ended his visit to Pyongyang in North Korea this week.", None, None),
        ("The last limits of resolution 2231 expire on Wednesday of next week.", "2023-10-09", "2023-10-15"),
        ("The NATO summit ended on Wednesday.", None, None),
        ("The foreign secretary of Russia ended his visit to Pyongyang in North Korea last month.", None, None),
        ("The concurrent NATO summit in Washington ended.", None, None),
    ],
)
def test_what_an_occasion_leaves_open(text: str, first: str | None, last: str | None) -> None:
    assert ends(text) == (first, last)


def test_a_visit_told_with_what_bounds_its_year() -> None:
    text = "It has grown since 2023. The leader of Russia ended his visit to Pyongyang in North Korea this week."
    assert ends(text) == ("2024-06-18", "2024-06-23")


def whole(one: Occasion) -> bool:
    match one.kind:
        case "summit":
            return bool(one.body)
        case "visit":
            return one.guest != one.host and {one.guest, one.host} <= STATES
        case "election":
            return one.host in STATES and bool(one.names)
        case "milestone":
            return bool(one.names) and bool(one.words)
        case _:
            return bool(one.names)


def test_every_occasion_is_whole() -> None:
    for one in occasions():
        assert whole(one), one
        assert one.place
        assert one.source.startswith("http")
        assert one.first <= one.last
        assert (one.last - one.first).days < 10
        assert date(2000, 1, 1) <= one.first < date(2027, 1, 1)


def test_no_two_occasions_of_a_kind_share_a_day() -> None:
    for kind, field in (("summit", "body"), ("assembly", "names"), ("election", "host")):
        held = [(getattr(one, field), one.first) for one in occasions() if one.kind == kind]
        assert len(held) == len(set(held))


def test_occasions_of_a_kind_stand_in_the_order_of_time() -> None:
    for body in {one.body for one in occasions() if one.kind == "summit"}:
        days = [one.first for one in occasions() if one.body == body]
        assert days == sorted(days)


@pytest.mark.parametrize("one", occasions(), ids=lambda one: f"{one.kind} {one.place} {one.first}")
def test_an_occasion_is_told_by_its_own_names(one: Occasion) -> None:
    named = f"{one.names[0]} {min(one.words, default='')}" if one.names else f"{one.body} summit leaders visit"
    sides = frozenset(f"state:{code}" for code in (one.guest, one.host) if code)
    candidates = told(f"The {named} in {one.place}.", sides, frozenset(), load())
    assert any(one.first == fact.days.first for facts in candidates for fact in facts)
