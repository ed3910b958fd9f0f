"""Comparison tables and lists in articles: known by their structure, whatever they are about."""

from __future__ import annotations

import pytest

from entente.knowledge import load
from entente.records import Document, Mention, Noise, Span
from entente.system.matrix import ArticleTable, article_tables

BARS = (
    "A comparison follows.\n| Measure | Norway | Chile |\n|---|---|---|\n"
    "| Sanctions | Oil embargo | None so far |\n| Mood | Calm | |\nThe end."
)
TABS = "Measure\tNorway\tChile\nTrade\tFewer imports\tMore imports\nNuclear option\tNone\tNone\n"
FLAT = (
    "Response Aspect Norway Chile\nMilitary Posture Two frigates sent Patrols at home\n"
    "Diplomatic Work Talks with all sides Silence in New York\n"
)
STACKED = (
    "Measure\nNorway\nChile\nSanctions\nOil embargo\nNone so far\nMilitary posture\nTwo frigates\nPatrols at home\n"
)
LISTED = "How they answer\n- Norway: two frigates\n- Chile: talks in Lima\n\nNobody knows more.\n"
ACROSS = "| State | Military | Law |\n| Norway | Frigates | A suit |\n| Chile | Patrols | A suit |\n"


def document(text: str, **fields: object) -> Document:
    return Document(id="d", path="x.txt", sha256="", media_type="text/plain", text=text, **fields)  # type: ignore[arg-type]


def cells(text: str, table: ArticleTable) -> list[list[str | None]]:
    return [[None if one is None else text[one.start : one.end] for one in row] for row in table.cells]


@pytest.mark.parametrize(
    ("text", "kind", "actors", "heads", "expected"),
    [
        (BARS, "bars", "columns", ["economic", None], [["Oil embargo", "None so far"], ["Calm", None]]),
        (TABS, "columns", "columns", ["economic", "nuclear"], [["Fewer imports", "More imports"], ["None", "None"]]),
        (
            FLAT,
            "flattened",
            "columns",
            ["military", "diplomatic"],
            [["Two frigates sent", "Patrols at home"], ["Talks with all sides", "Silence in New York"]],
        ),
        (
            STACKED,
            "stacked",
            "columns",
            ["economic", "military"],
            [["Oil embargo", "None so far"], ["Two frigates", "Patrols at home"]],
        ),
        (LISTED, "listed", "rows", [None, None], [["two frigates"], ["talks in Lima"]]),
        (ACROSS, "bars", "rows", [None, None], [["Frigates", "A suit"], ["Patrols", "A suit"]]),
    ],
)
def test_tables(text: str, kind: str, actors: str, heads: list[str | None], expected: list[list[str | None]]) -> None:
    (table,) = article_tables(document(text), load())
    assert (table.kind, table.actors) == (kind, actors)
    assert [row.instrument for row in table.rows] == heads
    assert cells(text, table) == expected
    named = table.columns if actors == "columns" else table.rows
    assert [one.actor for one in named] == ["state:NOR", "state:CHL"]


def test_a_row_that_does_not_come_out_even_keeps_its_head_alone() -> None:
    text = FLAT + "Economic Policies Ban on Oil Gas and Coal Imports None\n"
    (table,) = article_tables(document(text), load())
    assert cells(text, table)[2] == [None, None]
    assert table.rows[2].instrument == "economic"


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Chile Sound Alarm over Fish\nThe quarrel goes on. Two frigates were sent.\nNobody knows more.\n",
        "Norway-Chile Relations\n\nHistorically, both have been friends.\n\nNew Talks Planned\n",
        "Norway: two frigates.\n\nIt rained.\n",
        "He said: | no | table |.\n",
        "",
    ],
)
def test_prose_is_no_table(text: str) -> None:
    assert article_tables(document(text), load()) == ()


def test_a_misspelt_state_is_known_by_its_mention() -> None:
    text = FLAT.replace("Norway", "Norge")
    assert article_tables(document(text), load()) == ()
    start = text.index("Norge")
    mention = Mention(document="d", start=start, end=start + 5, actor="state:NOR", form="name")
    (table,) = article_tables(document(text), load(), [mention])
    assert [one.actor for one in table.columns] == ["state:NOR", "state:CHL"]


def test_a_long_name_may_be_one_letter_off() -> None:
    (table,) = article_tables(document(FLAT.replace("Norway", "Philipines")), load())
    assert [one.actor for one in table.columns] == ["state:PHL", "state:CHL"]


def test_noise_is_not_read() -> None:
    noise = (Noise(start=0, end=len(ACROSS), kind="advertisement"),)
    assert article_tables(document(ACROSS, noise=noise), load()) == ()


def test_spans_slice_the_text() -> None:
    for text in (BARS, TABS, FLAT, STACKED, LISTED, ACROSS):
        for table in article_tables(document(text), load()):
            spans = [one for row in table.cells for one in row if one is not None]
            spans += [one.span for one in (*table.columns, *table.rows) if one.span is not None]
            assert all(text[one.start : one.end] == text[one.start : one.end].strip() != "" for one in spans)
            assert isinstance(table.span, Span)
