"""What actors do, or say they will do, with instruments of policy."""

from __future__ import annotations

import pytest

from entente.knowledge import Knowledge
from entente.language import Pipeline
from entente.reading.actors import find_actors
from entente.reading.events import read_events
from entente.reading.page import lay_out
from entente.reading.positions import read_positions
from entente.reading.statements import read_statements
from entente.records import DateInterval, Document, Position


def undated(start: int, end: int) -> DateInterval | None:
    assert start <= end
    return None


@pytest.fixture
def positions(pipeline: Pipeline, knowledge: Knowledge) -> object:
    def reading(text: str) -> tuple[Position, ...]:
        document = Document(id="d", path="invented.txt", sha256="", media_type="text/plain", text=text)
        page = lay_out(document, pipeline)
        cast = find_actors(page, knowledge)
        statements = read_statements(page, cast, undated)
        events = read_events(page, cast, statements, undated)
        return read_positions(page, cast, statements, events, undated)

    return reading


@pytest.mark.parametrize(
    ("text", "position"),
    [
        (
            "Norway vowed to strengthen defense cooperation with Sweden.",
            ("state:NOR", "alliance", "strengthen", ("state:SWE",)),
        ),
        ("Chile will probably expand its coastal defenses.", ("state:CHL", "military", "strengthen", ())),
        (
            "Peru may reconsider its trade policy towards Chile.",
            ("state:PER", "economic", "reconsider", ("state:CHL",)),
        ),
        ("Finland cut diplomatic ties with Iran.", ("state:FIN", "diplomatic", "weaken", ("state:IRN",))),
        (
            "Norway condemned the military cooperation between Iran and Chad.",
            ("state:NOR", "alliance", "oppose", ("state:IRN", "state:TCD")),
        ),
        ("Norway condemned Iran’s arms supply to Chad.", ("state:NOR", "military", "oppose", ("state:IRN",))),
        ("Norway summoned the Chilean ambassador.", ("state:NOR", "diplomatic", "oppose", ("state:CHL",))),
        ("Peru sent two warships to the area on Monday.", ("state:PER", "military", "strengthen", ())),
        ("Norway would supply missiles to Chile.", ("state:NOR", "military", "support", ("state:CHL",))),
        ("Peru will consult with Chile next week.", ("state:PER", "diplomatic", "strengthen", ("state:CHL",))),
        ("Finland banned imports from Iran.", ("state:FIN", "economic", "weaken", ("state:IRN",))),
        ("Iran has threatened to attack Chad.", ("state:IRN", "military", "threaten", ("state:TCD",))),
        ("Norway rejected the decision.", ("state:NOR", "diplomatic", "oppose", ())),
    ],
)
def test_positions(positions, text: str, position: tuple[object, ...]) -> None:  # type: ignore[no-untyped-def]
    found = [(one.actor, one.instrument, one.stance, one.toward) for one in positions(text)]
    assert found == [position]


def test_the_summary_is_a_slice_without_the_actor(positions) -> None:  # type: ignore[no-untyped-def]
    text = "On Monday Norway vowed to strengthen defense cooperation with Sweden."
    (found,) = positions(text)
    assert found.summary == "vowed to strengthen defense cooperation with Sweden"
    evidence = found.evidence[0]
    assert text[evidence.start : evidence.end] == "Norway " + found.summary


@pytest.mark.parametrize(
    "text",
    [
        "Norway should strengthen its military ties with Sweden.",
        "Norway did not strengthen its military ties with Sweden.",
        "Norway strengthened the roof.",
        "Norway refused to strengthen its military ties with Sweden.",
        "Chad wanted Norway to strengthen its military.",
        "Decades ago Norway strengthened its military ties with Sweden.",
        "In 1905 Norway strengthened its army. In 2024 it rained.",
        "Chad denied supplying missiles to Iran.",
    ],
)
def test_advice_denial_and_other_things_are_no_position(positions, text: str) -> None:  # type: ignore[no-untyped-def]
    assert positions(text) == ()


def test_what_two_do_to_each_other_turns_each_to_the_other(positions) -> None:  # type: ignore[no-untyped-def]
    found = positions("Norway and Sweden pledged to provide military support to each other.")
    assert [(one.actor, one.stance, one.toward) for one in found] == [
        ("state:NOR", "support", ("state:SWE",)),
        ("state:SWE", "support", ("state:NOR",)),
    ]


def test_an_intention_is_its_owners(positions) -> None:  # type: ignore[no-untyped-def]
    (found,) = positions("The letter expresses Norway’s intention to strengthen security cooperation with Chile.")
    assert (found.actor, found.instrument, found.toward) == ("state:NOR", "alliance", ("state:CHL",))


def test_who_says_that_a_treaty_covers_something_stands_by_it(positions) -> None:  # type: ignore[no-untyped-def]
    (found,) = positions("Norway said that the treaty with Chile covers attacks on ships.")
    assert (found.actor, found.instrument, found.stance) == ("state:NOR", "alliance", "maintain")
    assert found.toward == ("state:CHL",)
