"""Counts in how many open texts each word stands.

    python -m training.background [--data FOLDER] [--out FILE]

Read are the Groningen Meaning Bank's news (public domain; the table keeps no articles apart, so that
a dozen sentences in a row count as one text), the train parts of UD English EWT and of GUM's open genres
(CC BY-SA 4.0, CC BY), and MEANTIME's Wikinews articles (CC BY). Words are counted by their stem; those met
in one text only are left out, since a name that strangers bear must not look known. The table holds
counts and no sentence.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from entente.stories.grouping.words import found_words

OUT = Path("src/entente/stories/grouping/background.txt")
_SENTENCES = 12
_FEWEST = 2
_NOTE = """\
# In how many texts each stem stands: GMB news (public domain), UD English EWT train (CC BY-SA 4.0), GUM train
# (open genres, CC BY and CC BY-SA 4.0), MEANTIME (CC BY 4.0). Made by `python -m training.background`.
"""


def news(path: Path) -> Iterator[str]:
    """Texts of the GMB table, a dozen sentences each."""
    sentences: list[list[str]] = []
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for first, word, *_ in rows:
            if first.startswith("Sentence"):
                if len(sentences) == _SENTENCES:
                    yield "\n".join(map(" ".join, sentences))
                    sentences = []
                sentences.append([])
            sentences[-1].append(word)
    yield "\n".join(map(" ".join, sentences))


def treebank(path: Path) -> Iterator[str]:
    """Texts of a CoNLL-U file, by its marks of new documents."""
    sentences: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc") and sentences:
            yield "\n".join(sentences)
            sentences = []
        elif line.startswith("# text = "):
            sentences.append(line.removeprefix("# text = "))
    yield "\n".join(sentences)


def articles(path: Path) -> Iterator[str]:
    """Texts of a file with one JSON object a line."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)["text"]


def main() -> None:
    """Counts, writes, says how many."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    texts = chain(
        news(options.data / "names/gmb_news.csv"),
        treebank(options.data / "syntax/ewt_train.conllu"),
        treebank(options.data / "syntax/gum_train.conllu"),
        articles(options.data / "stories/meantime_docs.jsonl"),
    )
    counts: Counter[str] = Counter()
    total = 0
    for text in texts:
        counts.update({word.stem for word in found_words(text)})
        total += 1
    common = sorted((stem, count) for stem, count in counts.items() if count >= _FEWEST)
    lines = "".join(f"{stem} {count}\n" for stem, count in common)
    options.out.write_text(f"{_NOTE}{total}\n{lines}", encoding="utf-8")
    print(f"{options.out}: {len(common)} stems of {total} texts, {options.out.stat().st_size / 1024:.0f} KiB")


if __name__ == "__main__":
    main()
