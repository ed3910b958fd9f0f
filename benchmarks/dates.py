"""Publication dates of undated articles: `python -m benchmarks.dates [--data FOLDER] [--out PREDICTIONS] [--shown]`.

FOLDER holds one folder a story, with `articles/` and `gold.toml`; each is read as one pile. An article is
*dated* when its interval has at most seven days and meets the gold one; *wrong* when its interval misses the
gold one, however wide it is; else it is *wide* (it bounds something) or *null* (it bounds nothing). Articles
that state their date and those from which it must be inferred are counted apart.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.pile import read_pile
from benchmarks.report import print_metrics, print_table
from entente.language import load_pipeline
from entente.records import Published

_NARROW = 7


def outcome(found: Published, first: date, last: date) -> str:
    """Whether an interval is dated, wide, null or wrong against the gold one."""
    earliest = date.fromisoformat(found.earliest) if found.earliest else date.min
    latest = date.fromisoformat(found.latest) if found.latest else date.max
    if earliest > last or latest < first:
        return "wrong"
    if not found.earliest and not found.latest:
        return "null"
    return "dated" if (latest - earliest).days < _NARROW else "wide"


def answers(folder: Path) -> Iterator[tuple[str, dict[str, object], Published]]:
    """Every article of the stories under `folder` with what gold says and what was found."""
    pipeline = load_pipeline()
    for file in sorted(folder.glob("*/gold.toml")):
        found = {Path(one.path).name: one.published for one in read_pile(file.parent / "articles", pipeline).documents}
        for article in tomllib.loads(file.read_text(encoding="utf-8"))["articles"]:
            yield f"{file.parent.name}/{article['file']}", article, found.get(article["file"], Published())


def main() -> None:
    """Reads, scores, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("benchmarks/gold/development"))
    parser.add_argument("--out", type=Path, help="where to write one line an article")
    parser.add_argument("--shown", action="store_true", help="print every article's interval")
    options = parser.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    lines = []
    for name, article, found in answers(options.data):
        first, last = (date.fromisoformat(str(one)) for one in article["published"])  # type: ignore[attr-defined]
        told = outcome(found, first, last)
        counts["stated" if article["stated"] else "inferred", told] += 1
        lines.append(json.dumps({"article": name, "earliest": found.earliest, "latest": found.latest}))
        if options.shown:
            print(f"{told:6} {found.earliest} .. {found.latest}  gold {first} .. {last}  {name}")
    if options.out:
        options.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    rows = [
        (f"{kind} {told}", counts[kind, told])
        for kind in ("stated", "inferred")
        for told in ("dated", "wide", "null", "wrong")
    ]
    print_table((name, float(count), "articles") for name, count in rows)
    total = max(1, sum(counts.values()))
    shares = {told: sum(counts[kind, told] for kind in ("stated", "inferred")) / total for told in ("dated", "wrong")}
    print_metrics("dates", shares)


if __name__ == "__main__":
    main()
