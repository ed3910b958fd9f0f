"""Time expressions against TIMEX3 gold: `python -m benchmarks.timex [--data PATH] [--out PREDICTIONS]`.

Input: one JSON object a line with `text` and `dct` (the day of writing, or null), and the gold under
`timex`. An expression is found when its span overlaps a gold one, one to one (TempEval-3's relaxed
match); value F1 counts those whose normalised value is the gold's as well.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from entente.reading.times import find_times, timex_value
from entente.records import DateInterval

_DEFAULT = Path("../shared/data/times/timex.jsonl")


def predict(text: str, dct: str | None) -> list[dict[str, Any]]:
    """TIMEX3 records of a text: `start`, `end`, `text`, `type`, `value`."""
    day = dct[:10] if dct else None
    anchor = DateInterval(earliest=day, latest=day, granularity="day" if day else "unknown")
    found = []
    for expression in find_times(text):
        kind, value = timex_value(expression, anchor)
        words = text[expression.start : expression.end]
        found.append({"start": expression.start, "end": expression.end, "text": words, "type": kind, "value": value})
    return found


def pair(
    gold: Sequence[dict[str, Any]], found: Sequence[dict[str, Any]]
) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Overlapping gold and predicted expressions, each used once, in the order of the text."""
    pairs, free = [], list(found)
    for wanted in sorted(gold, key=lambda one: one["start"]):
        match = next((one for one in free if one["start"] < wanted["end"] and wanted["start"] < one["end"]), None)
        if match is not None:
            free.remove(match)
            pairs.append((wanted, match))
    return pairs


def f1(right: int, gold: int, found: int) -> float:
    """F1 of `right` hits over gold and predicted counts."""
    return 2 * right / (gold + found) if gold + found else 0.0


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures and prints; with `--out` also writes the predictions, one document a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=_DEFAULT)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args(arguments)
    counts = {"gold": 0, "found": 0, "spans": 0, "values": 0}
    lines = []
    for line in options.data.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        found = predict(record["text"], record.get("dct"))
        pairs = pair(record["timex"], found)
        counts["gold"] += len(record["timex"])
        counts["found"] += len(found)
        counts["spans"] += len(pairs)
        counts["values"] += sum(wanted["value"] == got["value"] for wanted, got in pairs)
        lines.append(json.dumps({"doc_id": record.get("doc_id"), "timex": found}, ensure_ascii=False))
    if options.out:
        options.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for name, count in counts.items():
        print(f"{name:8}{count:7}")
    relaxed, value = (f1(counts[name], counts["gold"], counts["found"]) for name in ("spans", "values"))
    print(f"timex relaxed_f1={relaxed:.3f} value_f1={value:.3f}")


if __name__ == "__main__":
    main()
