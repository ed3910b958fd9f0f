"""The reader keeps to its floors on gold that people made: the example story, and the seeds where they are."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from benchmarks.pile import read_pile
from benchmarks.report import records
from benchmarks.scoring.quoted_gold import rendered
from benchmarks.scoring.seeds import Share, missed, score
from tests.gates.digests import digest

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
SHARED = ROOT.parent / "shared"
FLOORS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("floors.toml").read_text(encoding="utf-8"))

PLACES = {
    "examples": (EXAMPLES / "story", EXAMPLES / "gold.json", EXAMPLES / "gold_words.toml"),
    "seeds": (SHARED / "seeds", SHARED / "gold" / "seeds_two.json", SHARED / "gold" / "seeds_two.json"),
}
"""Set to its articles, its gold, and the file that the gold is made in."""

MARKS = {"examples": (), "seeds": (pytest.mark.corpora,)}
SETS = [pytest.param(name, marks=MARKS[name]) for name in PLACES]
BOUNDS = [
    pytest.param(name, kind, measure, bound, marks=MARKS[name], id=f"{name}-{measure}")
    for name in PLACES
    for kind in ("floors", "ceilings")
    for measure, bound in FLOORS[name][kind].items()
]


@cache
def measured(name: str) -> tuple[dict[str, Share], list[str]]:
    """The shares of one set and the gold statements it missed; read once."""
    folder, gold_file, _ = PLACES[name]
    exported = list(records(read_pile(folder)))
    gold = json.loads(gold_file.read_text(encoding="utf-8"))
    return score(gold, exported), missed(gold, exported)


@pytest.mark.parametrize("name", SETS)
def test_floors_are_read_against_the_data_they_were_set_on(name: str) -> None:
    folder, _, source = PLACES[name]
    assert digest([folder, source]) == FLOORS[name]["digest"]


@pytest.mark.parametrize(("name", "kind", "measure", "bound"), BOUNDS)
def test_the_reader_keeps_to_its_bounds(name: str, kind: str, measure: str, bound: float) -> None:
    shares, misses = measured(name)
    found = shares[measure]
    kept = found.value >= bound if kind == "floors" else found.value <= bound
    assert kept, f"{measure} is {found.count}/{found.total}; missed statements: {misses}"


def test_the_examples_gold_follows_from_its_words() -> None:
    assert (EXAMPLES / "gold.json").read_text(encoding="utf-8") == rendered(EXAMPLES)
