"""Read and write CoNLL-U sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Sentence:
    """Rows of one sentence, ten columns each; ranges and empty nodes are left out."""

    rows: list[list[str]]

    @property
    def words(self) -> list[str]:
        """The forms."""
        return [row[1] for row in self.rows]


def read_conllu(path: Path) -> list[Sentence]:
    """All sentences of a file."""
    sentences: list[Sentence] = []
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        columns = line.split("\t")
        if len(columns) == 10 and columns[0].isdigit():
            rows.append(columns)
        elif not line and rows:
            sentences.append(Sentence(rows))
            rows = []
    return sentences


def write_conllu(path: Path, sentences: Iterable[Sentence]) -> None:
    """Write sentences, a blank line after each."""
    with path.open("w", encoding="utf-8") as handle:
        for sentence in sentences:
            handle.writelines("\t".join(row) + "\n" for row in sentence.rows)
            handle.write("\n")
