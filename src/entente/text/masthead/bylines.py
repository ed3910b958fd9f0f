"""Who signed: "By Firstname Lastname" near the top, or near the end, "Reporting by ..." at the end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from entente.records import Span
from entente.text.masthead.nameplates import is_outlet_name

_TOP, _BOTTOM = 8, 4
_LONGEST = 200
_PARTICLE = r"(?:ul|al|el|bin|bint|ibn|van|von|der|den|de|del|della|di|da|dos|du|la|le|ter|ten)"
_WORD = r"[^\W\d_][\w.'’\-]*"
_GAP = r"[ \t\u00a0]+"
_NAME = rf"{_WORD}(?:{_GAP}(?:{_PARTICLE}{_GAP})*{_WORD}){{1,4}}"
_JOIN = r"\s*(?:,\s*and\s+|,\s*|\s+and\s+|\s*&\s*)\s*"
_OPENING = re.compile(r"(?:by|written by|reported by|words by|story by)[:\s]\s*", re.IGNORECASE)
_REPORTING = re.compile(r"\(?(?:reporting|additional reporting|writing) by[:\s]\s*", re.IGNORECASE)
_CUT = re.compile(r"\s+(?:[|•·—–-]|in\s+[A-Z]|for\s+[A-Z]|on\s+[A-Z])\s*|;|\s*\||\s*\(|,\s*(?=[A-Za-z ]*\d)")
_FULL_NAME = re.compile(_NAME)


class Byline(NamedTuple):
    """The names in the order written, the line they stand in, and the outlet they sign for where it follows them."""

    names: tuple[str, ...]
    line: Span
    outlet: str | None = None


def find_byline(text: str, blocks: Sequence[Span]) -> Byline | None:
    """The byline of the article whose blocks these are, or null."""
    for block in blocks[:_TOP]:
        names = _names_after(_OPENING, text, block)
        if names:
            return _signed(names, block)
    for block in blocks[-_BOTTOM:]:
        names = _names_after(_REPORTING, text, block) or _names_after(_OPENING, text, block)
        if names:
            return _signed(names, block)
    return None


def _signed(names: tuple[str, ...], line: Span) -> Byline:
    """The people of a signature, and the outlet after them: "NAME and NAME, Baltic Wire"."""
    outlet = names[-1] if len(names) > 1 and is_outlet_name(names[-1]) else None
    return Byline(names[:-1] if outlet else names, line, outlet)


def _names_after(opening: re.Pattern[str], text: str, block: Span) -> tuple[str, ...]:
    line = text[block.start : min(block.end, block.start + _LONGEST + 1)]
    match = opening.match(line)
    if match is None or len(line) > _LONGEST:
        return ()
    signed = _CUT.split(line[match.end() :], maxsplit=1)[0].strip(" .,:)")
    parts = [part for part in re.split(_JOIN, signed) if part]
    names = [part for part in parts if is_name(part)]
    # A line with something else in the first place is a sentence, not a signature.
    return tuple(names) if parts and names and is_name(parts[0]) else ()


def is_name(text: str) -> bool:
    """Whether `text` has the form of a person's full name: capitalised words, particles between them."""
    return _FULL_NAME.fullmatch(text) is not None and _is_capitalised(text)


def _is_capitalised(name: str) -> bool:
    words = name.split()
    small = [word for word in words if not word[0].isupper()]
    return words[0][0].isupper() and words[-1][0].isupper() and all(len(word) <= 5 for word in small)
