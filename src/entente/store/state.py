"""Small facts a store keeps by name."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from entente.store import schema

META = "meta"
TELLER = "teller"
RUN = "run"
"""Names: the collection's meta record; the digest of what told the stories; the number of the last run."""


def write_state(connection: Connection, name: str, value: str) -> None:
    """Set `name` in the table of state."""
    connection.execute(delete(schema.state).where(schema.state.c.name == name))
    connection.execute(insert(schema.state).values(name=name, value=value))


def read_state(connection: Connection, name: str) -> str | None:
    """The value of `name` in the table of state, if any."""
    value: str | None = connection.execute(select(schema.state.c.value).where(schema.state.c.name == name)).scalar()
    return value
