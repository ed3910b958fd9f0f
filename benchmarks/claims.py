"""Weakening claims against ClaimDiff gold: `python -m benchmarks.claims [--data PATH] [--out PREDICTIONS]`.

Input: one JSON object a line with `pair_id`, `claim_a`, `claim_b` (two outlets on one story) and the gold
`relation`, 1 where the second weakens the first. Only the two claims are read.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from entente.stories.claims.weakening import weakens

_DEFAULT = Path("../shared/data/claims/claimdiff_train.jsonl")


def scores(gold: Sequence[int], found: Sequence[int]) -> tuple[float, float, float]:
    """F1, precision and recall of the pairs marked 1; zeros where nothing is marked."""
    right = sum(wanted and got for wanted, got in zip(gold, found, strict=True))
    f1 = 2 * right / (sum(gold) + sum(found)) if sum(gold) + sum(found) else 0.0
    return f1, right / sum(found) if sum(found) else 0.0, right / sum(gold) if sum(gold) else 0.0


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures and prints; with `--out` also writes the predictions, one pair a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=_DEFAULT)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args(arguments)
    pairs = [json.loads(line) for line in options.data.read_text(encoding="utf-8").splitlines() if line.strip()]
    found = [int(weakens(pair["claim_a"], pair["claim_b"])) for pair in pairs]
    if options.out:
        lines = [
            json.dumps({"pair_id": pair["pair_id"], "relation": got}) for pair, got in zip(pairs, found, strict=True)
        ]
        options.out.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    gold = [int(pair["relation"]) for pair in pairs if pair.get("relation") is not None]
    print(f"pairs   {len(pairs):7}\nfound   {sum(found):7}")
    if len(gold) == len(pairs):
        f1, precision, recall = scores(gold, found)
        print(f"claims weaken_f1={f1:.3f} precision={precision:.3f} recall={recall:.3f}")


if __name__ == "__main__":
    main()
