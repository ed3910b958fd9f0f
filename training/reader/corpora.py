"""Read the training corpora: Universal Dependencies treebanks and the GMB news table."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

ENTITY_LABELS = {
    "geo": "LOC",
    "gpe": "NORP",
    "per": "PERSON",
    "org": "ORG",
    "tim": "DATE",
    "eve": "EVENT",
    "art": "WORK",
    "nat": "EVENT",
}
"""GMB tag to the label this project uses."""


@dataclass(frozen=True)
class Sentence:
    """One training sentence; a missing layer is an empty tuple.

    `heads` counts words from 1, with 0 for the root, as CoNLL-U does.
    """

    words: tuple[str, ...]
    upos: tuple[str, ...] = ()
    xpos: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    relations: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


def read_trees(path: Path) -> list[Sentence]:
    """The sentences of a CoNLL-U file; those whose words are masked with `_` are left out."""
    sentences: list[Sentence] = []
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line and line[0].isdigit():
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
        elif not line and rows:
            if not any(len(row[1]) > 1 and set(row[1]) == {"_"} for row in rows):
                sentences.append(_tree(rows))
            rows = []
    return sentences


def _tree(rows: list[list[str]]) -> Sentence:
    return Sentence(
        words=tuple(row[1] for row in rows),
        upos=tuple(row[3] for row in rows),
        xpos=tuple(row[4] for row in rows),
        heads=tuple(int(row[6]) for row in rows),
        relations=tuple(row[7] for row in rows),
    )


def read_lemmas(path: Path) -> list[tuple[str, str, str]]:
    """(form, UPOS, lemma) of every word of a CoNLL-U file."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) == 10 and columns[0].isdigit() and columns[2] != "_":
            found.append((columns[1], columns[3], columns[2]))
    return found


def read_names(path: Path) -> list[Sentence]:
    """The sentences of the GMB table with BIO tags in this project's labels."""
    sentences: list[Sentence] = []
    words: list[str] = []
    tags: list[str] = []
    with path.open(encoding="utf-8", newline="") as handle:
        for row in csv.reader(handle):
            if len(row) < 4 or row[3] == "Tag":
                continue
            if row[0].startswith("Sentence") and words:
                sentences.append(Sentence(words=tuple(words), names=tuple(tags)))
                words, tags = [], []
            if row[1]:
                words.append(row[1])
                tags.append("O" if row[3] == "O" else row[3][:2] + ENTITY_LABELS[row[3][2:]])
    if words:
        sentences.append(Sentence(words=tuple(words), names=tuple(tags)))
    return sentences


def split_held_out(sentences: list[Sentence], share: float = 0.07) -> tuple[list[Sentence], list[Sentence]]:
    """(training part, last `share` of the sentences, never trained on)."""
    cut = int(len(sentences) * (1 - share))
    return sentences[:cut], sentences[cut:]
