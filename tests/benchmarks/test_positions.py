"""How positions are measured, and that the reader keeps to what it reached on the example story."""

from __future__ import annotations

import tomllib
from pathlib import Path

from benchmarks.pile import read_pile
from benchmarks.positions import Told, gold_positions, read_positions, scores

EXAMPLES = Path(__file__).parents[2] / "examples"


def told(stance: str, start: int, *toward: str) -> Told:
    return Told("a.txt", "state:NOR", "military", stance, frozenset(toward), start, start + 5)


def test_right_is_what_touches_the_gold_with_the_same_stance() -> None:
    gold = [told("strengthen", 0, "state:CHL"), told("weaken", 50)]
    found = [told("strengthen", 3, "state:PER"), told("weaken", 80)]
    measured = scores(gold, found)
    assert (measured.precision, measured.recall, measured.toward) == (0.5, 0.5, 0.0)
    assert (measured.missed, measured.wrong) == ((gold[1],), (found[1],))


def test_nothing_read_is_no_error() -> None:
    assert scores([], [])[:3] == (0.0, 0.0, 0.0)


def test_the_example_story_keeps_its_floor() -> None:
    collection = read_pile(EXAMPLES / "story")
    gold = tomllib.loads((EXAMPLES / "gold_positions.toml").read_text(encoding="utf-8"))
    measured = scores(list(gold_positions(gold, collection)), list(read_positions(collection)))
    assert measured.precision >= 0.95
    assert measured.recall >= 0.75
