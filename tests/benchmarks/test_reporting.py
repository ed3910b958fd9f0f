"""What scripts read of a benchmark: its last line, and the files it writes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.report import print_metrics, print_table, records, write_lines
from entente.records import Collection, Document, Meta

COLLECTION = Collection(
    meta=Meta(contract=1, entente="0", models={}),
    documents=(Document(id="document:1", path="a.txt", sha256="0", media_type="text/plain", text="“Ça va,” he said."),),
)


def test_the_last_line_names_the_benchmark_and_its_metrics(capsys: pytest.CaptureFixture[str]) -> None:
    print_table([("recall", 0.5, "1/2")])
    print_metrics("seeds", {"recall": 0.5, "relay": 1.0})
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].split() == ["recall", "0.500", "1/2"]
    assert printed[-1] == "seeds recall=0.5000 relay=1.0000"


def test_records_are_those_of_the_export() -> None:
    meta, document = records(COLLECTION)
    assert meta == {"record": "meta", "contract": 1, "entente": "0", "models": {}}
    assert document["record"] == "document"
    assert document["text"] == "“Ça va,” he said."


def test_lines_written_can_be_read_again(tmp_path: Path) -> None:
    write_lines(tmp_path / "out.jsonl", records(COLLECTION))
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["record"] for line in lines] == ["meta", "document"]
