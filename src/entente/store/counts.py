"""How much a store holds, counted without reading the records."""

from __future__ import annotations

from sqlalchemy import Connection

_COUNTS = {
    "documents": "SELECT count(*) FROM documents",
    "stories": "SELECT count(*) FROM stories",
    "actors": "SELECT count(DISTINCT id) FROM actors",
    "statements": "SELECT count(*) FROM statements",
    "events": "SELECT count(*) FROM events",
    "claims": "SELECT count(*) FROM claims",
    "claims_contested": "SELECT count(*) FROM claims WHERE status = 'contested'",
    "agreements": "SELECT count(DISTINCT coalesce(nullif(reference, ''), id)) FROM agreements",
    "flags": "SELECT coalesce(sum(json_array_length(record, '$.flags')), 0) FROM documents",
}
"""As the collection of all stories would hold them: what several say of one actor or agreement is one record."""


def count(connection: Connection) -> dict[str, int]:
    """The number of records of each kind, by its name in the plural."""
    return {name: int(connection.exec_driver_sql(query).scalar_one()) for name, query in _COUNTS.items()}
