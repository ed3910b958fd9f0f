"""Invented articles and short cuts for the tests of this room."""

from __future__ import annotations

from entente.errors import InputError
from entente.records import Document, Flag
from entente.text import Source, read_source

LEAD = (
    "The foreign ministers of Norland and Sudmark met in the harbour town of Vessel on Tuesday and agreed to "
    "reopen the joint patrol of the strait, officials said."
)
QUOTE = (
    "“We shall not let anybody close these waters,” Norland’s minister Ola Verhaven told reporters after the meeting."
)
LAST = "The two governments will meet again before the end of the year, according to a statement from both ministries."
BODY = f"{LEAD}\n\n{QUOTE}\n\n{LAST}"


def read(text: str | bytes, name: str = "article.txt") -> Document:
    """The document of `text`; fails where it cannot be read."""
    data = text if isinstance(text, bytes) else text.encode()
    (result,) = read_source(Source(name=name, data=data))
    assert isinstance(result, Document), result
    return result


def refused(text: str | bytes, name: str = "article.txt") -> InputError:
    """The error that reading `text` gives; fails where it can be read."""
    data = text if isinstance(text, bytes) else text.encode()
    (result,) = read_source(Source(name=name, data=data))
    assert isinstance(result, InputError), result
    return result


def noise_lines(document: Document) -> list[str]:
    """The lines marked as noise, in order."""
    marked = "\n".join(document.text[each.start : each.end] for each in document.noise)
    return [line.strip() for line in marked.splitlines() if line.strip()]


def flagged(document: Document, name: str) -> list[str]:
    """The words that show the flag, or none where it is not raised."""
    flags: list[Flag] = [flag for flag in document.flags if flag.flag == name]
    return [document.text[each.start : each.end] for flag in flags for each in flag.evidence]
