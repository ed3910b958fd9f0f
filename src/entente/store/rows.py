"""Records as rows: the columns worth querying, and the whole record as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Table

from entente.records import (
    Actor,
    Agreement,
    Claim,
    DateInterval,
    Document,
    Event,
    Mention,
    Position,
    Published,
    Statement,
    Story,
    TimelineEntry,
)
from entente.store import schema

Row = dict[str, Any]
Texts = Mapping[str, str]


class Kind(NamedTuple):
    """How one field of an account is kept: its table, its struct, its columns.

    Columns are named; those of another name or in need of work come from `more`.
    """

    table: Table
    struct: type[msgspec.Struct]
    named: tuple[str, ...]
    more: Callable[[Any, Texts], Row]


def interval(date: DateInterval | Published | None) -> Row:
    """The two ends of a date as columns."""
    return {"earliest": date and date.earliest, "latest": date and date.latest}


def document_columns(document: Document, _: Texts) -> Row:
    """Columns of a document; `derived_from` is the id alone."""
    source = document.derived_from
    return interval(document.published) | {"derived_from": source and source.document}


def statement_columns(statement: Statement, texts: Texts) -> Row:
    """Columns of a statement; `words` is its content, the pieces one a line."""
    text = texts.get(statement.document, "")
    words = "\n".join(text[span.start : span.end] for span in statement.content)
    return interval(statement.date) | {"words": words}


def dated(record: Event | TimelineEntry, _: Texts) -> Row:
    """Columns of a record with a date."""
    return interval(record.date)


def plain(_: object, __: Texts) -> Row:
    """No columns beyond those of the same name."""
    return {}


STORIES = Kind(schema.stories, Story, ("id", "title", "earliest", "latest"), plain)
"""How an account's story is kept."""

KINDS: dict[str, Kind] = {
    "documents": Kind(
        schema.documents,
        Document,
        ("id", "path", "sha256", "title", "outlet", "language", "text"),
        document_columns,
    ),
    "actors": Kind(schema.actors, Actor, ("id", "kind", "name", "country"), plain),
    "mentions": Kind(schema.mentions, Mention, ("document", "start", "end", "actor", "form"), plain),
    "statements": Kind(
        schema.statements,
        Statement,
        ("id", "document", "act", "mode", "polarity", "certainty"),
        statement_columns,
    ),
    "events": Kind(schema.events, Event, ("id", "type", "status", "place"), dated),
    "claims": Kind(schema.claims, Claim, ("id", "status", "independent_origins", "text"), plain),
    "agreements": Kind(schema.agreements, Agreement, ("id", "reference", "name", "status"), plain),
    "positions": Kind(schema.positions, Position, ("actor", "instrument", "stance"), plain),
    "timeline": Kind(schema.timeline, TimelineEntry, ("label",), dated),
}
"""Field of an account -> how it is kept, in an order in which foreign keys find what they name."""


def rows(kind: Kind, records: Iterable[msgspec.Struct], texts: Texts) -> list[Row]:
    """`records` as rows of `kind.table`. `texts`: document id -> text."""
    encode = msgspec.json.Encoder().encode
    return [
        {"record": encode(without_text(record)).decode()}
        | {name: getattr(record, name) for name in kind.named}
        | kind.more(record, texts)
        for record in records
    ]


def without_text(record: msgspec.Struct) -> msgspec.Struct:
    """A document without its text, which has a column of its own; any other record as it is."""
    return msgspec.structs.replace(record, text="") if isinstance(record, Document) else record
