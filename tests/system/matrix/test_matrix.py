"""The response matrix: who does what with which instrument, what differs, what does not go together."""

from __future__ import annotations

import pytest

from entente.knowledge import load
from entente.records import (
    Actor,
    DateInterval,
    Derivation,
    Document,
    Evidence,
    Instrument,
    Position,
    Published,
    Span,
    Stance,
    Statement,
)
from entente.system.matrix import INSTRUMENTS, article_tables, response_matrix

NORWAY, CHILE = "state:NOR", "state:CHL"


def position(
    actor: str,
    instrument: Instrument,
    stance: Stance,
    *toward: str,
    document: str = "d",
    start: int = 0,
    day: str | None = None,
) -> Position:
    return Position(
        actor=actor,
        instrument=instrument,
        stance=stance,
        toward=toward,
        summary="x",
        date=DateInterval(earliest=day, latest=day, granularity="day") if day else None,
        evidence=(Evidence(document=document, start=start, end=start + 1),),
    )


def article(name: str, story: str = "s", day: str | None = None, source: str | None = None) -> Document:
    return Document(
        id=name,
        path=f"{name}.txt",
        sha256="",
        media_type="text/plain",
        text="x" * 50,
        story=story,
        published=Published(earliest=day, latest=day, granularity="day"),
        derived_from=Derivation(document=source, share=1.0, kind="exact") if source else None,
    )


def test_every_actor_has_every_instrument_and_nothing_is_filled() -> None:
    found = response_matrix([position(NORWAY, "military", "strengthen")], [])
    assert (found.actors, found.instruments) == ((NORWAY,), INSTRUMENTS)
    assert [one.instrument for one in found.cells] == list(INSTRUMENTS)
    assert [one.instrument for one in found.cells if one.responses] == ["military"]
    assert found.cell(NORWAY, "legal").stances == ()
    assert found.cell(NORWAY, "legal").independent_origins is None


def test_responders_stand_in_their_order_also_where_nothing_is_told() -> None:
    found = response_matrix([position(NORWAY, "military", "strengthen")], [], responders=[CHILE, NORWAY])
    assert found.actors == (CHILE, NORWAY)
    assert not any(found.cell(CHILE, one).responses for one in INSTRUMENTS)


def test_people_and_outlets_do_not_respond() -> None:
    actors = [Actor(id="p", kind="person", name="Ada Lund"), Actor(id="b", kind="international_organisation", name="B")]
    given = [position("p", "military", "oppose"), position("b", "military", "oppose")]
    assert response_matrix(given, actors).actors == ("b",)


def test_differences_and_conflicts_are_marked() -> None:
    given = [
        position(NORWAY, "economic", "strengthen", "state:PER"),
        position(NORWAY, "economic", "weaken", "state:PER", start=9),
        position(CHILE, "economic", "oppose", "state:BOL"),
    ]
    found = response_matrix(given, [])
    assert {(one.by, one.one, one.other) for one in found.differences} == {
        ("stance", NORWAY, CHILE),
        ("toward", NORWAY, CHILE),
    }
    (conflict,) = found.conflicts
    assert (conflict.actor, conflict.one.stance, conflict.other.stance) == (NORWAY, "strengthen", "weaken")
    assert len(conflict.evidence) == 2


def test_stances_toward_others_do_not_conflict() -> None:
    given = [
        position(NORWAY, "economic", "strengthen", "state:PER"),
        position(NORWAY, "economic", "weaken", "state:BOL", start=9),
    ]
    assert response_matrix(given, []).conflicts == ()


def test_a_copy_is_no_second_origin() -> None:
    given = [position(NORWAY, "military", "strengthen", document=one) for one in ("a", "b", "c")]
    found = response_matrix(given, [], (), [article("a"), article("b", source="a"), article("c")])
    assert found.cell(NORWAY, "military").independent_origins == 2


def test_a_story_is_restricted_to_its_documents() -> None:
    given = [position(NORWAY, "military", "strengthen", document=one) for one in ("a", "b")]
    found = response_matrix(given, [], (), [article("a"), article("b", story="other")], story="s")
    assert [one.position.evidence[0].document for one in found.cell(NORWAY, "military").responses] == ["a"]


@pytest.mark.parametrize(
    ("day", "published", "within"),
    [
        ("2024-05-02", None, "certain"),
        ("2024-07-02", None, None),
        (None, "2024-05-03", "certain"),
        (None, "2024-04-03", None),
        (None, None, "possible"),
    ],
)
def test_a_period(day: str | None, published: str | None, within: str | None) -> None:
    given = [position(NORWAY, "military", "strengthen", document="a", day=day)]
    found = response_matrix(
        given, [], (), [article("a", day=published)], earliest="2024-05-01", latest="2024-05-31", responders=[NORWAY]
    )
    assert [one.within for one in found.cell(NORWAY, "military").responses] == ([within] if within else [])


def test_the_statement_that_holds_the_words_is_named_and_dates_them() -> None:
    said = Statement(
        id="s1",
        document="d",
        speakers=(NORWAY,),
        content=(Span(start=0, end=5),),
        mode="indirect",
        act="promise",
        polarity="positive",
        certainty="certain",
        evidence=(),
        date=DateInterval(earliest="2024-05-02", latest="2024-05-02", granularity="day"),
    )
    (response,) = response_matrix([position(NORWAY, "military", "strengthen")], [], [said]).cells[0].responses
    assert response.statements == ("s1",)
    assert response.date == said.date


def test_an_articles_table_stands_apart() -> None:
    text = "| Measure | Norway | Chile |\n| Sanctions | Oil embargo | None |\n| Mood | Calm | Grim |\n"
    document = Document(id="t", path="t.txt", sha256="", media_type="text/plain", text=text)
    tables = article_tables(document, load())
    found = response_matrix([position(NORWAY, "military", "strengthen")], [], tables=tables)
    cell = found.cell(CHILE, "economic")
    assert cell.responses == ()
    assert [text[one.words.start : one.words.end] for one in cell.article_view] == ["None"]
    assert [text[one.words.start : one.words.end] for one in found.unplaced] == ["Calm", "Grim"]
