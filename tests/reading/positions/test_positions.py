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
    ],
)
def test_advice_denial_and_other_things_are_no_position(positions, text: str) -> None:  # type: ignore[no-untyped-def]
    assert positions(text) == ()
