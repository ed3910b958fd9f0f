"""The store's SQLite engine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from sqlalchemy import Connection, delete, insert, select

from entente.errors import StoreError
from entente.records import Collection, Reading
from entente.store.face import Hit, Known, Store
from entente.store.faults import explained
from entente.store.schema import readings as table
from entente.store.search import search
from entente.store.synthesis import PENDING, load_synthesis, read_state, replace_synthesis, write_state

BATCH = 64
"""Readings fetched at a time, so that a pile of any size streams."""


class SQLiteStore(Store):
    """One SQLite file with WAL: others may read while one writes."""

    def __init__(self, connection: Connection, file: Path) -> None:
        self._connection = connection
        self._file = file

    @contextmanager
    def _transaction(self, *, writes: bool = False) -> Iterator[Connection]:
        with explained(self._file):
            self._connection.execution_options(writes=writes)
            with self._connection.begin():
                yield self._connection

    def known(self) -> dict[str, Known]:
        """See Store.known."""
        with self._transaction() as connection:
            found = connection.execute(select(table.c.path, table.c.sha256, table.c.reader).order_by(table.c.path))
            return {path: Known(sha256, reader) for path, sha256, reader in found}

    def readings(self) -> Iterator[Reading]:
        """See Store.readings."""
        decode = msgspec.json.Decoder(Reading).decode
        batch = self._batch(None)
        while batch:
            with explained(self._file):
                decoded = [decode(record) for _, record in batch]
            yield from decoded
            batch = self._batch(batch[-1][0])

    def _batch(self, after: str | None) -> list[tuple[str, str]]:
        query = select(table.c.path, table.c.record).order_by(table.c.path).limit(BATCH)
        if after is not None:
            query = query.where(table.c.path > after)
        with self._transaction() as connection:
            return [(path, record) for path, record in connection.execute(query)]

    def save_reading(self, reading: Reading, *, reader: str) -> None:
        """See Store.save_reading."""
        document = reading.document
        record = msgspec.json.encode(reading).decode()
        row = {"document": document.id, "sha256": document.sha256, "reader": reader, "record": record}
        with self._transaction(writes=True) as connection:
            connection.execute(delete(table).where(table.c.path == document.path))
            connection.execute(insert(table).values(path=document.path, **row))
            write_state(connection, PENDING, "yes")

    def remove(self, path: str) -> bool:
        """See Store.remove."""
        with self._transaction(writes=True) as connection:
            gone = connection.execute(delete(table).where(table.c.path == path)).rowcount > 0
            if gone:
                write_state(connection, PENDING, "yes")
        return gone

    def save_synthesis(self, collection: Collection) -> None:
        """See Store.save_synthesis."""
        with self._transaction(writes=True) as connection:
            replace_synthesis(connection, collection)

    def collection(self) -> Collection:
        """See Store.collection."""
        with self._transaction() as connection:
            found = load_synthesis(connection)
        if found is None:
            remedy = "Run the same `entente read` again: it goes on where it stopped."
            raise StoreError("no reading into this store was ever finished.", where=str(self._file), remedy=remedy)
        return found

    def is_current(self) -> bool:
        """See Store.is_current."""
        with self._transaction() as connection:
            return read_state(connection, PENDING) == ""

    def search(self, query: str, *, limit: int = 20) -> list[Hit]:
        """See Store.search."""
        with self._transaction() as connection:
            return search(connection, query, limit)

    def close(self) -> None:
        """See Store.close."""
        with explained(self._file):
            self._connection.close()
