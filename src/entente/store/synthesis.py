"""Write and read the synthesis: all tables but the readings."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Connection, delete, insert, select

from entente.records import Collection, Document, Meta
from entente.store import schema
from entente.store.rows import KINDS, rows

META = "meta"
PENDING = "pending"
"""Names in the table `state`: the collection's meta record; whether readings changed since."""


def write_state(connection: Connection, name: str, value: str) -> None:
    """Set `name` in the table of state."""
    connection.execute(delete(schema.state).where(schema.state.c.name == name))
    connection.execute(insert(schema.state).values(name=name, value=value))


def read_state(connection: Connection, name: str) -> str | None:
    """The value of `name` in the table of state, if any."""
    value: str | None = connection.execute(select(schema.state.c.value).where(schema.state.c.name == name)).scalar()
    return value


def replace_synthesis(connection: Connection, collection: Collection) -> None:
    """Put `collection` in place of what is there, within the caller's transaction."""
    for name in schema.FULL_TEXT:
        connection.exec_driver_sql(f"INSERT INTO {name}_words({name}_words) VALUES('delete-all')")
    for kind in reversed(KINDS.values()):
        connection.execute(delete(kind.table))
    texts = {document.id: document.text for document in collection.documents}
    for field, kind in KINDS.items():
        if found := rows(kind, getattr(collection, field), texts):
            connection.execute(insert(kind.table), found)
    for name in schema.FULL_TEXT:
        connection.exec_driver_sql(f"INSERT INTO {name}_words({name}_words) VALUES('rebuild')")
    write_state(connection, META, msgspec.json.encode(collection.meta).decode())
    write_state(connection, PENDING, "")


def load_synthesis(connection: Connection) -> Collection | None:
    """The synthesis, in the order it was saved in; None before the first."""
    meta = read_state(connection, META)
    if meta is None:
        return None
    fields = {field: load_records(connection, field) for field in KINDS}
    return Collection(meta=msgspec.json.decode(meta, type=Meta), **fields)


def load_records(connection: Connection, field: str) -> tuple[Any, ...]:
    """All records of one field of the collection."""
    kind = KINDS[field]
    decode = msgspec.json.Decoder(kind.struct).decode
    if kind.struct is not Document:
        found = connection.execute(select(kind.table.c.record).order_by(kind.table.c.ordinal))
        return tuple(decode(record) for (record,) in found)
    both = connection.execute(select(kind.table.c.record, kind.table.c.text).order_by(kind.table.c.ordinal))
    return tuple(msgspec.structs.replace(decode(record), text=text) for record, text in both)
