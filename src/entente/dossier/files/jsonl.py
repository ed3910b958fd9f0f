"""The record contract: one JSON object a line, `meta` first."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from entente.dossier.files.order import ordered
from entente.records import Collection

KINDS = (
    "documents",
    "actors",
    "mentions",
    "statements",
    "events",
    "claims",
    "agreements",
    "positions",
    "stories",
    "timeline",
)
"""Fields of the collection in the order of the file."""

CONTROL = re.compile("[\x7f-\x9f\u2028\u2029]")
"""Characters JSON need not escape but a terminal obeys, or another reader takes for the end of a line."""


def jsonl_lines(collection: Collection) -> Iterator[str]:
    """The lines of the export, each with its line feed."""
    encode = msgspec.json.Encoder().encode
    whole = ordered(collection)
    yield escaped(encode(whole.meta).decode()) + "\n"
    for kind in KINDS:
        for record in getattr(whole, kind):
            yield escaped(encode(record).decode()) + "\n"


def escaped(json: str) -> str:
    """The same JSON value with every control character written as an escape."""
    return CONTROL.sub(lambda match: f"\\u{ord(match.group()):04x}", json)
