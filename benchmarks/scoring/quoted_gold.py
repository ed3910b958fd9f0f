"""Makes `examples/gold.json` from `examples/gold_words.toml`: the words a person marked, as offsets.

    python -m benchmarks.scoring.quoted_gold [--folder examples] [--check]

Offsets are counted in the text the project reads from each article, so the gold of an HTML page holds
for the article found in it. Words that do not occur stop the run: a gold file never guesses.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

from entente.records import Document
from entente.text import discover, read_source

OCCURRENCE = re.compile(r"@(\d)$")


def locate(text: str, words: str) -> list[int]:
    """`[start, end]` of `words` in `text`; `words@2` means the second time. LookupError if absent."""
    match = OCCURRENCE.search(words)
    times = int(match[1]) if match else 1
    wanted = words[: match.start()] if match else words
    start = -1
    for _ in range(times):
        start = text.find(wanted, start + 1)
        if start < 0:
            raise LookupError(f"not found {times} time(s): {wanted!r}")
    return [start, start + len(wanted)]


def statement(text: str, file: str, marked: dict[str, Any]) -> dict[str, Any]:
    """One gold statement with offsets."""
    return {
        "document": file,
        "speakers": marked["speakers"],
        "source": locate(text, marked["source"]) if "source" in marked else None,
        "content": [locate(text, words) for words in marked["content"]],
        "mode": marked["mode"],
        "via": marked.get("via", []),
        "key": marked.get("key", True),
    }


def event(text: str, file: str, marked: dict[str, Any]) -> dict[str, Any]:
    """One gold event with the offsets of its anchor; an empty target in the words file is null."""
    return {
        "document": file,
        "anchor": locate(text, marked["anchor"]),
        "types": marked["types"],
        "source": marked["source"],
        "target": [target or None for target in marked["target"]],
        "status": marked["status"],
    }


def noise(text: str, file: str, words: str) -> dict[str, Any]:
    """One gold stretch of noise."""
    start, end = locate(text, words)
    return {"document": file, "start": start, "end": end}


def build(marked: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    """The whole gold, in the layout of a seeds gold file."""
    pieces: dict[str, list[dict[str, Any]]] = {"statements": [], "noise": [], "events": []}
    for document in marked["documents"]:
        file = document["file"]
        text = texts[file]
        pieces["statements"] += [statement(text, file, each) for each in document.get("statements", [])]
        pieces["noise"] += [noise(text, file, words) for words in document.get("noise", [])]
        pieces["events"] += [event(text, file, each) for each in document.get("events", [])]
    return {
        **pieces,
        "dates": marked["dates"],
        "aliases": marked["names"]["aliases"],
        "contested": marked["contested"],
        "agreements": marked["agreements"],
    }


def read_texts(folder: Path) -> dict[str, str]:
    """The text the project reads from every article in `folder`, by file name."""
    read = [document for source in discover([str(folder)]) for document in read_source(source)]
    return {Path(document.path).name: document.text for document in read if isinstance(document, Document)}


def rendered(folder: Path) -> str:
    """What `gold.json` in `folder` must hold."""
    marked = tomllib.loads((folder / "gold_words.toml").read_text(encoding="utf-8"))
    return json.dumps(build(marked, read_texts(folder / "story")), indent=1, ensure_ascii=False) + "\n"


def main() -> int:
    """Writes the gold file, or with --check says whether the one there is current."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--folder", type=Path, default=Path("examples"))
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    target, text = options.folder / "gold.json", rendered(options.folder)
    if not options.check:
        target.write_text(text, encoding="utf-8")
        return 0
    current = target.exists() and target.read_text(encoding="utf-8") == text
    print(f"{target}: {'current' if current else 'out of date; run without --check'}")
    return 0 if current else 1


if __name__ == "__main__":
    sys.exit(main())
