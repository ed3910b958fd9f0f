"""An export as a scorer sees it: records by kind, documents by file name, actors by their names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

Record: TypeAlias = dict[str, Any]
Extent: TypeAlias = tuple[int, int]
"""Half-open `[start, end)` in a document's text."""


def file_name(path: str) -> str:
    """The last part of a path of either system."""
    return path.replace("\\", "/").rsplit("/", 1)[-1]


def folded(name: str) -> str:
    """A name as names are compared: case, hyphens, kinds of apostrophe and spacing aside."""
    return " ".join(name.casefold().replace("’", "'").replace("-", " ").split())


def extents(spans: Iterable[Record]) -> list[Extent]:
    """The extents of span records."""
    return [(span["start"], span["end"]) for span in spans]


def length(spans: Iterable[Sequence[int]]) -> int:
    """Characters in all spans together, overlaps counted as often as they occur."""
    return sum(end - start for start, end in spans)


def covered(spans: Iterable[Sequence[int]], by: Iterable[Sequence[int]]) -> int:
    """How many characters of `spans` lie inside `by`."""
    inside = {position for start, end in by for position in range(start, end)}
    return sum(position in inside for start, end in spans for position in range(start, end))


class Exported:
    """The records of one export."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.kinds: dict[str, list[Record]] = defaultdict(list)
        for record in records:
            self.kinds[record["record"]].append(record)
        self._files = {each["id"]: file_name(each["path"]) for each in self.kinds["document"]}
        self.texts = {each["id"]: each["text"] for each in self.kinds["document"]}
        self.actors = {each["id"]: each for each in self.kinds["actor"]}
        self._names = {actor: _all_names(record) for actor, record in self.actors.items()}

    def file_of(self, document: str) -> str:
        """The file name of a document id."""
        return self._files.get(document, file_name(document))

    def names(self, actor: str) -> frozenset[str]:
        """Everything an actor may be called, folded."""
        return self._names.get(actor, frozenset({folded(actor)}))

    def named(self, wanted: str, actors: Iterable[str]) -> bool:
        """Whether one of `actors` is meant by `wanted`, alternatives parted by `|`.

        An alternative fits a name when all its words are words of that name.
        """
        known = [set(name.split()) for actor in actors for name in self.names(actor)]
        alternatives = [set(folded(each).split()) for each in wanted.split("|")]
        return any(words <= name for words in alternatives for name in known)


def _all_names(actor: Record) -> frozenset[str]:
    names = {folded(actor["name"]), *(folded(name) for name in actor.get("names", []))}
    country = actor.get("country")
    if country and actor["kind"] in {"state", "government_body", "unnamed_group"}:
        names.add(folded(country))
    if country and actor["kind"] in {"government_body", "unnamed_group"}:
        names.add(folded(f"{country} body"))
    return frozenset(names)
