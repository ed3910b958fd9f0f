"""Fits the weights by which clauses of different articles are one claim, and tries them on stories left out.

    python -m training.sameness [--data FOLDER] [--more FOLDER] [--out FILE]

Printed are, over the gold stories in view, the origins counted exactly and the contested claims found and right, by
weights fitted without the two stories they are tried on. The weights written come from these stories and from those of
`training/stories`, which nothing is measured on. Two minutes on two cores.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.scoring.exported import Exported
from benchmarks.scoring.gold_stories import Gold, Place, Tally, meets
from entente.knowledge import Knowledge, load
from entente.language import Meaning, ShippedMeaning, load_pipeline
from entente.stories.claims.joining import near_pairs
from entente.stories.claims.propositions import Proposition, weights
from entente.stories.claims.sameness import Alike, alike
from entente.stories.claims.sameness_weights import Sameness
from training.gold import GoldStory, Told, gold_folders, gold_story, pairs_left_out
from training.logistic import fitted

OUT = Path("src/entente/stories/claims/sameness.toml")
PENALTY = 30.0
SHARE, MEAN = 0.3, 0.7
"""The likelihood from which two clauses are one claim; the part of it that the mean over two groups must reach."""
_NOTE = """\
# What each sign of `sameness.py` adds to the log-odds that two clauses are one claim; from `share` on they are, if the
# mean over two groups comes to `mean` of it.
# Made by `python -m training.sameness` from the gold stories in view and those of `training/stories`.
"""


class Marked(NamedTuple):
    """One gold story, with the signs of its pairs of clauses and whether they are one claim."""

    story: GoldStory
    signs: tuple[Alike, ...]
    answers: tuple[bool, ...]


def _marked(story: GoldStory, meaning: Meaning, knowledge: Knowledge) -> Marked:
    rows = [row for told in story.told for row in _rows(story, told, meaning, knowledge)]
    return Marked(story, tuple(signs for signs, _ in rows), tuple(answer for _, answer in rows))


def _rows(story: GoldStory, told: Told, meaning: Meaning, knowledge: Knowledge) -> Iterator[tuple[Alike, bool]]:
    found = told.clauses(knowledge)
    gold = Gold(story.gold, Exported(story.exported))
    places = [gold.places(claim, "asserted") for claim in story.gold["claims"]]
    held = [{number for number, each in enumerate(places) if _meets(one, each)} for one in found]
    vectors = meaning.vectors([one.text for one in found])
    telling = weights(found)
    most = max(telling.values(), default=1.0)
    for one, other in near_pairs(found, range(len(found)), telling):
        signs = alike(found[one], found[other], telling, most)
        yield signs.with_meaning(float(vectors[one] @ vectors[other])), bool(held[one] & held[other])


def _meets(one: Proposition, places: Sequence[Place]) -> bool:
    clause = {"document": one.document, "start": one.span.start, "end": one.span.end}
    return any(meets(place, [clause]) for place in places)


def _fitted(stories: Sequence[Marked]) -> Sameness:
    signs = np.array([sign for one in stories for sign in one.signs], dtype=np.float64)
    answers = np.array([answer for one in stories for answer in one.answers], dtype=np.float64)
    found = fitted(signs, answers, PENALTY)
    return Sameness(share=SHARE, mean=MEAN, constant=found.constant, signs=Alike(*found.weights))


def _tried(stories: Sequence[Marked], more: Sequence[Marked], meaning: Meaning, knowledge: Knowledge) -> list[Tally]:
    sums = [Tally(0, 0)] * 3
    for pair in pairs_left_out([one.story for one in stories]):
        sameness = _fitted([*more, *(one for one in stories if one.story not in pair)])
        for one in pair:
            scored = one.scored(meaning, knowledge, sameness=sameness)
            sums = [known.plus(more) for known, more in zip(sums, scored, strict=True)]
    return sums


def _written(weights: Sameness) -> str:
    lines = [f"share = {weights.share}", f"mean = {weights.mean}", f"constant = {weights.constant}", "", "[signs]"]
    lines += [f"{name} = {value}" for name, value in zip(Alike._fields, weights.signs, strict=True)]
    return _NOTE + "\n".join(lines) + "\n"


def main() -> None:
    """Reads, tries, fits, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("benchmarks/gold/development"))
    parser.add_argument("--more", type=Path, default=Path("training/stories"))
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    pipeline, meaning, knowledge = load_pipeline(), ShippedMeaning(), load()
    stories, more = (
        [_marked(gold_story(one, pipeline), meaning, knowledge) for one in gold_folders(each)]
        for each in (options.data, options.more)
    )
    origins, recall, precision = _tried(stories, more, meaning, knowledge)
    print(f"left out: origins {origins.share:.3f} recall {recall.share:.3f} precision {precision.share:.3f}")
    options.out.write_text(_written(_fitted([*stories, *more])), encoding="utf-8")


if __name__ == "__main__":
    main()
