"""Reads a folder of articles and scores the export against gold made by hand.

    python -m benchmarks.seeds [--data FOLDER] [--gold FILE] [--out EXPORT] [--missed]

The gold is opened only after the reading is done. The measures are those of `benchmarks.scoring.seeds`.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from benchmarks.pile import read_pile
from benchmarks.report import print_metrics, print_table, records, write_lines
from benchmarks.scoring.seeds import missed, score


def main() -> None:
    """Reads, scores, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/seeds"))
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold/seeds_two.json"))
    parser.add_argument("--out", type=Path, help="where to write the export")
    parser.add_argument("--missed", action="store_true", help="list the gold statements that were not found")
    options = parser.parse_args()
    exported = list(records(read_pile(options.data)))
    if options.out:
        write_lines(options.out, exported)
    gold = json.loads(options.gold.read_text(encoding="utf-8"))
    shares = score(gold, exported)
    print_table((name, share.value, f"{share.count}/{share.total}") for name, share in shares.items())
    for line in missed(gold, exported) if options.missed else []:
        print("missed", line)
    print_metrics("seeds", {name: share.value for name, share in shares.items()})


if __name__ == "__main__":
    main()
