"""People met in the text, their roles, and names alone."""

from __future__ import annotations

import pytest

from tests.reading.actors.views import actor_named, stands_for
from tests.reading.conftest import Read


@pytest.mark.parametrize(
    ("text", "name", "country", "words"),
    [
        (
            "Vietnamese Foreign Minister Dang Hoai Linh said talks would go on.",
            "Dang Hoai Linh",
            "VNM",
            "Foreign Minister",
        ),
        ("Ilse Vandamme, the Belgian ambassador to Chile, said so.", "Ilse Vandamme", "BEL", "ambassador"),
        ("Chilean Defense Ministry spokesman Hernan Ubeda said so.", "Hernan Ubeda", "CHL", "spokesman"),
        (
            "Brazilian Vice Minister for Trade and Industry Caio Mendonsa said so.",
            "Caio Mendonsa",
            "BRA",
            "Vice Minister",
        ),
    ],
)
def test_an_official_serves_a_state(read: Read, text: str, name: str, country: str, words: str) -> None:
    actor = actor_named(read(text), name)
    assert (actor.kind, actor.country) == ("person", country)
    assert words in " ".join(office.title for office in actor.offices)


@pytest.mark.parametrize(
    "text",
    [
        "“It is late,” said Baek Tae-rim, former president of the Institute for Coastal Studies in Busan.",
        "Baek Tae-rim, a professor of law at Hannam University in Daejeon, disagreed.",
    ],
)
def test_who_serves_no_state_has_no_country(read: Read, text: str) -> None:
    assert actor_named(read(text), "Baek Tae-rim").country is None


def test_a_family_name_alone_is_the_one_named_in_full(read: Read) -> None:
    reading = read("Envoy Marta Okonjo left early. Okonjo said nothing. “No,” Ms. Okonjo added.")
    person = actor_named(reading, "Marta Okonjo")
    assert set(person.names) == {"Marta Okonjo", "Okonjo"}


def test_the_family_name_comes_first_where_it_does(read: Read) -> None:
    reading = read("South Korean envoy Baek Tae-rim left. Baek said nothing.")
    assert "Baek" in actor_named(reading, "Baek Tae-rim").names


def test_two_people_of_one_family_name_stay_two(read: Read) -> None:
    text = "Envoy Baek Tae-rim met General Baek Il-chol. They shook hands."
    reading = read(text)
    assert actor_named(reading, "Baek Tae-rim").id != actor_named(reading, "Baek Il-chol").id


def test_hyphens_and_order_do_not_make_another_person(read: Read) -> None:
    reading = read("Baek Tae-rim came. Baek Tae Rim spoke. Tae Rim Baek left.")
    assert len([one for one in reading.actors if one.kind == "person"]) == 1


def test_a_list_of_officials_keeps_its_offices_apart(read: Read) -> None:
    text = (
        "Peruvian Deputy Foreign Minister Luz Arana, U.S. Special Envoy for Fisheries Dr. Orrin T. Pell, and "
        "Director-General of the Chilean Ministry of Foreign Affairs Hernan Ubeda issued a joint statement."
    )
    reading = read(text)
    countries = {name: actor_named(reading, name).country for name in ("Luz Arana", "Orrin T. Pell", "Hernan Ubeda")}
    assert countries == {"Luz Arana": "PER", "Orrin T. Pell": "USA", "Hernan Ubeda": "CHL"}


def test_an_office_that_is_someones_is_not_someone_elses(read: Read) -> None:
    reading = read("President Abena Quaye’s security adviser, Kojo Amissah, said the plan would change.")
    assert stands_for(reading, "Kojo Amissah") == ["Kojo Amissah"]
    assert "adviser" in (actor_named(reading, "Kojo Amissah").description or "")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("“No,” Foreign Minister Karl Brandt told reporters in Oslo.", "NOR"),
        ("In Oslo, Foreign Ministry spokesman Karl Brandt said no.", "NOR"),
        ("Norway’s military spokesman, Colonel Karl Brandt, said no.", "NOR"),
        ("Foreign Minister Karl Brandt, on a visit, told reporters in Oslo that he had said no.", None),
        ("Ambassador Karl Brandt said no in Oslo.", None),
        ("Company spokesman Karl Brandt said no in Oslo.", None),
    ],
)
def test_officials_speak_in_their_own_capital(read: Read, text: str, country: str | None) -> None:
    assert actor_named(read(text), "Karl Brandt").country == country


def test_an_article_is_no_given_name(read: Read) -> None:
    reading = read("Yemen’s envoy, Faris al-Rumal, left. Al-Rumal said no.")
    assert stands_for(reading, "Al-Rumal") == ["Faris al-Rumal"]
