"""The benchmark of marked pairs reads marks, not gold."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import plover_pairs


def test_marks_are_taken_out_and_remembered() -> None:
    text, marks = plover_pairs.unmark("<s>Norway</s> met <t>the Chadian envoy</t>.")
    assert text == "Norway met the Chadian envoy."
    assert {key: text[start:end] for key, (start, end) in marks.items()} == {"s": "Norway", "t": "the Chadian envoy"}


def test_words_stand_in_for_marks() -> None:
    row = {"sentence": "Norway met Chad.", "source": "Norway", "target": "Chad"}
    assert plover_pairs.located(row) == ("Norway met Chad.", {"s": (0, 6), "t": (11, 15)})


def test_macro_f1_counts_classes_of_the_gold() -> None:
    assert plover_pairs.macro_f1([("A", "A"), ("A", "B"), ("B", "B")]) == {"A": 2 / 3, "B": 2 / 3}


def test_prints_metrics_and_writes_predictions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, out = tmp_path / "pairs.tsv", tmp_path / "out.jsonl"
    rows = ["uid\tmarked_sentence\tgold_root", "7\t<s>Norway</s> attacked <t>Chad</t>.\tASSAULT"]
    data.write_text("\n".join(rows) + "\n", encoding="utf-8")
    plover_pairs.main(["--data", str(data), "--out", str(out)])
    assert out.read_text(encoding="utf-8") == '{"uid": "7", "root": "ASSAULT"}\n'
    assert capsys.readouterr().out.splitlines()[-1].startswith("plover_pairs root_macro=1.0000 root_micro=1.0000")
