"""Positions against gold: `python -m benchmarks.positions [--data FOLDER] [--gold FILE] [--out PREDICTIONS]`.

The gold is a TOML file as `examples/gold_positions.toml`. A position that was read is right where its file, actor,
instrument and stance are those of a gold one and its words touch the gold's.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.pile import read_pile
from benchmarks.report import print_metrics, print_table, write_lines
from entente.records import Collection, state_id

_DEFAULT, _GOLD = Path("examples/story"), Path("examples/gold_positions.toml")


class Told(NamedTuple):
    """A position: the file's name, the actor's id, instrument, stance, whom toward, and where the words stand."""

    file: str
    actor: str
    instrument: str
    stance: str
    toward: frozenset[str]
    start: int
    end: int


class Scores(NamedTuple):
    """Shares: of what was read that is right, of the gold found, and of the right ones turned to the right actors."""

    precision: float
    recall: float
    toward: float
    missed: tuple[Told, ...]
    wrong: tuple[Told, ...]


def gold_positions(gold: Mapping[str, Any], collection: Collection) -> Iterator[Told]:
    """The gold, one position an actor; raises `ValueError` where its words do not occur in the article."""
    texts = {Path(one.path).name: one.text for one in collection.documents}
    bodies = {one.name: one.id for one in collection.actors}
    for entry in gold["positions"]:
        start = texts[entry["file"]].find(entry["words"])
        if start < 0:
            raise ValueError(f"{entry['file']} does not hold {entry['words']!r}")
        for actor in entry["actors"]:
            yield Told(
                file=entry["file"],
                actor=bodies.get(actor, state_id(actor)),
                instrument=entry["instrument"],
                stance=entry["stance"],
                toward=frozenset(bodies.get(one, state_id(one)) for one in entry.get("toward", ())),
                start=start,
                end=start + len(entry["words"]),
            )


def read_positions(collection: Collection) -> Iterator[Told]:
    """What was read, in the same form."""
    files = {one.id: Path(one.path).name for one in collection.documents}
    for one in collection.positions:
        place = one.evidence[0]
        yield Told(
            file=files[place.document],
            actor=one.actor,
            instrument=one.instrument,
            stance=one.stance,
            toward=frozenset(one.toward),
            start=place.start,
            end=place.end,
        )


def scores(gold: Sequence[Told], found: Sequence[Told]) -> Scores:
    """Precision and recall; zeros where there is nothing to divide by."""
    right = [one for one in found if any(_same(one, other) for other in gold)]
    missed = tuple(one for one in gold if not any(_same(one, other) for other in found))
    turned = [(one, other) for one in right for other in gold if _same(one, other) and other.toward]
    return Scores(
        precision=len(right) / len(found) if found else 0.0,
        recall=1 - len(missed) / len(gold) if gold else 0.0,
        toward=sum(one.toward == other.toward for one, other in turned) / len(turned) if turned else 0.0,
        missed=missed,
        wrong=tuple(one for one in found if one not in right),
    )


def _same(one: Told, other: Told) -> bool:
    return one[:4] == other[:4] and one.start < other.end and other.start < one.end


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures and prints; with `--out` also writes what was read, one position a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=_DEFAULT)
    parser.add_argument("--gold", type=Path, default=_GOLD)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args(arguments)
    collection = read_pile(options.data)
    gold = list(gold_positions(tomllib.loads(options.gold.read_text(encoding="utf-8")), collection))
    found = list(read_positions(collection))
    measured = scores(gold, found)
    texts = {Path(one.path).name: one.text for one in collection.documents}
    for name, left in (("missed", measured.missed), ("wrong", measured.wrong)):
        for one in left:
            print(name, one.file, one.actor, one.instrument, one.stance, repr(texts[one.file][one.start : one.end]))
    print_table(
        [
            ("precision", measured.precision, f"of {len(found)} read"),
            ("recall", measured.recall, f"of {len(gold)} in the gold"),
            ("toward", measured.toward, "of the right ones, where the gold names whom toward"),
        ]
    )
    if options.out:
        write_lines(options.out, [{**one._asdict(), "toward": sorted(one.toward)} for one in found])
    print_metrics("positions", {"precision": measured.precision, "recall": measured.recall, "toward": measured.toward})


if __name__ == "__main__":
    main()
