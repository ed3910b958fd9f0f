"""Full-text search over documents and statements (SQLite FTS5).

What the user typed never becomes query syntax: each word or quoted phrase is handed over as an FTS5
string, with its quotes doubled (sqlite.org/fts5.html, "FTS5 Strings").
"""

from __future__ import annotations

import re

import msgspec
from sqlalchemy import Connection, text

from entente.records import Span, Statement
from entente.store.face import Hit

PHRASE = re.compile(r'"([^"]*)"|([^\s"]+)')
OPENING, CLOSING = "\ue000", "\ue001"
"""Marks put around matching words: private-use characters, taken out of no text by the reader."""

AROUND = 60
"""Characters of context on each side of the first matching word."""

DOCUMENTS = """
    SELECT documents.id, documents.path, documents.text,
           highlight(documents_words, 1, :opening, :closing)
    FROM documents_words JOIN documents ON documents.ordinal = documents_words.rowid
    WHERE documents_words MATCH :query ORDER BY bm25(documents_words, 4.0, 1.0), documents.ordinal LIMIT :limit
"""
STATEMENTS = """
    SELECT statements.record, statements.words, documents.path
    FROM statements_words JOIN statements ON statements.ordinal = statements_words.rowid
    JOIN documents ON documents.id = statements.document
    WHERE statements_words MATCH :query ORDER BY bm25(statements_words), statements.ordinal LIMIT :limit
"""


def match_expression(query: str) -> str | None:
    """`query` as an FTS5 expression that asks for every word and phrase; None where it has no word."""
    phrases = (quoted or bare for quoted, bare in PHRASE.findall(query.replace("\x00", " ")))
    wanted = [phrase for phrase in phrases if any(character.isalnum() for character in phrase)]
    return " AND ".join(f'"{phrase}"' for phrase in wanted) or None


def search(connection: Connection, query: str, limit: int) -> list[Hit]:
    """Statements first, then documents, each the best first, `limit` of each at most."""
    expression = match_expression(query)
    if expression is None:
        return []
    return found_statements(connection, expression, limit) + found_documents(connection, expression, limit)


def found_statements(connection: Connection, expression: str, limit: int) -> list[Hit]:
    """Statements whose content matches."""
    found = connection.execute(text(STATEMENTS), {"query": expression, "limit": limit})
    hits = []
    for record, words, path in found:
        statement = msgspec.json.decode(record, type=Statement)
        hits.append(
            Hit(
                kind="statement",
                id=statement.id,
                document=statement.document,
                path=path,
                spans=statement.content,
                words=words,
            )
        )
    return hits


def found_documents(connection: Connection, expression: str, limit: int) -> list[Hit]:
    """Documents whose title or text matches."""
    marks = {"opening": OPENING, "closing": CLOSING}
    found = connection.execute(text(DOCUMENTS), {"query": expression, "limit": limit} | marks)
    hits = []
    for key, path, article, marked in found:
        spans = marked_spans(marked, article)
        first = spans[0] if spans else Span(start=0, end=0)
        words = article[max(0, first.start - AROUND) : first.end + AROUND]
        hits.append(Hit(kind="document", id=key, document=key, path=path, spans=spans, words=words))
    return hits


def marked_spans(marked: str, article: str) -> tuple[Span, ...]:
    """Where `marked` has marks, as offsets into `article`; none where the text holds such marks itself."""
    if OPENING in article or CLOSING in article:
        return ()
    spans, offset, start = [], 0, 0
    for piece in re.split(f"([{OPENING}{CLOSING}])", marked):
        if piece == OPENING:
            start = offset
        elif piece == CLOSING:
            spans.append(Span(start=start, end=offset))
        else:
            offset += len(piece)
    return tuple(spans)
