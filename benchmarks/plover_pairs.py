"""Event types of marked pairs: `python -m benchmarks.plover_pairs [--data PATH] [--out PREDICTIONS]`.

Input: a tab-separated file with `marked_sentence` (source between `<s>`, target between `<t>`), or
`sentence`, `source` and `target`; `uid`, else the row's number from 0; gold `gold_root`. CONCEDE
and RETREAT are scored as YIELD. The reading knows the two actors only by their marks, so what is
measured is the choice of the type.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.report import print_metrics, print_table, write_lines
from entente.language import Pipeline, load_pipeline
from entente.reading.actors import Cast, Found
from entente.reading.actors.cast import Draft
from entente.reading.events import type_of_pair
from entente.reading.page import lay_out
from entente.records import QUAD_CLASS, Document

_DEFAULT = Path("../shared/data/events/plv_train.tsv")
_MARK = re.compile(r"</?([st])>")
_UNREAD = "SUPPORT"
"""What is answered where the lexicon has no sign for the sentence."""

Marks = dict[str, tuple[int, int]]


def unmark(marked: str) -> tuple[str, Marks]:
    """The sentence without its marks and, for "s" and "t", the characters `[start, end)` they stood around."""
    text, marks, opened, position = "", Marks(), dict[str, int](), 0
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        position = match.end()
        if match.group().startswith("</"):
            marks.setdefault(match.group(1), (opened.get(match.group(1), 0), len(text)))
        else:
            opened[match.group(1)] = len(text)
    return text + marked[position:], marks


def located(row: dict[str, str]) -> tuple[str, Marks]:
    """Sentence and marks of a row, from its marks or from the words of source and target."""
    if row.get("marked_sentence"):
        return unmark(row["marked_sentence"])
    text, marks = row["sentence"], Marks()
    for key, name in (("s", "source"), ("t", "target")):
        start = text.find(row[name])
        if start >= 0:
            marks[key] = (start, start + len(row[name]))
    return text, marks


def predict(text: str, marks: Marks, pipeline: Pipeline) -> str:
    """The PLOVER type of what "s" does to "t"."""
    document = Document(id="pair", path="pair", sha256="", media_type="text/plain", text=text)
    page = lay_out(document, pipeline)
    cast = Cast(len(page.doc))
    for key, (start, end) in sorted(marks.items(), key=lambda item: item[1][0] - item[1][1]):
        span = page.doc.char_span(start, end, alignment_mode="expand")
        if span is not None and len(span):
            cast.keep(Draft(id=key, kind="unnamed_group", name=key))
            cast.add(Found(span.start, span.end, (key,), "name"))
    return type_of_pair(page, cast, "s", "t") or _UNREAD


def root(name: str) -> str:
    """The type as the gold has it: CONCEDE and RETREAT are one."""
    return "YIELD" if name in ("CONCEDE", "RETREAT") else name


def quad(name: str) -> str:
    """The quad class, with YIELD as the gold counts it, among material cooperation."""
    return "material cooperation" if name == "YIELD" else QUAD_CLASS[name]


def binary(name: str) -> str:
    """Cooperation or conflict."""
    return quad(name).split()[-1]


def macro_f1(pairs: Iterable[tuple[str, str]]) -> dict[str, float]:
    """F1 of each class that occurs in the gold, from (gold, predicted)."""
    right, gold, found = Counter[str](), Counter[str](), Counter[str]()
    for wanted, got in pairs:
        gold[wanted] += 1
        found[got] += 1
        right[wanted] += wanted == got
    return {name: 2 * right[name] / (gold[name] + found[name]) for name in sorted(gold)}


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures and prints; with `--out` also writes `{"uid", "root"}` a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=_DEFAULT)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args(arguments)
    pipeline = load_pipeline()
    with options.data.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    found = [predict(*located(row), pipeline) for row in rows]
    if options.out:
        uids = (row.get("uid") or str(number) for number, row in enumerate(rows))
        write_lines(options.out, ({"uid": uid, "root": name} for uid, name in zip(uids, found, strict=True)))
    pairs = [(root(row["gold_root"]), root(got)) for row, got in zip(rows, found, strict=True) if row.get("gold_root")]
    each = macro_f1(pairs)
    print_table((name, value, f"n={sum(gold == name for gold, _ in pairs)}") for name, value in each.items())
    count = max(1, len(pairs))
    quads = macro_f1((quad(gold), quad(got)) for gold, got in pairs).values()
    sides = macro_f1((binary(gold), binary(got)) for gold, got in pairs).values()
    print_metrics(
        "plover_pairs",
        {
            "root_macro": sum(each.values()) / max(1, len(each)),
            "root_micro": sum(gold == got for gold, got in pairs) / count,
            "quad_macro": sum(quads) / max(1, len(quads)),
            "binary_macro": sum(sides) / max(1, len(sides)),
        },
    )


if __name__ == "__main__":
    main()
