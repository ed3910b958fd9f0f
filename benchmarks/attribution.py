"""Who says what: `python -m benchmarks.attribution [--data PATH] [--out PREDICTIONS]`.

Input: one JSON object a line with `doc` and `text`, and the gold under `attributions` (PolNeAR's, any
attribution, the outermost only). Each document is read as any article is. A statement's content is the
whole clause it reports, with its quotation marks; one whose words lie within another's is left out,
because the corpus marks the outermost alone. The measures are those of `benchmarks.scoring.attribution`.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.report import print_metrics, print_table, write_lines
from benchmarks.scoring.attribution import CUE_CLASSES, metrics, tally
from entente import knowledge as known
from entente.errors import InputError
from entente.knowledge import Knowledge
from entente.language import Pipeline, load_pipeline
from entente.reading import read_document
from entente.records import Span, Statement
from entente.text import Source, read_source

_DEFAULT = Path("../shared/data/statements/polnear_dev.jsonl")


def predict(text: str, pipeline: Pipeline, knowledge: Knowledge) -> list[dict[str, Any]]:
    """The attributions of a text, in characters of it."""
    found: list[dict[str, Any]] = []
    for document in read_source(Source(name="article.txt", data=text.encode("utf-8"))):
        if isinstance(document, InputError):
            continue
        shift = text.find(document.text) if document.text != text else 0
        reading = read_document(document, pipeline, knowledge)
        found += (_attribution(one, shift) for one in _outermost(reading.statements))
    return found


def _outermost(statements: Sequence[Statement]) -> Iterator[Statement]:
    """Statements whose words do not lie within the words of another."""
    reach = [(_whole(one)[0].start, _whole(one)[-1].end) for one in statements]
    for one, (start, end) in zip(statements, reach, strict=True):
        if not any(left <= start and end <= right and (left, right) != (start, end) for left, right in reach):
            yield one


def _whole(statement: Statement) -> list[Span]:
    return sorted([*statement.proposition, *statement.content], key=lambda span: (span.start, span.end))


def _attribution(statement: Statement, shift: int) -> dict[str, Any]:
    def spans(*parts: Span | None) -> list[list[int]]:
        return [[part.start + shift, part.end + shift] for part in parts if part is not None]

    return {"source": spans(statement.source), "cue": spans(statement.cue), "content": spans(*_whole(statement))}


def main(arguments: Sequence[str] | None = None) -> None:
    """Reads, scores, prints; with `--out` also writes the predictions, one document a line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, default=_DEFAULT)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args(arguments)
    pipeline, knowledge = load_pipeline(), known.load()
    lines: list[dict[str, Any]] = []
    counts: Counter[str] = Counter()
    for line in options.data.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        found = predict(record["text"], pipeline, knowledge)
        lines.append({"doc": record["doc"], "attributions": found})
        counts += tally(record["text"], record["attributions"], found)
    if options.out:
        write_lines(options.out, lines)
    figures = metrics(counts)
    print_table((name, figure, _remark(name, counts)) for name, figure in figures.items())
    print_metrics("attribution", figures)


def _remark(name: str, counts: Counter[str]) -> str:
    kind = name.removesuffix("_recall")
    if kind in CUE_CLASSES:
        return f"{counts[f'paired_{kind}']}/{counts[f'gold_{kind}']}"
    return f"{counts['found']} found, {counts['gold']} marked" if name == "attribution_f1" else ""


if __name__ == "__main__":
    main()
