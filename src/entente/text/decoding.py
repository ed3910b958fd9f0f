"""Bytes to text, without changing a character of it.

Line ends stay as they are. A byte order mark at the very start belongs to the encoding, not to the
text, and is taken off; `encoding` says that it was there ("utf-8-sig").
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from entente.errors import InputError
from entente.text.formats import signature
from entente.text.languages import guess

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.\-]{2,40})""", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_DAMAGE = "\ufffd"
_SHARE_OF_CONTROL = 0.01
_SHARE_OF_DAMAGE = 0.05


class Decoded(NamedTuple):
    """A text and the encoding it was in."""

    text: str
    encoding: str


def decode(data: bytes, where: str, *, page: bool = False) -> Decoded:
    """The text of `data`: by its mark, as UTF-8, as a page declares, or as the bytes suggest.

    Raises `InputError` (empty, binary, unreadable) naming `where`.
    """
    if not data.strip():
        raise InputError("The file is empty.", where=where, remedy="Give a file with an article in it.", code="empty")
    kind = signature(data)
    if kind is not None:
        raise _binary(f"This is {kind}, not text.", where)
    if b"\x00" in data and not data.startswith(tuple(mark for mark, _ in _MARKS)):
        raise _binary("The file holds null bytes, which no text has.", where)
    decoded = _marked(data) or _plain(data) or (_declared(data) if page else None) or _guessed(data)
    if decoded is None:
        raise InputError(
            "No encoding makes sense of the bytes.",
            where=where,
            remedy="Save the article as UTF-8 text and read it again.",
            code="unreadable",
        )
    if _is_binary(decoded.text):
        raise _binary("The file holds bytes that no text has.", where)
    if not decoded.text.strip():
        raise InputError("The file holds no words.", where=where, remedy="Give a file with an article.", code="empty")
    return decoded


def _binary(what: str, where: str) -> InputError:
    return InputError(what, where=where, remedy="Save the article as text (.txt) or as a page (.html).", code="binary")


def _is_binary(text: str) -> bool:
    return "\x00" in text or len(_CONTROL.findall(text)) > max(1, len(text) * _SHARE_OF_CONTROL)


def _marked(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    return None


def _plain(data: bytes) -> Decoded | None:
    """UTF-8; also UTF-8 in which a few bytes were damaged, where each shows as U+FFFD."""
    strict = _strict(data, "utf-8")
    if strict is not None:
        return strict
    text = data.decode("utf-8", "replace")
    sound = sum(1 for character in text if character > "\x7f" and character != _DAMAGE)
    damaged = text.count(_DAMAGE)
    return Decoded(text, "utf-8-damaged") if damaged <= sound * _SHARE_OF_DAMAGE else None


def _declared(data: bytes) -> Decoded | None:
    match = _DECLARED.search(data[:4096])
    if match is None:
        return None
    name = match.group(1).decode("ascii").lower()
    # Browsers read pages declared latin-1 as windows-1252 (WHATWG Encoding Standard, section 4.2).
    return _strict(data, "windows-1252" if name in {"iso-8859-1", "latin-1", "latin1", "ascii"} else name)


def _guessed(data: bytes) -> Decoded | None:
    """Windows-1252 where that gives English, otherwise what charset-normalizer finds."""
    western = _strict(data, "windows-1252")
    if western is not None and guess(western.text[:20_000]).language == "en":
        return western
    from charset_normalizer import from_bytes

    best = from_bytes(data[:50_000]).best()
    return None if best is None else _strict(data, best.encoding)


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except (UnicodeError, LookupError, ValueError):
        return None
