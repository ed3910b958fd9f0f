"""Whom officials and bodies serve is told by their context where their own words leave it open."""

from __future__ import annotations

import pytest

from entente.knowledge import Knowledge, load
from entente.records import Actor, Reading, content_id
from entente.stories.actors.homes import settle
from tests.stories.invented import JPN, KOR, Article, actor


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def spokesman(name: str = "Oda Kenta", description: str = "Foreign Ministry spokesman") -> Actor:
    return Actor(
        id=content_id("actor", "person", name), kind="person", name=name, names=(name,), description=description
    )


def country(readings: list[Reading], kind: str) -> set[str | None]:
    return {one.country for reading in readings for one in reading.actors if one.kind == kind}


def article(text: str, *mentioned: Actor) -> Reading:
    made = Article("a.txt", text)
    for one in mentioned:
        made.names(one, one.name)
    return made.reading()


def test_the_sentence_right_before_tells(knowledge: Knowledge) -> None:
    read = article("Japan is having none of it. Foreign Ministry spokesman Oda Kenta spoke.", JPN, spokesman())
    assert country(settle([read], knowledge), "person") == {"JPN"}


def test_two_states_before_tell_nothing(knowledge: Knowledge) -> None:
    text = "Japan and South Korea met. Foreign Ministry spokesman Oda Kenta spoke."
    assert country(settle([article(text, JPN, KOR, spokesman())], knowledge), "person") == {None}


def test_a_sentence_further_back_tells_nothing(knowledge: Knowledge) -> None:
    text = "Japan is having none of it. It rained. Foreign Ministry spokesman Oda Kenta spoke."
    assert country(settle([article(text, JPN, spokesman())], knowledge), "person") == {None}


def test_a_private_person_is_given_no_state(knowledge: Knowledge) -> None:
    text = "Japan is having none of it. Oda Kenta spoke."
    read = article(text, JPN, spokesman(description="spokesman for the union"))
    assert country(settle([read], knowledge), "person") == {None}


def test_a_capital_beside_a_body_tells_and_the_body_gets_the_id_of_its_kind(knowledge: Knowledge) -> None:
    body = actor("government_body", "Coast Guard")
    settled = settle([article("The Coast Guard in Tokyo spoke.", body)], knowledge)
    told = next(one for one in settled[0].actors if one.kind == "government_body")
    assert (told.country, told.id) == ("JPN", content_id("actor", "government_body", "coast_guard", "JPN"))
    assert settled[0].mentions[0].actor == told.id


def test_a_guest_in_a_capital_does_not_serve_it(knowledge: Knowledge) -> None:
    text = "Foreign Ministry spokesman Oda Kenta spoke on a visit in Seoul."
    assert country(settle([article(text, spokesman())], knowledge), "person") == {None}


def test_the_dateline_tells_where_nothing_else_does(knowledge: Knowledge) -> None:
    text = "TOKYO, March 5 (Wire) - Foreign Ministry spokesman Oda Kenta spoke."
    assert country(settle([article(text, spokesman())], knowledge), "person") == {"JPN"}


def test_another_article_tells(knowledge: Knowledge) -> None:
    known = actor("person", "Oda Kenta", "JPN", "Foreign Ministry spokesman")
    readings = [article("Spokesman Oda Kenta spoke.", spokesman()), article("Oda Kenta spoke at length.", known)]
    assert country(settle(readings, knowledge), "person") == {"JPN"}
