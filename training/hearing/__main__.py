"""Fits the weights by which clauses that nobody is named for are heard, and tries them on gold stories left out.

    python -m training.hearing [--voiced FOLDER] [--gold FOLDER] [--more FOLDER] [--out FILE]

Read are the marked articles of `training/voiced`, the stories of `training/stories` and the gold stories in view.
Printed is how often, over the open clauses of the latter, the outlet and a side are heard rightly, by weights fitted
without the story. The weights written come from all of them. Four minutes on two cores.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from entente.knowledge import load
from entente.language import ShippedMeaning, load_pipeline
from entente.stories.hearing.signs import Signs
from entente.stories.hearing.weighing import Weighing
from training.gold import gold_folders
from training.hearing.examples import Example, Reader, of_gold, of_voiced
from training.hearing.fit import fitted

OUT = Path("src/entente/stories/hearing/hearing.toml")
_NOTE = """\
# What each sign of `signs.py` adds to the log-odds of the one who may say a clause: of statements that name nobody, and
# of an outlet's sentences. From the share `sure` on he is heard. Made by `python -m training.hearing` from the marked
# articles of `training/voiced`, the stories of `training/stories` and the gold stories in view.
"""


def _verdict(one: Example, weighing: Weighing) -> str:
    heard = weighing.heard(one.said, one.signs)
    if one.right[0]:
        return "the outlet, rightly" if heard == 0 else "a side, for the outlet"
    if heard == 0:
        return "the outlet, for a side"
    return "the right side" if one.right[heard] else "a wrong side"


def _left_out(gold: Sequence[Example], voiced: Sequence[Example]) -> Counter[str]:
    found: Counter[str] = Counter()
    for story in sorted({one.story for one in gold}):
        weighing = fitted([*voiced, *(one for one in gold if one.story != story)])
        found.update(_verdict(one, weighing) for one in gold if one.story == story)
    return found


def _written(weighing: Weighing) -> str:
    lines = [f"sure = {weighing.sure}"]
    for name, signs in (("said", weighing.said), ("told", weighing.told)):
        lines += ["", f"[{name}]", *(f"{one} = {value}" for one, value in zip(Signs._fields, signs, strict=True))]
    return _NOTE + "\n".join(lines) + "\n"


def main() -> None:
    """Reads, fits, tries, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--voiced", type=Path, default=Path("training/voiced"))
    parser.add_argument("--gold", type=Path, default=Path("benchmarks/gold/development"))
    parser.add_argument("--more", type=Path, default=Path("training/stories"))
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    reader = Reader(load_pipeline(), ShippedMeaning(), load())
    voiced = [one for file in sorted(options.voiced.glob("*.txt")) for one in of_voiced(file, reader)]
    voiced += [one for folder in gold_folders(options.more) for one in of_gold(folder, reader)]
    gold = [one for folder in gold_folders(options.gold) for one in of_gold(folder, reader)]
    print(f"{len(voiced)} open clauses of marked articles and other stories, {len(gold)} of gold stories in view")
    for verdict, count in sorted(_left_out(gold, voiced).items()):
        print(f"{count:5} heard as {verdict}")
    options.out.write_text(_written(fitted([*voiced, *gold])), encoding="utf-8")


if __name__ == "__main__":
    main()
