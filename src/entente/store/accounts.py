"""Write and read the accounts of stories."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, Table, bindparam, delete, select, text

from entente.records import Account, Document, Story
from entente.store import schema
from entente.store.rows import KINDS, STORIES, Row, rows

PORTION = 200
"""Ids in one query."""


def write_account(connection: Connection, account: Account) -> None:
    """Put an account in place of the story's former one, within the caller's transaction.

    Its documents leave the accounts they stood in before: an article is of one story.
    """
    listed = [document.id for document in account.documents]
    drop_accounts(connection, _there(connection, schema.stories, [account.story.id]))
    for some in portions(_there(connection, schema.documents, listed)):
        unindex(connection, "documents", "id", some)
        unindex(connection, "statements", "document", some)
        connection.execute(delete(schema.documents).where(schema.documents.c.id.in_(some)))
    texts = {document.id: document.text for document in account.documents}
    _insert(connection, schema.stories, rows(STORIES, [account.story], texts))
    for field, kind in KINDS.items():
        found = rows(kind, getattr(account, field), texts)
        _insert(connection, kind.table, [row | {"story": account.story.id} for row in found])
    for name in schema.FULL_TEXT:
        index(connection, name, account.story.id)


def _there(connection: Connection, table: Table, ids: list[str]) -> list[str]:
    """Those of the ids that the table holds."""
    found: list[str] = []
    for some in portions(ids):
        found += [one for (one,) in connection.execute(select(table.c.id).where(table.c.id.in_(some)))]
    return found


def _insert(connection: Connection, table: Table, found: list[Row]) -> None:
    """All rows have the same columns. Written out, as it runs a dozen times for each story of a large pile."""
    if found:
        names = list(found[0])
        columns, places = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
        statement = f"INSERT INTO {table.name} ({columns}) VALUES ({places})"  # noqa: S608 - the schema's own names
        connection.exec_driver_sql(statement, [tuple(row[name] for name in names) for row in found])


def drop_accounts(connection: Connection, stories: Iterable[str]) -> None:
    """Forget the accounts of these stories."""
    for some in portions(sorted(stories)):
        for name in schema.FULL_TEXT:
            unindex(connection, name, "story", some)
        connection.execute(delete(schema.stories).where(schema.stories.c.id.in_(some)))


def index(connection: Connection, name: str, story: str) -> None:
    """Put the words of a story's rows in the table `name` into its full-text index."""
    columns = ", ".join(schema.FULL_TEXT[name])
    statement = (
        f"INSERT INTO {name}_words(rowid, {columns}) "  # noqa: S608 - names are the schema's own
        f"SELECT ordinal, {columns} FROM {name} WHERE story = :story"
    )
    connection.execute(text(statement), {"story": story})


def unindex(connection: Connection, name: str, key: str, values: list[str]) -> None:
    """Take the words of rows that are about to go out of the full-text index (sqlite.org/fts5.html, "delete")."""
    columns = ", ".join(schema.FULL_TEXT[name])
    statement = (
        f"INSERT INTO {name}_words({name}_words, rowid, {columns}) "  # noqa: S608 - names are the schema's own
        f"SELECT 'delete', ordinal, {columns} FROM {name} WHERE {key} IN :keys"
    )
    connection.execute(text(statement).bindparams(bindparam("keys", expanding=True)), {"keys": values})


def read_accounts(connection: Connection, stories: Iterable[str] | None = None) -> Iterator[Account]:
    """The accounts of these stories, or of all, in the order of the stories' ids."""
    if stories is None:
        wanted = [one for (one,) in connection.execute(select(schema.stories.c.id).order_by(schema.stories.c.id))]
    else:
        wanted = sorted(set(stories))
    for some in portions(wanted):
        fields = {field: _by_story(connection, field, some) for field in KINDS}
        query = select(schema.stories.c.record).where(schema.stories.c.id.in_(some)).order_by(schema.stories.c.id)
        for (record,) in connection.execute(query):
            story = msgspec.json.decode(record, type=Story)
            yield Account(story=story, **{field: tuple(found[story.id]) for field, found in fields.items()})


def _by_story(connection: Connection, field: str, stories: list[str]) -> dict[str, list[Any]]:
    kind = KINDS[field]
    decode = msgspec.json.Decoder(kind.struct).decode
    columns = kind.table.c
    found: dict[str, list[Any]] = defaultdict(list)
    query: Select[Any]
    if kind.struct is Document:
        query = select(columns.story, columns.record, columns.text).where(columns.story.in_(stories))
        for row in connection.execute(query.order_by(columns.ordinal)):
            found[row[0]].append(msgspec.structs.replace(decode(row[1]), text=row[2]))
        return found
    query = select(columns.story, columns.record).where(columns.story.in_(stories))
    for row in connection.execute(query.order_by(columns.ordinal)):
        found[row[0]].append(decode(row[1]))
    return found


def portions(items: list[str]) -> Iterator[list[str]]:
    """The items, as many at a time as one query takes."""
    for start in range(0, len(items), PORTION):
        yield items[start : start + PORTION]
