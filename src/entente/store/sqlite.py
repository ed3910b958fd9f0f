"""The store's SQLite engine."""

from __future__ import annotations

from collections.abc import Collection as Several
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import msgspec
from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from entente.binding import bind
from entente.errors import StoreError
from entente.records import Account, Change, Collection, Judgement, Meta, Reading, Story, content_id
from entente.store import schema
from entente.store.accounts import drop_accounts, portions, read_accounts, write_account
from entente.store.counts import count
from entente.store.face import Grouping, Hit, Known, Store
from entente.store.faults import explained
from entente.store.schema import readings as table
from entente.store.search import search
from entente.store.shelf import SQLiteShelf
from entente.store.state import META, RUN, TELLER, read_state, write_state

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

    @property
    def file(self) -> Path:
        """See Store.file."""
        return self._file

    def known(self) -> dict[str, Known]:
        """See Store.known."""
        with self._transaction() as connection:
            found = connection.execute(select(table.c.path, table.c.sha256, table.c.reader).order_by(table.c.path))
            return {path: Known(sha256, reader) for path, sha256, reader in found}

    def readings(self) -> Iterator[Reading]:
        """See Store.readings."""
        with self._transaction() as connection:
            paths = [path for (path,) in connection.execute(select(table.c.path).order_by(table.c.path))]
        return self._streamed(paths)

    def ungrouped(self) -> Iterator[Reading]:
        """See Store.ungrouped."""
        with self._transaction() as connection:
            paths = sorted(path for (path,) in connection.execute(select(table.c.path).where(table.c.pending == 1)))
        return self._streamed(paths)

    def _streamed(self, paths: list[str]) -> Iterator[Reading]:
        decode = msgspec.json.Decoder(Reading).decode
        for start in range(0, len(paths), BATCH):
            query = select(table.c.record).where(table.c.path.in_(paths[start : start + BATCH])).order_by(table.c.path)
            with self._transaction() as connection:
                decoded = [decode(record) for (record,) in connection.execute(query)]
            yield from decoded

    def readings_of(self, documents: Several[str]) -> list[Reading]:
        """See Store.readings_of."""
        found: dict[str, tuple[str, str]] = {}
        with self._transaction() as connection:
            for some in portions(sorted(set(documents))):
                query = select(table.c.document, table.c.path, table.c.record).where(table.c.document.in_(some))
                for document, path, record in connection.execute(query.order_by(table.c.path)):
                    found.setdefault(document, (path, record))
            return [msgspec.json.decode(record, type=Reading) for _, record in sorted(found.values())]

    def readings_of_story(self, founder: str) -> list[Reading]:
        """See Store.readings_of_story."""
        with self._transaction() as connection:
            members = SQLiteShelf(connection).members([founder])
        return self.readings_of(members.get(founder, ()))

    def save_reading(self, reading: Reading, *, reader: str) -> None:
        """See Store.save_reading."""
        document = reading.document
        record = msgspec.json.encode(reading).decode()
        row = {"document": document.id, "sha256": document.sha256, "reader": reader, "pending": 1, "record": record}
        with self._transaction(writes=True) as connection:
            connection.execute(delete(table).where(table.c.path == document.path))
            connection.execute(insert(table).values(path=document.path, **row))

    def remove(self, path: str) -> bool:
        """See Store.remove."""
        with self._transaction(writes=True) as connection:
            return connection.execute(delete(table).where(table.c.path == path)).rowcount > 0

    def departed(self) -> list[str]:
        """See Store.departed."""
        with self._transaction() as connection:
            return _departed(connection)

    @contextmanager
    def grouping(self) -> Iterator[Grouping]:
        """See Store.grouping."""
        with self._transaction(writes=True) as connection:
            shelf = SQLiteShelf(connection)
            found = Grouping(shelf, set(), set(), [], lambda stories: list(read_accounts(connection, stories)))
            yield found
            connection.execute(update(table).where(table.c.pending == 1).values(pending=0))
            drop_accounts(connection, {content_id("story", founder) for founder in found.dissolved})
            _stale(connection, found.changed)
            _keep_changes(connection, found.changes)

    def stale(self) -> dict[str, list[str]]:
        """See Store.stale."""
        with self._transaction() as connection:
            listed = [founder for (founder,) in connection.execute(select(schema.stale.c.founder))]
            members = SQLiteShelf(connection).members(sorted(listed))
            return {founder: members[founder] for founder in sorted(members)}

    def mark_stale(self, actors: Several[str]) -> None:
        """See Store.mark_stale."""
        with self._transaction(writes=True) as connection:
            stories: set[str] = set()
            for some in portions(sorted(set(actors))):
                for kind in (schema.actors, schema.events):
                    query = select(kind.c.story).where(kind.c.id.in_(some)).distinct()
                    stories |= {story for (story,) in connection.execute(query)}
            documents = select(schema.documents.c.id).where(schema.documents.c.story.in_(stories))
            listed = [one for (one,) in connection.execute(documents)]
            _stale(connection, set(SQLiteShelf(connection).founders(listed).values()))

    def save_account(self, founder: str, account: Account, changes: Iterable[Change] = ()) -> None:
        """See Store.save_account."""
        with self._transaction(writes=True) as connection:
            write_account(connection, account)
            connection.execute(delete(schema.stale).where(schema.stale.c.founder == founder))
            _keep_changes(connection, changes)

    def accounts(self, stories: Several[str] | None = None) -> list[Account]:
        """See Store.accounts."""
        with self._transaction() as connection:
            return list(read_accounts(connection, stories))

    def stories(self) -> list[Story]:
        """See Store.stories."""
        query = select(schema.stories.c.record).order_by(schema.stories.c.id)
        with self._transaction() as connection:
            return [msgspec.json.decode(record, type=Story) for (record,) in connection.execute(query)]

    def finish(self, meta: Meta, teller: str) -> None:
        """See Store.finish."""
        with self._transaction(writes=True) as connection:
            connection.execute(delete(schema.stale))
            write_state(connection, META, msgspec.json.encode(meta).decode())
            write_state(connection, TELLER, teller)
            write_state(connection, RUN, str(_run(connection) + 1))

    def teller(self) -> str | None:
        """See Store.teller."""
        with self._transaction() as connection:
            return read_state(connection, TELLER)

    def forget_accounts(self) -> None:
        """See Store.forget_accounts."""
        with self._transaction(writes=True) as connection:
            connection.execute(update(table).values(pending=1))
            for forgotten in (schema.links, schema.marks):
                connection.execute(delete(forgotten))
            _stale(connection, {one for (one,) in connection.execute(select(schema.cards.c.founder)) if one})

    def collection(self, stories: Several[str] | None = None) -> Collection:
        """See Store.collection."""
        with self._transaction() as connection:
            meta = read_state(connection, META)
            if meta is not None:
                return bind(read_accounts(connection, stories), msgspec.json.decode(meta, type=Meta))
        remedy = "Run the same `entente read` again: it goes on where it stopped."
        raise StoreError("no reading into this store was ever finished.", where=str(self._file), remedy=remedy)

    def counts(self) -> dict[str, int]:
        """See Store.counts."""
        with self._transaction() as connection:
            return count(connection)

    def is_current(self) -> bool:
        """See Store.is_current."""
        with self._transaction() as connection:
            pending = connection.execute(select(table.c.path).where(table.c.pending == 1).limit(1)).first()
            stale = connection.execute(select(schema.stale.c.founder).limit(1)).first()
            finished = read_state(connection, META) is not None
            return finished and pending is None and stale is None and not _departed(connection)

    def judge(self, judgement: Judgement) -> None:
        """See Store.judge."""
        one, other = sorted((judgement.one, judgement.other))
        record = msgspec.json.encode(msgspec.structs.replace(judgement, one=one, other=other)).decode()
        statement = upsert(schema.judgements).values(one=one, other=other, record=record)
        with self._transaction(writes=True) as connection:
            connection.execute(
                statement.on_conflict_do_update(index_elements=["one", "other"], set_={"record": record})
            )

    def unjudge(self, one: str, other: str) -> bool:
        """See Store.unjudge."""
        one, other = sorted((one, other))
        columns = schema.judgements.c
        with self._transaction(writes=True) as connection:
            gone = connection.execute(delete(schema.judgements).where((columns.one == one) & (columns.other == other)))
            return gone.rowcount > 0

    def judgements(self) -> list[Judgement]:
        """See Store.judgements."""
        columns = schema.judgements.c
        with self._transaction() as connection:
            found = connection.execute(select(columns.record).order_by(columns.one, columns.other))
            return [msgspec.json.decode(record, type=Judgement) for (record,) in found]

    def changes(self, run: int | None = None) -> list[Change]:
        """See Store.changes."""
        query = select(schema.changes.c.record).order_by(schema.changes.c.ordinal)
        if run is not None:
            query = query.where(schema.changes.c.run == run)
        with self._transaction() as connection:
            return [msgspec.json.decode(record, type=Change) for (record,) in connection.execute(query)]

    def last_run(self) -> int:
        """See Store.last_run."""
        with self._transaction() as connection:
            return _run(connection)

    def vectors(self, keys: Several[bytes]) -> dict[bytes, bytes]:
        """See Store.vectors."""
        listed = sorted(set(keys))
        found: dict[bytes, bytes] = {}
        columns = schema.vectors.c
        with self._transaction() as connection:
            for start in range(0, len(listed), 500):
                query = select(columns.key, columns.vector).where(columns.key.in_(listed[start : start + 500]))
                found |= {bytes(key): bytes(vector) for key, vector in connection.execute(query)}
        return found

    def keep_vectors(self, vectors: Mapping[bytes, bytes]) -> None:
        """See Store.keep_vectors."""
        if vectors:
            rows = [{"key": key, "vector": vector} for key, vector in sorted(vectors.items())]
            with self._transaction(writes=True) as connection:
                connection.execute(upsert(schema.vectors).on_conflict_do_nothing(), rows)

    def search(self, query: str, *, limit: int = 20) -> list[Hit]:
        """See Store.search."""
        with self._transaction() as connection:
            return search(connection, query, limit)

    def close(self) -> None:
        """See Store.close."""
        with explained(self._file):
            self._connection.close()


def _departed(connection: Connection) -> list[str]:
    read = select(table.c.document)
    query = select(schema.cards.c.document).where(schema.cards.c.document.not_in(read))
    return sorted(document for (document,) in connection.execute(query))


def _stale(connection: Connection, founders: Iterable[str]) -> None:
    rows = [{"founder": founder} for founder in sorted(founders)]
    if rows:
        connection.execute(upsert(schema.stale).on_conflict_do_nothing(), rows)


def _run(connection: Connection) -> int:
    return int(read_state(connection, RUN) or 0)


def _keep_changes(connection: Connection, changes: Iterable[Change]) -> None:
    """Changes belong to the run that is under way."""
    run = _run(connection) + 1
    numbered = [msgspec.structs.replace(change, run=run) for change in changes]
    rows = [
        {"run": run, "story": one.story, "kind": one.kind, "record": msgspec.json.encode(one).decode()}
        for one in numbered
    ]
    if rows:
        connection.execute(insert(schema.changes), rows)
