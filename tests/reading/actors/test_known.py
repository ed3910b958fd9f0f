"""States, capitals and bodies known beforehand."""

from __future__ import annotations

import pytest

from entente.records import Reading
from tests.reading.actors.views import actor_named, stands_for
from tests.reading.conftest import Read


def forms(reading: Reading, words: str) -> set[str]:
    text = reading.document.text
    return {one.form for one in reading.mentions if text[one.start : one.end] == words}


@pytest.mark.parametrize(
    ("text", "words", "state"),
    [
        ("The United States and the Philippines held talks.", "United States", "United States"),
        ("The U.S. warned Iran.", "U.S.", "United States"),
        ("The DPRK fired a missile.", "DPRK", "North Korea"),
        ("The Republic of Korea sent an envoy.", "Republic of Korea", "South Korea"),
        ("The Democratic People’s Republic of Korea rejected the offer.", "Democratic", "North Korea"),
    ],
)
def test_names_of_states(read: Read, text: str, words: str, state: str) -> None:
    assert stands_for(read(text), words) == [state]


def test_us_in_small_letters_is_no_state(read: Read) -> None:
    assert not any(one.kind == "state" for one in read("They told us that it was late.").actors)


def test_a_capital_speaks_for_its_government(read: Read) -> None:
    reading = read("Moscow and Tehran signed the plan, and Seoul protested.")
    assert forms(reading, "Moscow") == forms(reading, "Seoul") == {"metonym"}
    assert {one.id for one in reading.actors} >= {"state:RUS", "state:IRN", "state:KOR"}


@pytest.mark.parametrize(
    "text",
    [
        "The envoys met in Seoul.",
        "He flew to Tokyo on a visit to Tokyo.",
        "They gathered near the capital, Manila.",
    ],
)
def test_a_capital_as_a_place_is_no_actor(read: Read, text: str) -> None:
    assert not [one for one in read(text).mentions if one.form == "metonym"]


def test_a_region_is_no_state(read: Read) -> None:
    reading = read("Tension on the Korean Peninsula and in the South China Sea has grown.")
    assert not [one for one in reading.mentions if one.actor.startswith("state:")]


def test_a_body_with_its_kind(read: Read) -> None:
    reading = read("NATO and the UN Security Council will meet.")
    assert actor_named(reading, "NATO").kind == "international_organisation"
    assert actor_named(reading, "UN Security Council").kind == "international_organisation"


def test_a_ministry_belongs_to_its_state(read: Read) -> None:
    text = "Vietnam’s Foreign Ministry objected. The Indonesian defense ministry did too. The ministry gave no reason."
    reading = read(text)
    assert actor_named(reading, "Foreign Ministry").country == "VNM"
    ministry = actor_named(reading, "defense ministry")
    assert (ministry.kind, ministry.country) == ("government_body", "IDN")
    assert stands_for(reading, "The ministry gave") == [] or stands_for(reading, "ministry gave") == [ministry.name]


def test_a_bare_ministry_is_the_last_one_named(read: Read) -> None:
    text = "Poland’s defense ministry objected. The ministry gave no reason. Chile’s ministry of fisheries agreed."
    reading = read(text)
    assert stands_for(reading, "ministry gave") == ["Polish defence ministry"]
    assert stands_for(reading, "ministry of fisheries") == ["ministry of fisheries"]
    assert actor_named(reading, "ministry of fisheries").country == "CHL"
