"""The project's own scorer of a folder of articles: what it counts, and that it agrees with the outside one."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.scoring.seeds import missed, score
from tests.benchmarks.invented_export import export_of, texts_of

TEXT = "“We will build it,” Vega said. “They lie,” he told Orbit News."
GOLD: dict[str, Any] = {
    "statements": [
        {"document": "a.txt", "speakers": ["Ada Vega|ARG"], "content": [[1, 17]], "mode": "direct", "via": []},
        {"document": "a.txt", "speakers": ["Ada Vega"], "content": [[32, 40]], "mode": "direct", "via": ["Orbit News"]},
    ],
    "noise": [],
    "events": [
        {
            "document": "a.txt",
            "anchor": [1, 17],
            "types": ["AGREE"],
            "source": ["ARG"],
            "target": [None],
            "status": "planned",
        }
    ],
    "dates": {"a.txt": ["2030-01-02", "2030-01-03"]},
    "aliases": [["Ada Vega", "Vega"]],
}


def measured(records: list[dict[str, Any]]) -> dict[str, float]:
    return {name: share.value for name, share in score(GOLD, records).items()}


def perfect() -> list[dict[str, Any]]:
    return export_of(GOLD, {"a.txt": TEXT})


def of_kind(records: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [record for record in records if record["record"] == kind]


def test_a_perfect_export_scores_full() -> None:
    figures = measured(perfect())
    assert figures.pop("broken_evidence") == 0
    assert figures.pop("wrongly_noise") == 0
    assert figures.pop("aliases_merged") == 0  # two invented actors bear the full name
    assert set(figures.values()) == {1.0}
    assert missed(GOLD, perfect()) == []


def test_nothing_exported_scores_nothing() -> None:
    figures = measured([])
    assert figures["statements_recall"] == figures["quoted_precision"] == figures["events_type"] == 0
    assert len(missed(GOLD, [])) == 2


def test_half_of_the_content_is_enough_and_less_is_not() -> None:
    records = perfect()
    first = of_kind(records, "statement")[0]
    first["content"] = [{"start": 1, "end": 9}]
    assert measured(records)["statements_recall"] == 1
    first["content"] = [{"start": 1, "end": 8}]
    assert measured(records)["statements_recall"] == 0.5


def test_another_speaker_is_not_found() -> None:
    records = perfect()
    of_kind(records, "statement")[0]["speakers"] = ["actor:Orbit News"]
    assert measured(records)["statements_recall"] == 0.5
    assert "another speaker" in missed(GOLD, records)[0]


def test_a_relay_left_out_is_counted() -> None:
    records = perfect()
    of_kind(records, "statement")[1]["via"] = []
    assert measured(records)["relay"] == 0


def test_a_quote_nobody_marked_costs_precision() -> None:
    records = perfect()
    extra = {**of_kind(records, "statement")[0], "content": [{"start": 41, "end": 60}]}
    assert measured([*records, extra])["quoted_precision"] == pytest.approx(2 / 3)


def test_evidence_outside_the_text_is_broken() -> None:
    records = perfect()
    of_kind(records, "event")[0]["evidence"] = [{"document": "a.txt", "start": 5, "end": len(TEXT) + 1}]
    assert score(GOLD, records)["broken_evidence"].count == 1


def test_an_interval_of_a_month_dates_nothing() -> None:
    records = perfect()
    of_kind(records, "document")[0]["published"] = {"earliest": "2030-01-01", "latest": "2030-01-31"}
    assert measured(records)["dated"] == 0


@pytest.mark.corpora
@pytest.mark.parametrize("spoil", [0.0, 0.1, 0.3, 0.6])
@pytest.mark.parametrize("seed", [1, 2])
def test_agrees_with_the_outside_scorer(spoil: float, seed: int, shared: Path, tmp_path: Path) -> None:
    gold_file = shared / "gold" / "seeds_two.json"
    gold = json.loads(gold_file.read_text(encoding="utf-8"))
    records = export_of(gold, texts_of(shared / "seeds"), spoil=spoil, seed=seed)
    exported = tmp_path / "export.jsonl"
    exported.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    command = [sys.executable, str(shared / "score" / "score_seeds.py"), str(gold_file), str(exported), "--json"]
    expected = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert {name: share.value for name, share in score(gold, records).items()} == pytest.approx(expected)
