"""The tables of a store file, and the marks by which the file is known.

`readings` is the first layer. `cards`, `marks` and `links` are what grouping remembers, `stale` the
stories still to be told, `judgements` and `changes` what analysts said and what each run brought.
All other tables hold the stories' accounts: each row has the columns worth querying and, in `record`,
the whole record as JSON; `story` says whose account it is of, `ordinal` keeps the order within it.
A document's `text` is kept beside its record, once, so that the full-text index can point at it.
"""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

APPLICATION_ID = 0x456E7465
"""`Ente` in ASCII, in the header of the SQLite file."""

SCHEMA_VERSION = 2

metadata = MetaData()


def text_column(name: str, *, index: bool = False) -> Column[str]:
    """A text column that may be null."""
    return Column(name, Text, index=index)


def table(name: str, *columns: Column[str] | Column[int] | Index) -> Table:
    """A table of the accounts."""
    return Table(
        name,
        metadata,
        Column("ordinal", Integer, primary_key=True),
        *columns,
        Column("record", Text, nullable=False),
    )


def key() -> Column[str]:
    """The record's own id; one actor or agreement may stand in several accounts."""
    return Column("id", Text, nullable=False, index=True)


def story_key() -> Column[str]:
    """The story whose account the record is of; the record goes when the account goes."""
    return Column("story", Text, ForeignKey("stories.id", ondelete="CASCADE"), nullable=False, index=True)


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
    Column("pending", Integer, nullable=False, index=True),
    Column("record", Text, nullable=False),
)

cards = Table(
    "cards",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("document", Text, nullable=False, unique=True),
    text_column("founder", index=True),
    Column("gist", LargeBinary, nullable=False),
)
marks = Table(
    "marks",
    metadata,
    Column("mark", Integer, primary_key=True),
    Column("number", Integer, primary_key=True, index=True),
    sqlite_with_rowid=False,
)
links = Table(
    "links",
    metadata,
    Column("one", Integer, primary_key=True),
    Column("other", Integer, primary_key=True),
    Column("likeness", Float, nullable=False),
    sqlite_with_rowid=False,
)
stale = Table("stale", metadata, Column("founder", Text, primary_key=True))
judgements = Table(
    "judgements",
    metadata,
    Column("one", Text, primary_key=True),
    Column("other", Text, primary_key=True),
    Column("record", Text, nullable=False),
)
changes = Table(
    "changes",
    metadata,
    Column("ordinal", Integer, primary_key=True),
    Column("run", Integer, nullable=False, index=True),
    Column("story", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("record", Text, nullable=False),
)
vectors = Table(
    "vectors",
    metadata,
    Column("key", LargeBinary, primary_key=True),
    Column("vector", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

documents = table(
    "documents",
    Column("id", Text, nullable=False, unique=True),
    Column("path", Text, nullable=False, index=True),
    Column("sha256", Text, nullable=False),
    text_column("title"),
    text_column("outlet", index=True),
    text_column("language"),
    text_column("earliest", index=True),
    text_column("latest"),
    story_key(),
    text_column("derived_from"),
    Column("text", Text, nullable=False),
)
actors = table(
    "actors",
    story_key(),
    key(),
    text_column("kind", index=True),
    text_column("name", index=True),
    text_column("country", index=True),
)
mentions = table(
    "mentions",
    story_key(),
    document_key(),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    text_column("actor", index=True),
    text_column("form"),
)
statements = table(
    "statements",
    story_key(),
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
    story_key(),
    key(),
    text_column("type", index=True),
    text_column("status", index=True),
    text_column("place"),
    text_column("earliest", index=True),
    text_column("latest"),
)
claims = table(
    "claims",
    story_key(),
    key(),
    text_column("status", index=True),
    Column("independent_origins", Integer),
    text_column("text"),
)
agreements = table(
    "agreements",
    story_key(),
    key(),
    text_column("reference", index=True),
    text_column("name"),
    text_column("status"),
)
positions = table(
    "positions",
    story_key(),
    text_column("actor", index=True),
    text_column("instrument", index=True),
    text_column("stance"),
)
stories = table(
    "stories",
    Column("id", Text, nullable=False, unique=True),
    text_column("title"),
    text_column("earliest"),
    text_column("latest"),
)
timeline = table(
    "timeline",
    story_key(),
    text_column("earliest", index=True),
    text_column("latest"),
    text_column("label"),
)

FULL_TEXT = {"documents": ("title", "text"), "statements": ("words",)}
"""Table -> its columns in the full-text index `TABLE_words`."""


def full_text_ddl() -> list[str]:
    """The statements that make the full-text indexes (FTS5 over the tables' own text).

    They are kept by hand: triggers over virtual tables do not run where the schema is not trusted.
    """
    return [
        f"CREATE VIRTUAL TABLE {name}_words USING fts5({', '.join(columns)}, content='{name}', "
        "content_rowid='ordinal', tokenize='porter unicode61 remove_diacritics 2')"
        for name, columns in FULL_TEXT.items()
    ]
