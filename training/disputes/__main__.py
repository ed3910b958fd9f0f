"""Fits the weights of disputes on the gold stories in view, and tries them on stories left out.

    python -m training.disputes [--data FOLDER] [--more FOLDER] [--out FILE]

Printed are the contested claims found and right, by weights fitted without the two stories they are tried on: the
stories, by name, are left out two at a time. The weights written come from all stories. A minute on two cores.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from benchmarks.scoring.gold_stories import Tally
from entente.knowledge import Knowledge, load
from entente.language import Meaning, ShippedMeaning, load_pipeline
from entente.stories.claims.dispute_weights import Weights
from entente.stories.claims.signs import Signs
from training.disputes.fit import fitted
from training.disputes.stories import Marked, marked
from training.gold import gold_folders, pairs_left_out

OUT = Path("src/entente/stories/claims/disputes.toml")
_NOTE = """\
# What each sign of `signs.py` adds to the log-odds that one clause disputes another; from `least` on it does.
# Made by `python -m training.disputes` from the gold stories in view.
"""


def _fitted(stories: Sequence[Marked]) -> Weights:
    signs = np.array([sign for one in stories for sign in one.signs], dtype=np.float64)
    return fitted(signs, np.array([answer for one in stories for answer in one.answers], dtype=np.float64))


def _left_out(
    stories: Sequence[Marked], more: Sequence[Marked], meaning: Meaning, knowledge: Knowledge
) -> Iterator[tuple[str, Tally, Tally]]:
    for pair in pairs_left_out([one.story for one in stories]):
        weights = _fitted([*more, *(one for one in stories if one.story not in pair)])
        for one in pair:
            _, found, right = one.scored(meaning, knowledge, disputing=weights)
            yield one.name, found, right


def _written(weights: Weights) -> str:
    lines = [f"least = {weights.least}", f"constant = {weights.constant}", "", "[signs]"]
    lines += [f"{name} = {value}" for name, value in zip(Signs._fields, weights.signs, strict=True)]
    return _NOTE + "\n".join(lines) + "\n"


def main() -> None:
    """Reads, tries, fits, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("benchmarks/gold/development"))
    parser.add_argument("--more", type=Path, default=Path("training/stories"))
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    pipeline, meaning, knowledge = load_pipeline(), ShippedMeaning(), load()
    stories, more = (
        [marked(one, pipeline, meaning, knowledge) for one in gold_folders(each)]
        for each in (options.data, options.more)
    )
    recall = precision = Tally(0, 0)
    for name, found, right in _left_out(stories, more, meaning, knowledge):
        print(f"{name:28s} found {found.right}/{found.asked}  right {right.right}/{right.asked}")
        recall, precision = recall.plus(found), precision.plus(right)
    print(f"left out: recall {recall.share:.3f} precision {precision.share:.3f}")
    options.out.write_text(_written(_fitted([*stories, *more])), encoding="utf-8")


if __name__ == "__main__":
    main()
