from pathlib import Path
from typing import Any

import pytest

from benchmarks.scoring.copies import NOTHING, Edge, compare, exported_edges, located, metrics, read_edges

PATHS = ["news/a.txt", "news/b.html", "old/c.txt"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "gold.jsonl",
            '{"copy": "b", "source": "a", "kind": "near"}\n{"copy": "c", "source": "a", "kind": "partial"}\n',
        ),
        (
            "gold.json",
            '[{"copy": "b", "source": "a", "kind": "near"}, {"copy": "c", "source": "a", "kind": "partial"}]',
        ),
        (
            "gold.json",
            '{"edges": [{"copy": "b", "source": "a", "kind": "near"}, '
            '{"copy": "c", "source": "a", "kind": "partial"}]}',
        ),
        (
            "gold.toml",
            '[[copies]]\ncopy = "b"\nsource = "a"\nkind = "near"\n\n'
            '[[copies]]\ncopy = "c"\nsource = "a"\nkind = "partial"\n',
        ),
    ],
)
def test_gold_is_read_in_all_its_forms(tmp_path: Path, name: str, text: str) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    assert read_edges(file) == [Edge("b", "a", "near"), Edge("c", "a", "partial")]


def test_one_line_is_one_edge(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text('{"copy": "b", "source": "a"}\n', encoding="utf-8")
    assert read_edges(file) == [Edge("b", "a", "")]


def test_files_are_found_by_path_or_base_name() -> None:
    assert located("news/a.txt", PATHS) == "news/a.txt"
    assert located("a.txt", PATHS) == "news/a.txt"
    assert located("gold/old/c.txt", PATHS) == "old/c.txt"
    assert located("elsewhere/b.html", PATHS) == "news/b.html"
    assert located("d.txt", PATHS) == "d.txt"


def test_edges_count_as_pairs_and_directions_apart() -> None:
    gold = [Edge("b.html", "a.txt", "near"), Edge("c.txt", "a.txt", "partial")]
    found = [Edge("news/a.txt", "news/b.html", "near"), Edge("old/c.txt", "news/b.html", "near")]
    counts = compare(gold, found, PATHS)
    assert metrics(counts) == {"edge_f1": 0.5, "direction_accuracy": 0.0, "precision": 0.5, "recall": 0.5}
    assert counts.kinds == {"near": (1, 1), "partial": (0, 1)}
    both = NOTHING.plus(counts).plus(compare(gold[:1], [Edge("news/b.html", "news/a.txt")], PATHS))
    assert (both.right, both.gold, both.found, both.turned_right) == (2, 3, 3, 1)
    assert both.kinds["near"] == (2, 2)


def test_nothing_found_is_nought() -> None:
    assert metrics(compare([Edge("b.html", "a.txt")], [], PATHS))["edge_f1"] == 0


def test_edges_of_an_export() -> None:
    records: list[dict[str, Any]] = [
        {"record": "meta"},
        {"record": "document", "id": "1", "path": "a.txt", "derived_from": None},
        {"record": "document", "id": "2", "path": "b.txt", "derived_from": {"document": "1", "kind": "exact"}},
    ]
    edges, paths = exported_edges(records)
    assert edges == [Edge("b.txt", "a.txt", "exact")]
    assert paths == ["a.txt", "b.txt"]
