"""What SQLite complains of, put as a StoreError that says what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from sqlalchemy.exc import DBAPIError

from entente.errors import StoreError

READ_AGAIN = "Move the file away and read the articles again."

KNOWN_FAULTS = (
    ("locked", "another run is writing to the store.", "Wait until it has finished, then try again."),
    ("readonly", "the store cannot be written.", "Check the permissions of the file and its folder."),
    ("unable to open", "the store cannot be opened.", "Check the permissions of the file and its folder."),
    ("full", "the disk is full.", "Make room, then run the same command again: what was read is kept."),
    ("disk i/o", "the disk cannot be read or written.", "Check the disk, then try again."),
    ("too big", "a record is too large to be kept.", "Leave that input out."),
    ("constraint", "the records contradict each other.", "This is a fault in Entente: please report it."),
)
"""A part of SQLite's message, lower case; what happened; what to do."""


def store_fault(path: Path, error: Exception) -> StoreError:
    """The StoreError for what SQLite, or the decoding of a record, raised."""
    message = str(getattr(error, "orig", None) or error)
    for part, what, remedy in KNOWN_FAULTS:
        if part in message.lower():
            return StoreError(what, where=str(path), remedy=remedy)
    return StoreError(f"the store is damaged ({message}).", where=str(path), remedy=READ_AGAIN)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what goes wrong with the file at `path` into a StoreError."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, msgspec.DecodeError, msgspec.ValidationError) as error:
        raise store_fault(path, error) from error
