"""Says what in a gold story breaks the rules of `benchmarks/gold/README.md`.

    python -m benchmarks.scoring.check_gold FOLDER…

Prints one line a fault, and exits 1 where there is one. It reads the articles as the program does, and tells no claims.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.pile import documents

KINDS = ("exact", "near", "partial", "rewritten", "translated")
Gold = dict[str, Any]


def faults(folder: Path) -> Iterator[str]:
    """One line a fault of the story in `folder`."""
    gold = tomllib.loads((folder / "gold.toml").read_text(encoding="utf-8"))
    texts = {Path(one.path).name: one.text for one in documents(folder / "articles")}
    named = {one["file"] for one in gold["articles"]}
    yield from (f"{file} is no article of the gold" for file in sorted(set(texts) - named))
    yield from (f"{file} is named and not there" for file in sorted(named - set(texts)))
    for article in gold["articles"]:
        first, last = (date.fromisoformat(str(one)) for one in article["published"])
        if first > last:
            yield f"{article['file']}: published ends before it begins"
    for copy in gold.get("copies", ()):
        if not {copy["copy"], copy["source"]} <= named or copy["kind"] not in KINDS:
            yield f"copy of {copy['source']} in {copy['copy']}: unknown file or kind"
    for claim in gold["claims"]:
        yield from (f"{claim['text']}: {fault}" for fault in _claim(claim, texts))


def _claim(claim: Gold, texts: dict[str, str]) -> Iterator[str]:
    for place in (*claim["asserted"], *claim.get("denied", ())):
        times = texts.get(place["file"], "").count(place["words"])
        if times != 1:
            yield f"{place['file']} has {times} times {place['words']!r}"
    roots = len({place["origin"] for place in claim["asserted"]})
    if roots != claim["origins"]:
        yield f"origins is {claim['origins']}, the places have {roots}"
    settled = "corroborated" if roots > 1 else "single_origin"
    if claim["status"] != ("contested" if claim.get("denied") else settled):
        yield f"status {claim['status']} does not follow from its places"


def main() -> None:
    """Prints the faults of every folder named."""
    found = [f"{name}: {fault}" for name in sys.argv[1:] for fault in faults(Path(name))]
    print("\n".join(found) or "no faults")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
