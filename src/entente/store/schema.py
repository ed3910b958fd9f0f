"""The tables of a store file, and the marks by which the file is known.

`readings` is the first layer. All other tables hold the synthesis: each row has the columns worth
querying and, in `record`, the whole record as JSON. `ordinal` keeps the order of the collection.
A document's `text` is kept beside its record, once, so that the full-text index can point at it.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text

APPLICATION_ID = 0x456E7465
"""`Ente` in ASCII, in the header of the SQLite file."""

SCHEMA_VERSION = 1

metadata = MetaData()


def text_column(name: str, *, index: bool = False) -> Column[str]:
    """A text column that may be null."""
    return Column(name, Text, index=index)


def table(name: str, *columns: Column[str] | Column[int] | Index) -> Table:
    """A table of the synthesis, in the order of the collection."""
    return Table(
        name,
        metadata,
        Column("ordinal", Integer, primary_key=True),
        *columns,
        Column("record", Text, nullable=False),
    )


def key() -> Column[str]:
    """The record's own id."""
    return Column("id", Text, nullable=False, unique=True)


def document_key() -> Column[str]:
    """The document a record belongs to; the record goes when the document goes."""
    return Column("document", Text, ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, index=True)


state = Table(
    "state",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

readings = Table(
    "readings",
    metadata,
    Column("path", Text, primary_key=True),
    Column("document", Text, nullable=False, index=True),
    Column("sha256", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("record", Text, nullable=False),
)

documents = table(
    "documents",
    key(),
    Column("path", Text, nullable=False, index=True),
    Column("sha256", Text, nullable=False),
    text_column("title"),
    text_column("outlet", index=True),
    text_column("language"),
    text_column("earliest", index=True),
    text_column("latest"),
    text_column("story", index=True),
    text_column("derived_from"),
    Column("text", Text, nullable=False),
)
actors = table(
    "actors",
    key(),
    text_column("kind", index=True),
    text_column("name", index=True),
    text_column("country", index=True),
)
mentions = table(
    "mentions",
    document_key(),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    text_column("actor", index=True),
    text_column("form"),
)
statements = table(
    "statements",
    key(),
    document_key(),
    text_column("act", index=True),
    text_column("mode"),
    text_column("polarity"),
    text_column("certainty"),
    text_column("earliest", index=True),
    text_column("latest"),
    Column("words", Text, nullable=False),
)
events = table(
    "events",
    key(),
    text_column("type", index=True),
    text_column("status", index=True),
    text_column("place"),
    text_column("earliest", index=True),
    text_column("latest"),
)
claims = table(
    "claims",
    key(),
    text_column("status", index=True),
    Column("independent_origins", Integer),
    text_column("text"),
)
agreements = table(
    "agreements",
    key(),
    text_column("reference", index=True),
    text_column("name"),
    text_column("status"),
)
positions = table(
    "positions",
    text_column("actor", index=True),
    text_column("instrument", index=True),
    text_column("stance"),
)
stories = table(
    "stories",
    key(),
    text_column("title"),
    text_column("earliest"),
    text_column("latest"),
)
timeline = table(
    "timeline",
    Column("story", Text, ForeignKey("stories.id", ondelete="CASCADE"), nullable=False, index=True),
    text_column("earliest", index=True),
    text_column("latest"),
    text_column("label"),
)

FULL_TEXT = {"documents": ("title", "text"), "statements": ("words",)}
"""Table -> its columns in the full-text index `TABLE_words`."""


def full_text_ddl() -> list[str]:
    """The statements that make the full-text indexes (FTS5 over the tables' own text)."""
    return [
        f"CREATE VIRTUAL TABLE {name}_words USING fts5({', '.join(columns)}, content='{name}', "
        "content_rowid='ordinal', tokenize='porter unicode61 remove_diacritics 2')"
        for name, columns in FULL_TEXT.items()
    ]
