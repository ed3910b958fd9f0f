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


SETS = ("first_stories", "gold_stories")
"""Of the development stories: the four that the rules were first made with, and all."""
MEASURES = [(name, measure, floor) for name in SETS for measure, floor in FLOORS[name]["floors"].items()]


@cache
def exports() -> list[tuple[Path, list[dict[str, Any]]]]:
    """What is told of each development story; read once."""
    return read_stories(GOLD)


def stories_of(name: str) -> list[Path]:
    """The folders of a set."""
    named = FLOORS[name].get("stories")
    return [GOLD / one for one in named] if named else sorted(GOLD.iterdir())


@cache
def told(name: str) -> dict[str, tuple[float, str]]:
    """The shares over a set of stories."""
    chosen = stories_of(name)
    marked = [(file, export) for file, export in exports() if file.parent in chosen]
    return score([(tomllib.loads(file.read_text(encoding="utf-8")), export) for file, export in marked])


@pytest.mark.parametrize("name", SETS)
def test_story_floors_are_read_against_the_data_they_were_set_on(name: str) -> None:
    found = digest([path for story in stories_of(name) for path in (story / "articles", story / "gold.toml")])
    assert found == FLOORS[name]["digest"]


@pytest.mark.parametrize(("name", "measure", "floor"), MEASURES)
def test_stories_keep_to_their_floors(name: str, measure: str, floor: float) -> None:
    figure, counts = told(name)[measure]
    assert figure >= floor, f"{measure} is {counts}"


@pytest.mark.corpora
def test_look_alike_stories_are_told_apart() -> None:
    assert digest([LOOK_ALIKES]) == FLOORS["story_groups"]["digest"]
    records = [json.loads(line) for line in LOOK_ALIKES.read_text(encoding="utf-8").splitlines()]
    found = predict([(article(one.get("title"), one["text"]), None) for one in records])
    _, _, figure = b_cubed([one["story_id"] for one in records], found)
    assert figure >= FLOORS["story_groups"]["floors"]["b3_f1"]
