"""Parts of speech and trees against a treebank: `python -m benchmarks.syntax [--data FILE] [--out FILE]`.

Gold tokens and sentences are given; the relation counts with its subtype.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from benchmarks.conllu import Sentence, read_conllu, write_conllu
from benchmarks.report import print_metrics, print_table
from entente.language import load_pipeline

CHUNK = 200
"""Sentences parsed in one go."""


def predict(sentences: list[Sentence], pipeline: Any) -> list[Sentence]:
    """The same words with the model's tags, heads and relations."""
    predicted: list[Sentence] = []
    for start in range(0, len(sentences), CHUNK):
        chunk = sentences[start : start + CHUNK]
        for sentence, span in zip(chunk, pipeline.annotate([one.words for one in chunk]), strict=True):
            predicted.append(Sentence([_row(row, token) for row, token in zip(sentence.rows, span, strict=True)]))
    return predicted


def _row(row: list[str], token: Any) -> list[str]:
    root = token.head == token
    head = 0 if root else token.head.i - token.sent.start + 1
    return [
        row[0],
        row[1],
        token.lemma_,
        token.pos_,
        token.tag_,
        "_",
        str(head),
        "root" if root else token.dep_,
        "_",
        "_",
    ]


def score(gold: list[Sentence], predicted: list[Sentence]) -> dict[str, float]:
    """Shares of words with the right tag, the right head, the right head and relation."""
    pairs = [
        pair for one, other in zip(gold, predicted, strict=True) for pair in zip(one.rows, other.rows, strict=True)
    ]
    return {
        "upos": sum(a[3] == b[3] for a, b in pairs) / len(pairs),
        "uas": sum(a[6] == b[6] for a, b in pairs) / len(pairs),
        "las": sum(a[6:8] == b[6:8] for a, b in pairs) / len(pairs),
    }


def main() -> None:
    """Parse, score, print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, default=Path("../shared/data/syntax/ewt_dev.conllu"))
    arguments.add_argument("--out", type=Path)
    given = arguments.parse_args()
    gold = read_conllu(given.data)
    predicted = predict(gold, load_pipeline())
    if given.out:
        write_conllu(given.out, predicted)
    metrics = score(gold, predicted)
    words = sum(len(one.rows) for one in gold)
    print_table([(name, figure, f"of {words} words") for name, figure in metrics.items()])
    print_metrics("syntax", metrics)


if __name__ == "__main__":
    main()
