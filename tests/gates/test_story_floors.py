"""What is told of many articles keeps to its floors: on the stories written for it, and on look-alike stories."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from benchmarks.gold_stories import read_stories
from benchmarks.scoring.clusters import b_cubed
from benchmarks.scoring.gold_stories import score
from benchmarks.story_groups import article, predict
from tests.gates.digests import digest

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "benchmarks" / "gold" / "development"
LOOK_ALIKES = ROOT.parent / "shared" / "data" / "stories" / "ecbplus_docs.jsonl"
FLOORS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("floors.toml").read_text(encoding="utf-8"))


@cache
def told() -> dict[str, tuple[float, str]]:
    """The shares over the development stories; read once."""
    return score([(tomllib.loads(file.read_text(encoding="utf-8")), export) for file, export in read_stories(GOLD)])


def test_story_floors_are_read_against_the_data_they_were_set_on() -> None:
    stories = sorted(GOLD.iterdir())
    found = digest([path for story in stories for path in (story / "articles", story / "gold.toml")])
    assert found == FLOORS["gold_stories"]["digest"]


@pytest.mark.parametrize(("measure", "floor"), FLOORS["gold_stories"]["floors"].items())
def test_stories_keep_to_their_floors(measure: str, floor: float) -> None:
    figure, counts = told()[measure]
    assert figure >= floor, f"{measure} is {counts}"


@pytest.mark.corpora
def test_look_alike_stories_are_told_apart() -> None:
    assert digest([LOOK_ALIKES]) == FLOORS["story_groups"]["digest"]
    records = [json.loads(line) for line in LOOK_ALIKES.read_text(encoding="utf-8").splitlines()]
    found = predict([(article(one.get("title"), one["text"]), None) for one in records])
    _, _, figure = b_cubed([one["story_id"] for one in records], found)
    assert figure >= FLOORS["story_groups"]["floors"]["b3_f1"]
