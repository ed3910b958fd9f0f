"""Find, check, open and create store files."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from sqlalchemy import Connection, create_engine, event, inspect
from sqlalchemy.pool import NullPool

from entente.errors import StoreError
from entente.store.face import Store
from entente.store.faults import READ_AGAIN, explained
from entente.store.schema import APPLICATION_ID, SCHEMA_VERSION, full_text_ddl, metadata
from entente.store.sqlite import SQLiteStore

STORE_NAME = "story.entente"
"""The file's name within a folder."""

HEADER = b"SQLite format 3\x00"
WAIT_SECONDS = 30.0


def open_store(path: Path, *, create: bool = False) -> Store:
    """The store at `path`, a `.entente` file or the folder that holds `story.entente`.

    `create` makes the file (in an existing folder) where there is none. Raises StoreError where it
    is missing, foreign, of another version or damaged.
    """
    file = path / STORE_NAME if path.is_dir() else path
    check_file(file, create=create)
    with explained(file):
        connection = connect(file)
        try:
            prepare(connection, file, create=create)
        except BaseException:
            connection.close()
            raise
    return SQLiteStore(connection, file)


def check_file(file: Path, *, create: bool) -> None:
    """Raise StoreError where `file` is missing or no SQLite file; an empty one counts as missing."""
    try:
        with file.open("rb") as stream:
            header = stream.read(len(HEADER))
    except FileNotFoundError:
        if create:
            return
        remedy = "Make one with: entente read PATH… -o DIR, or name the folder a reading was written to."
        raise StoreError("there is no store here.", where=str(file), remedy=remedy) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise StoreError(
            f"the store cannot be opened ({reason}).", where=str(file), remedy="Check its permissions."
        ) from error
    if header != HEADER and not (create and not header):
        raise foreign(file)


def foreign(file: Path) -> StoreError:
    """The error for a file that is something else."""
    remedy = "Name a .entente file, or a folder that `entente read` wrote to."
    return StoreError("this file is not an Entente store.", where=str(file), remedy=remedy)


def connect(file: Path) -> Connection:
    """An open connection whose transactions begin and end where SQLAlchemy says so.

    `sqlite3` would begin a transaction late, and not at all for reads or for DDL; hence
    `isolation_level=None` and an explicit BEGIN (SQLAlchemy's documentation of the SQLite dialect).
    """

    address, is_uri = (f"{file.absolute().as_uri()}?immutable=1", True) if is_fixed(file) else (str(file), False)

    def raw() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=is_uri, timeout=WAIT_SECONDS, isolation_level=None)

    engine = create_engine("sqlite://", creator=raw, poolclass=NullPool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine.connect()


def is_fixed(file: Path) -> bool:
    """Whether the store lies where nothing can be written (a read-only share) and nothing is pending.

    SQLite opens a file with a write-ahead log there only when told that it will not change.
    """
    if not file.exists() or (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)):
        return False
    return not file.with_name(f"{file.name}-wal").exists()


def prepare(connection: Connection, file: Path, *, create: bool) -> None:
    """Set what each connection needs, create the tables where asked, and check the file's marks."""
    raw = connection.connection.driver_connection
    assert raw is not None, "an open connection has a driver's"  # noqa: S101
    raw.execute("PRAGMA foreign_keys=ON")
    raw.execute("PRAGMA trusted_schema=OFF")
    raw.execute("PRAGMA synchronous=NORMAL")
    if create:
        raw.execute("PRAGMA journal_mode=WAL")
        create_tables(connection)
    check_marks(connection, file)


def create_tables(connection: Connection) -> None:
    """Make the tables and set the marks, all in one transaction; nothing where the file has any."""
    connection.execution_options(writes=True)
    with connection.begin():
        if inspect(connection).get_table_names():
            return
        metadata.create_all(connection)
        for statement in full_text_ddl():
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")


def check_marks(connection: Connection, file: Path) -> None:
    """Raise StoreError unless the file is a store of this version with all its tables."""
    connection.execution_options(writes=False)
    with connection.begin():
        application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        if application != APPLICATION_ID:
            raise foreign(file)
        if version != SCHEMA_VERSION:
            raise other_version(file, version)
        missing = set(metadata.tables) - set(inspect(connection).get_table_names())
    if missing:
        raise StoreError(f"the store is damaged: {min(missing)} is gone.", where=str(file), remedy=READ_AGAIN)


def other_version(file: Path, version: int) -> StoreError:
    """The error for a store written by an older or a newer Entente."""
    newer = version > SCHEMA_VERSION
    remedy = "Update Entente to open it." if newer else "Read the articles again into a new folder."
    age = "a newer" if newer else "an older"
    return StoreError(
        f"{age} Entente wrote this store (version {version}; this one keeps {SCHEMA_VERSION}).",
        where=str(file),
        remedy=remedy,
    )
