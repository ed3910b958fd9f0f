"""Edges of derivation in an export against gold edges, as unordered pairs first, then by their direction."""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple


class Edge(NamedTuple):
    """`copy` was made from `source`; both are paths in the pile."""

    copy: str
    source: str
    kind: str = ""

    @property
    def ends(self) -> frozenset[str]:
        """The two documents, whichever was first."""
        return frozenset((self.copy, self.source))


class Counts(NamedTuple):
    """What was found in one pile or several; `kinds` maps a gold kind to how many of how many were found."""

    right: int
    gold: int
    found: int
    turned_right: int
    kinds: Mapping[str, tuple[int, int]]

    def plus(self, other: Counts) -> Counts:
        """Both counted together."""
        kinds = dict(self.kinds)
        for kind, (hits, total) in other.kinds.items():
            before = kinds.get(kind, (0, 0))
            kinds[kind] = before[0] + hits, before[1] + total
        return Counts(
            right=self.right + other.right,
            gold=self.gold + other.gold,
            found=self.found + other.found,
            turned_right=self.turned_right + other.turned_right,
            kinds=kinds,
        )


_STRANGE = 3
"""Distance of a name from a path that has nothing of it."""
NOTHING = Counts(0, 0, 0, 0, {})


def read_edges(file: Path) -> list[Edge]:
    """Gold edges from JSON lines, a JSON list, `{"edges": […]}` or a `gold.toml` with `[[copies]]`."""
    text = file.read_text(encoding="utf-8")
    return [Edge(one["copy"], one["source"], one.get("kind", "")) for one in _rows(text, file.suffix.lower())]


def _rows(text: str, suffix: str) -> Sequence[Mapping[str, Any]]:
    if suffix == ".toml":
        rows: Sequence[Mapping[str, Any]] = tomllib.loads(text).get("copies", [])
        return rows
    try:
        whole = json.loads(text)
    except json.JSONDecodeError:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    if isinstance(whole, dict) and "copy" in whole:
        return [whole]
    listed: Sequence[Mapping[str, Any]] = whole["edges"] if isinstance(whole, dict) else whole
    return listed


def exported_edges(records: Iterable[Mapping[str, Any]]) -> tuple[list[Edge], list[str]]:
    """The edges of an export by the documents' paths, and all paths."""
    documents = {one["id"]: one for one in records if one["record"] == "document"}
    edges = [
        Edge(one["path"], documents[made["document"]]["path"], made["kind"])
        for one in documents.values()
        if (made := one.get("derived_from")) and made["document"] in documents
    ]
    return edges, [one["path"] for one in documents.values()]


def located(name: str, paths: Sequence[str]) -> str:
    """The path in the pile that a gold file means: the same, one that ends so, or one of the same base name."""
    wanted = name.replace("\\", "/").removeprefix("./")
    return min(paths, key=lambda path: (_distance(wanted, path), path)) if _known(wanted, paths) else wanted


def _known(wanted: str, paths: Sequence[str]) -> bool:
    return any(_distance(wanted, path) < _STRANGE for path in paths)


def _distance(wanted: str, path: str) -> int:
    if path == wanted:
        return 0
    if path.endswith(f"/{wanted}") or wanted.endswith(f"/{path}"):
        return 1
    return 2 if path.rsplit("/", 1)[-1] == wanted.rsplit("/", 1)[-1] else _STRANGE


def compare(gold: Iterable[Edge], found: Iterable[Edge], paths: Sequence[str]) -> Counts:
    """Counts of one pile; a pair of documents counts once."""
    wanted = {one.ends: one for one in (_placed(one, paths) for one in gold)}
    given = {one.ends: one for one in found}
    hits = wanted.keys() & given.keys()
    total = Counter(one.kind for one in wanted.values())
    right = Counter(wanted[one].kind for one in hits)
    return Counts(
        right=len(hits),
        gold=len(wanted),
        found=len(given),
        turned_right=sum(wanted[one].copy == given[one].copy for one in hits),
        kinds={kind: (right[kind], count) for kind, count in total.items()},
    )


def _placed(edge: Edge, paths: Sequence[str]) -> Edge:
    return Edge(located(edge.copy, paths), located(edge.source, paths), edge.kind)


def metrics(counts: Counts) -> dict[str, float]:
    """`edge_f1`, `direction_accuracy` over the edges found, `precision`, `recall`."""
    return {
        "edge_f1": _share(2 * counts.right, counts.gold + counts.found),
        "direction_accuracy": _share(counts.turned_right, counts.right),
        "precision": _share(counts.right, counts.found),
        "recall": _share(counts.right, counts.gold),
    }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
