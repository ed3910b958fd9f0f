"""Articles as lines of JSON: `{"text", "title", "url", "date", "outlet"}`, of which only `text` must be there."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import Any

from entente.errors import InputError
from entente.records import Document
from entente.text.article import Found, document_of
from entente.text.dates import Day, read_date
from entente.text.formats import LINES
from entente.text.sources import digest


def read_lines(data: bytes, name: str, limit: int | None) -> list[Document | InputError]:
    """One document or one error for each line that is not blank; a bad line does not stop the others.

    A document's path is `name#LINE`, its `sha256` that of the line without its end.
    """
    results: list[Document | InputError] = []
    for number, line in _lines(data):
        try:
            results.append(_document(line, f"{name}#{number}", limit))
        except InputError as error:
            results.append(error)
    if not results:
        results.append(InputError("The file is empty.", where=name, remedy="Give a line per article.", code="empty"))
    return results


def _lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    for number, line in enumerate(data.removeprefix(codecs.BOM_UTF8).split(b"\n"), 1):
        stripped = line.strip()
        if stripped:
            yield number, stripped


def _document(line: bytes, where: str, limit: int | None) -> Document:
    if limit is not None and len(line) > limit:
        raise InputError(
            f"The line has {len(line):,} bytes; an article has at most {limit:,}.",
            where=where,
            remedy="Split it, or allow large files.",
            code="too_large",
        )
    fields = _fields(line, where)
    text = _text(fields, "text", where) or ""
    if not text.strip():
        raise _malformed("text", "is missing or empty", where, code="empty" if "text" in fields else "malformed")
    if "\x00" in text:
        raise _malformed("text", "holds null bytes, which no text has", where, code="binary")
    day = _date(fields, where)
    return document_of(
        Found(
            path=where,
            sha256=digest(line),
            media_type=LINES,
            encoding="utf-8",
            text=text,
            title=_text(fields, "title", where),
            outlet=_text(fields, "outlet", where),
            url=_text(fields, "url", where),
            day=day,
            date_rule="the record's date field states the date" if day else "",
        )
    )


def _fields(line: bytes, where: str) -> dict[str, Any]:
    remedy = 'Write one JSON object a line, with at least "text".'
    try:
        fields = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise InputError("The line is not UTF-8.", where=where, remedy=remedy, code="malformed") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"The line is not JSON: {error}.", where=where, remedy=remedy, code="malformed") from error
    if not isinstance(fields, dict):
        raise InputError("The line is not a JSON object.", where=where, remedy=remedy, code="malformed")
    return fields


def _text(fields: dict[str, Any], field: str, where: str) -> str | None:
    value = fields.get(field)
    if value is None:
        return None
    if not isinstance(value, str):
        raise _malformed(field, "is not a string", where)
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise _malformed(field, "holds half of a surrogate pair", where)
    return value if field == "text" else (" ".join(value.split()) or None)


def _date(fields: dict[str, Any], where: str) -> Day | None:
    value = _text(fields, "date", where)
    if value is None:
        return None
    day = read_date(value)
    if day is None:
        raise _malformed("date", "is not a date such as 2024-06-21", where)
    return day


def _malformed(field: str, problem: str, where: str, *, code: str = "malformed") -> InputError:
    return InputError(f'The field "{field}" {problem}.', where=where, remedy="Correct the line.", code=code)
