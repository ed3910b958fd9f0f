"""Reads invented stories and scores what is told of them against gold made by hand.

    python -m benchmarks.gold_stories [--data FOLDER] [--out EXPORT] [--missed]

FOLDER holds one folder a story, with `articles/` and `gold.toml`; each is read as one pile. The gold is opened
only after the reading is done. The measures are those of `benchmarks.scoring.gold_stories`.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.pile import read_pile
from benchmarks.report import print_metrics, print_table, records, write_lines
from benchmarks.scoring.exported import Exported
from benchmarks.scoring.gold_stories import Gold, nearest, score
from entente.language import load_pipeline


def read_stories(folder: Path) -> list[tuple[Path, list[dict[str, Any]]]]:
    """The export of every story under `folder` that has gold."""
    pipeline = load_pipeline()
    marked = sorted(one for one in folder.glob("*/gold.toml"))
    return [(one, list(records(read_pile(one.parent / "articles", pipeline)))) for one in marked]


def missed(gold: dict[str, Any], exported: list[dict[str, Any]]) -> Iterator[str]:
    """One line a gold claim whose number of origins was not told."""
    for answer in nearest(Gold(gold, Exported(exported))):
        told = answer.claim["independent_origins"] if answer.claim else None
        if told != answer.gold["origins"]:
            yield f"{answer.gold['origins']} told as {told}: {answer.gold['text']}"


def main() -> None:
    """Reads, scores, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("benchmarks/gold/development"))
    parser.add_argument("--out", type=Path, help="where to write the exports, one after the other")
    parser.add_argument("--missed", action="store_true", help="list the gold claims whose origins were miscounted")
    options = parser.parse_args()
    exports = read_stories(options.data)
    if options.out:
        write_lines(options.out, (record for _, export in exports for record in export))
    golden = [(tomllib.loads(file.read_text(encoding="utf-8")), export) for file, export in exports]
    shares = score(golden)
    print_table((name, figure, counts) for name, (figure, counts) in shares.items())
    for gold, export in golden if options.missed else ():
        for line in missed(gold, export):
            print("missed", line)
    print_metrics("gold_stories", {name: figure for name, (figure, _) in shares.items()})


if __name__ == "__main__":
    main()
