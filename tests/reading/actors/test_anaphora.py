"""Pronouns and counted phrases."""

from __future__ import annotations

import pytest

from tests.reading.actors.views import stands_for
from tests.reading.conftest import Read


def test_he_is_the_last_subject(read: Read) -> None:
    text = "Envoy Karl Brandt met Minister Ana Silva on Monday. He said the talks went well."
    assert stands_for(read(text), "He said") == ["Karl Brandt"]


def test_it_is_a_body_that_was_the_subject(read: Read) -> None:
    text = "The Chilean government rejected the offer. It also vowed to appeal."
    assert stands_for(read(text), "It also") == ["Chilean government"]


def test_it_of_the_weather_is_nobody(read: Read) -> None:
    text = "Ministers met in Lima. It rained in the city for days."
    assert stands_for(read(text), "It rained") == []


def test_they_are_those_named_together(read: Read) -> None:
    text = "Peru and Chile signed the pact. They also agreed to meet again."
    assert sorted(stands_for(read(text), "They also")) == ["Chile", "Peru"]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        (
            "Peru, Chile and Brazil met. The three countries agreed on quotas.",
            "The three countries",
            ["Peru", "Chile", "Brazil"],
        ),
        ("Peru and Chile met. Both countries agreed on quotas.", "Both countries", ["Peru", "Chile"]),
        ("Peru praised Brazil and Chile. The two countries had agreed.", "The two countries", ["Brazil", "Chile"]),
        (
            "Peruvian Foreign Minister Luz Arana and Chilean Foreign Minister Hernan Ubeda met. The two ministers ate.",
            "The two ministers",
            ["Luz Arana", "Hernan Ubeda"],
        ),
    ],
)
def test_counted(read: Read, text: str, words: str, names: list[str]) -> None:
    assert sorted(stands_for(read(text), words)) == sorted(names)


def test_a_count_that_fits_nobody_is_nobody(read: Read) -> None:
    assert stands_for(read("Peru and Chile met. The five countries agreed."), "The five countries") == []


def test_two_leaders_met_for_the_first_time_are_nobody(read: Read) -> None:
    text = "Peru and Chile met. It was a meeting of two leaders who need friends."
    assert stands_for(read(text), "two leaders") == []


def test_officials_by_state(read: Read) -> None:
    reading = read("U.S. and Peruvian officials said the ship was late.")
    assert {one.country for one in reading.actors if one.kind == "unnamed_group"} == {"USA", "PER"}


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        (
            "Norwegian spokeswoman Ana Lind met Marin Costa of Sweden. He said it was off. She said it was on.",
            "She said",
            ["Ana Lind"],
        ),
        (
            "Minister Ana Silva left. A Chilean spokesman read the note. He added nothing.",
            "He added",
            ["Chilean spokesman"],
        ),
        ("Envoy Karl Brandt left. A customs officer waited. They waited too.", "They waited", []),
        (
            "The envoy, Karl Brandt, met Ana Silva. The firm's director, Olav Moe, arrived late. He said so.",
            "He said",
            ["Olav Moe"],
        ),
    ],
)
def test_a_pronoun_keeps_to_gender_and_number(read: Read, text: str, words: str, names: list[str]) -> None:
    assert stands_for(read(text), words) == names


def test_both_governments_are_those_that_accuse_each_other(read: Read) -> None:
    text = (
        "Norway’s army spokesman said Swedish militiamen had fired. The Swedish Defence Ministry in turn accused "
        "Norwegian gunners of opening fire. Both governments rejected the accusation."
    )
    assert sorted(stands_for(read(text), "Both governments")) == ["Norway", "Sweden"]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        (
            "The post stands on the Norwegian side. The government says Swedish guns fired.",
            "government",
            ["Norwegian government"],
        ),
        ("Norway and Sweden met. The government says guns fired.", "government", []),
        (
            "Norway gave no ground. Its Foreign Ministry said so.",
            "Foreign Ministry",
            ["Norwegian foreign ministry"],
        ),
        ("Moscow said no. Its embassy in Helsinki wrote a note.", "embassy", ["Russian embassy"]),
    ],
)
def test_a_body_without_a_state_is_that_of_the_state_just_spoken_of(
    read: Read, text: str, words: str, names: list[str]
) -> None:
    assert stands_for(read(text), words) == names
