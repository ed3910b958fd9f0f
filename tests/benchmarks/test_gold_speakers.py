"""The scorer of speakers tells right, wrong and unknown apart."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.scoring.exported import Exported
from benchmarks.scoring.gold_speakers import heard
from benchmarks.scoring.gold_stories import Gold

TEXT = "The boat left at noon, somebody said."
STATES = {"peru": "PER", "chile": "CHL"}


def verdict(speaker: str, *actors: dict[str, Any]) -> str:
    document: dict[str, Any] = {"record": "document", "id": "d", "path": "a.txt", "text": TEXT}
    content = [{"start": 0, "end": 21}]
    statement = {
        "record": "statement",
        "document": "d",
        "content": content,
        "speakers": [one["id"] for one in actors],
    }
    records: list[dict[str, Any]] = [document, statement, *({"record": "actor", **one} for one in actors)]
    gold = {"claims": [{"asserted": [{"file": "a.txt", "words": "The boat left at noon", "speaker": speaker}]}]}
    return next(heard(Gold(gold, Exported(records)), STATES)).verdict


def actor(name: str, kind: str, country: str | None) -> dict[str, Any]:
    return {"id": f"actor:{name}", "name": name, "kind": kind, "country": country}


@pytest.mark.parametrize(
    ("kind", "country", "expected"),
    [("person", "PER", "right"), ("person", "CHL", "wrong"), ("person", None, "unknown"), ("outlet", "PER", "unknown")],
)
def test_the_state_that_a_speaker_serves(kind: str, country: str | None, expected: str) -> None:
    assert verdict("Peru|minister", actor("Rosa Quispe", kind, country)) == expected


def test_all_of_a_joint_statement_must_speak() -> None:
    one, other = actor("Rosa Quispe", "person", "PER"), actor("Ana Soto", "person", "CHL")
    assert verdict("Peru and Chile|joint statement", one, other) == "right"
    assert verdict("Peru and Chile|joint statement", one) == "unknown"


def test_who_serves_no_state_is_known_by_name() -> None:
    assert verdict("Quay Lines|director", actor("Quay Lines", "company", None)) == "right"
    assert verdict("Quay Lines|director", actor("Other Lines", "company", None)) == "unknown"
