"""Reads invented stories and scores who is said to speak in them against gold made by hand.

    python -m benchmarks.gold_speakers [--data FOLDER] [--missed]

FOLDER holds one folder a story, with `articles/` and `gold.toml`. The measures are those of
`benchmarks.scoring.gold_speakers`: over the places where a state's speaker is marked, the shares whose speaker in
the export serves that state, another, or none that is known; and over all other places the share named rightly.
"""

from __future__ import annotations

import argparse
import tomllib
from pathlib import Path

from benchmarks.gold_stories import read_stories
from benchmarks.report import print_metrics, print_table
from benchmarks.scoring.exported import Exported, folded
from benchmarks.scoring.gold_speakers import heard, score
from benchmarks.scoring.gold_stories import Gold
from entente import knowledge as known


def state_codes() -> dict[str, str]:
    """Every state's code by each of its names, folded."""
    return {folded(name): one.code for one in known.load().states for name in (*one.names, one.official, one.name)}


def main() -> None:
    """Reads, scores, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("benchmarks/gold/development"))
    parser.add_argument("--missed", action="store_true", help="list the places whose speaker is not the right one")
    options = parser.parse_args()
    states = state_codes()
    golden = [
        (Gold(tomllib.loads(file.read_text(encoding="utf-8")), Exported(export)), states)
        for file, export in read_stories(options.data)
    ]
    shares = score(golden)
    print_table((name, figure, counts) for name, (figure, counts) in shares.items())
    for gold, _ in golden if options.missed else ():
        for one in heard(gold, states):
            if one.verdict != "right":
                print("missed", one.verdict, one.speaker, "told as", ", ".join(one.told) or "nobody", "::", one.words)
    print_metrics("gold_speakers", {name: figure for name, (figure, _) in shares.items()})


if __name__ == "__main__":
    main()
