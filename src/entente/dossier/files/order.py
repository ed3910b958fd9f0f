"""The order of records in files: that of the text, so that a file can be read, and the same every time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from entente.records import Collection, DateInterval, Evidence

Key = tuple[Any, ...]
LAST = "9999"
"""Sorts an unknown date behind every known one."""


def ordered(collection: Collection) -> Collection:
    """The same records, each kind in its order in files."""
    places = {document.id: document.path for document in collection.documents}
    by_evidence = first_evidence(places)
    keys: dict[str, Callable[[Any], Key]] = {
        "documents": lambda record: (record.path, record.id),
        "actors": lambda record: (record.kind, record.name, record.id),
        "mentions": lambda record: (places.get(record.document, ""), record.start, record.end, record.actor),
        "statements": lambda record: (places.get(record.document, ""), *by_evidence(record)),
        "events": by_evidence,
        "claims": by_evidence,
        "agreements": lambda record: (record.name, record.id),
        "positions": by_evidence,
        "stories": lambda record: (record.earliest or LAST, record.title, record.id),
        "timeline": lambda record: (record.story, *date_key(record.date), record.label, *by_evidence(record)),
    }
    fields = {name: tuple(sorted(getattr(collection, name), key=key)) for name, key in keys.items()}
    return Collection(meta=collection.meta, **fields)


def first_evidence(places: dict[str, str]) -> Callable[[Any], Key]:
    """A key by where the record's first words stand; ties fall to the record's own content."""

    def place(evidence: Evidence) -> tuple[str, int, int]:
        return places.get(evidence.document, ""), evidence.start, evidence.end

    def key(record: Any) -> Key:
        found = min((place(evidence) for evidence in record.evidence), default=("", 0, 0))
        return (*found, getattr(record, "id", ""), msgspec.json.encode(record))

    return key


def date_key(date: DateInterval) -> Key:
    """By the earliest day, then the latest; unknown last."""
    return date.earliest or date.latest or LAST, date.latest or LAST
