"""Articles into stories: `python -m benchmarks.story_groups [--data PATH] [--out PREDICTIONS]`.

Input: one JSON object a line with `title`, `text` and `date` (or null), and the gold under `story_id`. Lines that hold
the article's address are taken out first, as a reader would not see them. Predictions are a story for
each `doc_id`. B³ F1 and pairwise F1 are those of `benchmarks.scoring.clusters`.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Sequence
from pathlib import Path

from benchmarks.report import print_metrics, print_table, write_lines
from benchmarks.scoring.clusters import b_cubed, pairwise
from entente.records import Document, Published, Reading
from entente.stories.grouping.gist import gist
from entente.stories.grouping.regroup import regroup
from entente.stories.grouping.shelf import MemoryShelf

_DEFAULT = Path("../shared/data/stories/ecbplus_docs.jsonl")
_DAY = re.compile(r"[12]\d{3}-[01]\d-[0-3]\d")
_ADDRESS = re.compile(r"\s*(?:https?\s*:\s*/|www\s*\.)", re.IGNORECASE)


def article(title: str | None, text: str) -> str:
    """The text under its title, without lines that begin with an address."""
    lines = [line for line in text.splitlines() if not _ADDRESS.match(line)]
    if title and not _ADDRESS.match(title) and title.strip() not in (line.strip() for line in lines):
        lines.insert(0, title)
    return "\n".join(lines)


def day_of(date: str | None) -> str | None:
    """The ISO day at the head of a date; none where it is written otherwise."""
    return date[:10] if date and _DAY.match(date) else None


def bare_reading(name: str, text: str, day: str | None = None) -> Reading:
    """A reading that holds a text, the day it came out where that is known, and nothing read from it."""
    published = Published(earliest=day, latest=day, granularity="day") if day else Published()
    document = Document(id=name, path=name, sha256="", media_type="text/plain", text=text, published=published)
    return Reading(document=document)


def predict(articles: Sequence[tuple[str, str | None]]) -> list[str]:
    """The story of each text with its day, named by the place of its first article."""
    gists = [gist(bare_reading(f"{place:06}", text, day)) for place, (text, day) in enumerate(articles)]
    story = {one: found.members[0] for found in regroup(MemoryShelf(), gists).groups for one in found.members}
    return [story[one.document] for one in gists]


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures and prints; with `--out` also writes the predictions, one document a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=_DEFAULT)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args(arguments)
    records = [json.loads(line) for line in options.data.read_text(encoding="utf-8").splitlines()]
    found = predict([(article(one.get("title"), one["text"]), day_of(one.get("date"))) for one in records])
    if options.out:
        pairs = zip(records, found, strict=True)
        write_lines(options.out, ({"doc_id": one.get("doc_id"), "story": story} for one, story in pairs))
    gold = [str(one["story_id"]) for one in records]
    precision, recall, b3 = b_cubed(gold, found)
    print_table(
        [
            ("articles", len(gold), ""),
            ("stories", len(set(gold)), f"{len(set(found))} found"),
            ("b3 precision", precision, "articles of its group that are of its story"),
            ("b3 recall", recall, "articles of its story that are in its group"),
        ]
    )
    print_metrics("story_groups", {"b3_f1": b3, "pairwise_f1": pairwise(gold, found)[2]})


if __name__ == "__main__":
    main()
