"""The weakening benchmark reads the two claims only and counts as it says."""

import json
from pathlib import Path

import pytest

from benchmarks.claims import main, scores


def test_scores() -> None:
    assert scores([1, 1, 0, 0], [1, 0, 1, 0]) == (0.5, 0.5, 0.5)
    assert scores([1, 0], [0, 0]) == (0.0, 0.0, 0.0)
    assert scores([0], [0]) == (0.0, 0.0, 0.0)


def test_predictions_are_written_without_gold(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pairs = [
        {"pair_id": "one", "claim_a": "The Veldan ministry was accused.", "claim_b": "Veldan denied it, but left."},
        {"pair_id": "two", "claim_a": "The dam is wide.", "claim_b": "A bus came."},
    ]
    data, out = tmp_path / "pairs.jsonl", tmp_path / "found.jsonl"
    data.write_text("\n".join(map(json.dumps, pairs)) + "\n", encoding="utf-8")
    main(["--data", str(data), "--out", str(out)])
    found = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert found == [{"pair_id": "one", "relation": 1}, {"pair_id": "two", "relation": 0}]
    assert "weaken_f1" not in capsys.readouterr().out
