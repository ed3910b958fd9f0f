"""The balance benchmark: what it reads, and its figures on the development networks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import balance


def test_a_pair_with_both_signs_is_left_out_and_a_repeated_one_counts_once() -> None:
    found = balance.ties([(0, 1, 1), (1, 0, 1), (1, 2, -1), (2, 1, 1), (2, 2, -1), (0, 2, -1)])
    assert [(one.one, one.other, one.sign) for one in found] == [("0", "1", 1), ("0", "2", -1)]


def test_the_last_line_counts_only_what_is_equal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    triangle = {"nodes": 3, "edges": [[0, 1, -1], [1, 2, -1], [0, 2, -1]]}
    lines = [{"name": "right", **triangle, "frustration": 1}, {"name": "wrong", **triangle, "frustration": 2}]
    data, out = tmp_path / "any", tmp_path / "out"
    data.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    balance.main(["--data", str(data), "--out", str(out)])
    assert capsys.readouterr().out.splitlines()[-1].startswith("balance equal=0.5000 seconds=")
    assert [json.loads(line)["frustration"] for line in out.read_text("utf-8").splitlines()] == [1, 1]


@pytest.mark.corpora
def test_every_network_is_solved_to_the_proven_optimum(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    balance.main(["--data", str(shared / "data" / "system" / "signed_networks.jsonl")])
    name, equal, seconds = capsys.readouterr().out.splitlines()[-1].split()
    assert (name, equal) == ("balance", "equal=1.0000")
    assert float(seconds.partition("=")[2]) < 5, "0.4 s on two cores that others use too"
