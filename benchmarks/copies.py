"""Finds which article was made from which and compares the edges with gold.

    python -m benchmarks.copies [--data FOLDER --gold FILE] [--out EXPORT] [--missed]

Without `--data` every story under `benchmarks/gold/development` is read as a pile of its own, and the
counts are pooled. The gold is opened only after the reading is done.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.pile import read_pile
from benchmarks.report import print_metrics, print_table, records, write_lines
from benchmarks.scoring.copies import NOTHING, Edge, compare, exported_edges, located, metrics, read_edges
from entente.language import Pipeline, load_pipeline

_DEVELOPMENT = Path(__file__).parent / "gold" / "development"


def main() -> None:
    """Reads, compares, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, help="a folder of articles, folders within it included")
    parser.add_argument("--gold", type=Path, help="edges as JSON lines, JSON or TOML")
    parser.add_argument("--out", type=Path, help="where to write the export")
    parser.add_argument("--missed", action="store_true", help="list what was missed, invented or turned round")
    options = parser.parse_args()
    if options.data and not options.gold:
        parser.error("--data needs --gold")
    piles = [(options.data, options.gold)] if options.data else list(_stories())
    pipeline = load_pipeline()
    counts, exported = NOTHING, []
    for folder, gold in piles:
        lines = _exported(folder, pipeline)
        exported += lines
        found, paths = exported_edges(lines)
        wanted = read_edges(gold)
        counts = counts.plus(compare(wanted, found, paths))
        for line in _errors(wanted, found, paths) if options.missed else ():
            print(line)
    if options.out:
        write_lines(options.out, exported)
    measured = metrics(counts)
    print_table((name, figure, "") for name, figure in measured.items())
    print_table((f"recall, {kind}", hit / of, f"{hit}/{of}") for kind, (hit, of) in sorted(counts.kinds.items()))
    print(f"{counts.right} of {counts.gold} edges found, {counts.found - counts.right} that are not in the gold")
    print_metrics("copies", measured)


def _stories() -> Iterator[tuple[Path, Path]]:
    """Folders of the development gold and the gold of each."""
    for gold in sorted(_DEVELOPMENT.glob("*/gold.toml")):
        yield gold.parent / "articles", gold


def _exported(folder: Path, pipeline: Pipeline) -> list[dict[str, Any]]:
    return list(records(read_pile(folder, pipeline)))


def _errors(wanted: list[Edge], found: list[Edge], paths: list[str]) -> Iterator[str]:
    gold = {frozenset((located(one.copy, paths), located(one.source, paths))): one for one in wanted}
    given = {one.ends: one for one in found}
    for ends, edge in gold.items():
        if ends not in given:
            yield f"missed    {edge.copy} <- {edge.source} ({edge.kind})"
        elif given[ends].copy != located(edge.copy, paths):
            yield f"turned    {edge.copy} <- {edge.source} ({edge.kind})"
    for ends, edge in given.items():
        if ends not in gold:
            yield f"invented  {edge.copy} <- {edge.source} ({edge.kind})"


if __name__ == "__main__":
    main()
