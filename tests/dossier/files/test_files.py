"""The record contract, spreadsheets and the actor network, written from invented records."""

from __future__ import annotations

import csv
import io
import json
import random
from typing import Any
from xml.etree import ElementTree

import msgspec
import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as some

from entente.dossier.files import escaped, graphml, jsonl_lines, spreadsheets
from entente.records import QUAD_CLASS, Collection, Record
from tests.store.samples import collection

FIELDS = [name for name in Collection.__struct_fields__ if name != "meta"]


def shuffled(whole: Collection, seed: int) -> Collection:
    """The same records in another order."""
    order = random.Random(seed)  # noqa: S311
    fields: dict[str, Any] = {}
    for name in FIELDS:
        records = list(getattr(whole, name))
        order.shuffle(records)
        fields[name] = tuple(records)
    return Collection(meta=whole.meta, **fields)


def table(name: str, whole: Collection) -> list[dict[str, str]]:
    """One of the tables, read as a spreadsheet would."""
    text = spreadsheets(whole)[f"{name}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_line_decodes_to_the_record_it_was() -> None:
    lines = list(jsonl_lines(collection()))
    decoded = [msgspec.json.decode(line, type=Record) for line in lines]
    assert decoded[0] == collection().meta
    assert len(decoded) == 1 + sum(len(getattr(collection(), name)) for name in FIELDS)
    assert {msgspec.json.encode(record) for record in decoded[1:]} == {
        msgspec.json.encode(record) for name in FIELDS for record in getattr(collection(), name)
    }


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_collection_makes_no_difference(seed: int) -> None:
    other = shuffled(collection(), seed)
    assert list(jsonl_lines(other)) == list(jsonl_lines(collection()))
    assert spreadsheets(other) == spreadsheets(collection())
    assert graphml(other) == graphml(collection())


@given(some.text())
def test_escaping_changes_no_json_value(text: str) -> None:
    encoded = json.dumps(text, ensure_ascii=False)
    assert json.loads(escaped(encoded)) == text
    assert not any("\x7f" <= character <= "\x9f" for character in escaped(encoded))


def test_tables_name_actors_and_show_the_words() -> None:
    rows = {row["id"]: row for row in table("statements", collection())}
    denial = rows["statement:denial"]
    assert (denial["speakers"], denial["act"], denial["cue"]) == ("Edda Holm", "deny", "denied")
    assert denial["content"] == "that the café ferry was sold"
    assert rows["statement:promise"]["via"] == "Quill News"
    (event,) = table("events", collection())
    assert (event["source"], event["target"], event["asserted_by"]) == ("Varland", "Ostmark", "Ostmark")
    assert event["quad_class"] == QUAD_CLASS["COOPERATE"]
    (claim,) = table("claims", collection())
    assert claim["asserted_by"] == "Ostmark (Ostmark)"
    assert claim["denied_by"] == "Edda Holm (Edda Holm)"


def test_evidence_cells_lead_back_to_the_words() -> None:
    texts = {document.path: document.text for document in collection().documents}
    for row in table("events", collection()):
        path, _, span = row["evidence"].partition(":")
        start, end = map(int, span.split("-"))
        assert texts[path][start:end] == row["words"]


def test_tables_open_as_utf_8_in_a_spreadsheet() -> None:
    assert all(content.startswith(b"\xef\xbb\xbf") for content in spreadsheets(collection()).values())


@pytest.mark.parametrize(
    "formula",
    [
        "=1+1",
        "+1",
        "-1+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\u00a0=1",
        "＝1",
        "＋1",
        "－1",
        "＠A",
    ],
)
def test_no_cell_is_a_formula(formula: str) -> None:
    whole = collection()
    claim = msgspec.structs.replace(whole.claims[0], text=formula)
    (row,) = table("claims", msgspec.structs.replace(whole, claims=(claim,)))
    assert row["claim"] == "'" + formula


def test_plain_cells_stay_as_they_are() -> None:
    text = 'He said "no", then\nleft; 5 - 3 = 2'
    whole = collection()
    claim = msgspec.structs.replace(whole.claims[0], text=text)
    (row,) = table("claims", msgspec.structs.replace(whole, claims=(claim,)))
    assert row["claim"] == text


def test_the_network_has_an_edge_for_each_way_and_counts_the_records() -> None:
    whole = collection()
    twice = msgspec.structs.replace(whole.events[0], id="event:other")
    graph = networkx.parse_graphml(graphml(msgspec.structs.replace(whole, events=(*whole.events, twice))))
    edges = {(source, target): data for source, target, data in graph.edges(data=True)}
    assert edges["state:VRL", "state:OST"]["type"] == "COOPERATE"
    assert edges["state:VRL", "state:OST"]["weight"] == 2
    assert edges["actor:holm", "actor:quill"]["type"] == "addresses"
    assert graph.nodes["state:VRL"]["label"] == "Varland"


def test_the_ids_of_edges_are_all_different() -> None:
    found = ElementTree.fromstring(graphml(collection())).iter("{http://graphml.graphdrawing.org/xmlns}edge")  # noqa: S314
    ids = [edge.get("id") for edge in found]
    assert len(ids) == len(set(ids)) == 2


def test_characters_that_xml_cannot_hold_are_replaced() -> None:
    whole = collection()
    actors = tuple(msgspec.structs.replace(actor, name="a\x00b\x1b<&>\ufffe") for actor in whole.actors)
    graph = networkx.parse_graphml(graphml(msgspec.structs.replace(whole, actors=actors)))
    assert graph.nodes["state:VRL"]["label"] == "a\ufffdb\ufffd<&>\ufffd"


def test_an_empty_collection_is_written_too() -> None:
    empty = Collection(meta=collection().meta)
    assert len(list(jsonl_lines(empty))) == 1
    assert table("events", empty) == []
    assert len(networkx.parse_graphml(graphml(empty))) == 0
