"""Names against the GMB news table: `python -m benchmarks.names [--data CSV] [--out FILE]`.

Exact span and label. Without `--data`, only the last 7 % of the development table is scored: the
sentences that training held out. With `--data`, the whole file is.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.report import print_metrics, print_table
from entente.language import load_pipeline

DEVELOPMENT = Path("../shared/data/names/gmb_news.csv")
HELD_OUT = 0.07
LABELS = {"geo": "LOC", "gpe": "NORP", "per": "PERSON", "org": "ORG", "tim": "DATE"}
CHUNK = 200

Tagged = tuple[list[str], list[str]]


def read_table(path: Path) -> list[Tagged]:
    """(words, BIO tags) of each sentence; kinds that are not scored become O."""
    sentences: list[Tagged] = []
    with path.open(encoding="utf-8", newline="") as handle:
        for row in csv.reader(handle):
            if len(row) < 4 or row[3] == "Tag":
                continue
            if row[0].startswith("Sentence") or not sentences:
                sentences.append(([], []))
            if row[1]:
                sentences[-1][0].append(row[1])
                sentences[-1][1].append(row[3][:2] + LABELS[row[3][2:]] if row[3][2:] in LABELS else "O")
    return [one for one in sentences if one[0]]


def predict(sentences: list[Tagged], pipeline: Any) -> list[list[str]]:
    """BIO tags of the model, in the labels that are scored."""
    tags: list[list[str]] = []
    for start in range(0, len(sentences), CHUNK):
        chunk = [words for words, _ in sentences[start : start + CHUNK]]
        for span in pipeline.annotate(chunk):
            tags += [[_tag(token) for token in span]]
    return tags


def _tag(token: Any) -> str:
    return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ in LABELS.values() else "O"


def spans(tags: list[str]) -> set[tuple[int, int, str]]:
    """(start, end, label) of each name."""
    found: set[tuple[int, int, str]] = set()
    start, label = -1, ""
    for position, tag in enumerate([*tags, "O"]):
        if start >= 0 and (tag[0] != "I" or tag[2:] != label):
            found.add((start, position, label))
            start = -1
        if tag != "O" and start < 0:
            start, label = position, tag[2:]
    return found


def main() -> None:
    """Tag, score, print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path)
    arguments.add_argument("--out", type=Path)
    given = arguments.parse_args()
    sentences = read_table(given.data or DEVELOPMENT)
    if given.data is None:
        sentences = sentences[int(len(sentences) * (1 - HELD_OUT)) :]
    predicted = predict(sentences, load_pipeline())
    if given.out:
        lines = (
            "\n".join(f"{word}\t{tag}" for word, tag in zip(words, tags, strict=True))
            for (words, _), tags in zip(sentences, predicted, strict=True)
        )
        given.out.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    right: Counter[str] = Counter()
    got: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for (_, gold), tags in zip(sentences, predicted, strict=True):
        there, here = spans(gold), spans(tags)
        right.update(label for *_, label in there & here)
        got.update(label for *_, label in here)
        wanted.update(label for *_, label in there)
    rows = [
        (label, 2 * right[label] / max(1, got[label] + wanted[label]), f"of {wanted[label]}")
        for label in sorted(wanted)
    ]
    print_table(rows)
    print_metrics("names", {"f1": 2 * right.total() / max(1, got.total() + wanted.total())})


if __name__ == "__main__":
    main()
