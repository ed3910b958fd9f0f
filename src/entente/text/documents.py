"""Reads a source: one document from a text or a page, one from each line of a `.jsonl` file."""

from __future__ import annotations

from pathlib import Path

from entente.errors import InputError
from entente.records import Document
from entente.text.article import Found, document_of
from entente.text.decoding import decode
from entente.text.formats import LINES, PAGE, PLAIN, SUFFIXES, looks_like_page
from entente.text.page import extract, page_facts, parse
from entente.text.record_lines import read_lines
from entente.text.sources import STANDARD_INPUT, Source, digest

LARGEST = 5_000_000
"""Bytes above which an article is not read unless that is allowed."""


def read_source(source: Source, *, largest: int = LARGEST, allow_large: bool = False) -> list[Document | InputError]:
    """The documents of `source`; what cannot be read is an `InputError` in the list, never raised.

    `code` of an error: empty, binary, too_large, unreadable, not_english, malformed, unsupported. For a
    `.jsonl` file, whose lines are articles, the limit holds for each line.
    """
    limit = None if allow_large else largest
    try:
        media_type = _media_type(source)
        data = _bytes(source, None if media_type == LINES else limit)
        if media_type == LINES:
            return read_lines(data, source.name, limit)
        if media_type is None:
            media_type = PAGE if looks_like_page(data) else PLAIN
        return [_one(data, source.name, media_type)]
    except InputError as error:
        return [error]


def _media_type(source: Source) -> str | None:
    """By the name's suffix; null for standard input, where the content decides."""
    if source.name == STANDARD_INPUT:
        return None
    suffix = Path(source.name).suffix.lower()
    if source.file is not None and not source.file.exists():
        raise InputError("There is no such file.", where=source.name, remedy="Check the name.", code="unreadable")
    if suffix not in SUFFIXES:
        kinds = ", ".join(SUFFIXES)
        raise InputError(
            f"Files of the kind {suffix or 'without a suffix'} are not read.",
            where=source.name,
            remedy=f"Give one of {kinds}.",
            code="unsupported",
        )
    return SUFFIXES[suffix]


def _bytes(source: Source, limit: int | None) -> bytes:
    if source.data is not None:
        _check_size(len(source.data), source.name, limit)
        return source.data
    if source.file is None:
        raise InputError("Nothing was given to read.", where=source.name, remedy="Give a file or bytes.", code="empty")
    try:
        _check_size(source.file.stat().st_size, source.name, limit)
        return source.file.read_bytes()
    except OSError as error:
        reason = error.strerror or "the system gives no reason"
        raise InputError(
            f"The file cannot be read: {reason}.", where=source.name, remedy="Check its permissions.", code="unreadable"
        ) from error


def _check_size(size: int, where: str, limit: int | None) -> None:
    if limit is not None and size > limit:
        raise InputError(
            f"The file has {size:,} bytes; an article has at most {limit:,}.",
            where=where,
            remedy="Split it, or allow large files.",
            code="too_large",
        )


def _one(data: bytes, name: str, media_type: str) -> Document:
    decoded = decode(data, name, page=media_type == PAGE)
    if media_type != PAGE:
        return document_of(
            Found(path=name, sha256=digest(data), media_type=media_type, encoding=decoded.encoding, text=decoded.text)
        )
    tree = parse(decoded.text)
    text = extract(decoded.text, tree)
    if not text:
        raise InputError("The page has no text.", where=name, remedy="Save the article itself.", code="empty")
    facts = page_facts(decoded.text, tree)
    return document_of(
        Found(
            path=name,
            sha256=digest(data),
            media_type=media_type,
            encoding=decoded.encoding,
            text=text,
            title=facts.title,
            outlet=facts.outlet,
            byline=facts.byline,
            url=facts.url,
            day=facts.day,
            date_rule=facts.date_rule,
        )
    )
