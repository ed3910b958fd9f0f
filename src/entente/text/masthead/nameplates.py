"""The outlet's own name on the page: a nameplate above the article, or the first word of a trail of sections."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from entente.knowledge import load
from entente.records import Span
from entente.text.masthead.published import date_line

_FIRST_BLOCKS = 5
_LONGEST, _MOST_WORDS = 120, 6
_PROSE, _SENTENCE = 140, 80
"""Characters from which a block, or one that ends with a full stop, is prose: the head of the page is over."""
_TRAIL = re.compile(r"\s+[»›|/>]\s+|\s*[»›]\s*")
_JOINING = frozenset({"of", "and", "the", "for", "de", "du", "la", "on", "in"})
_THE = "the "


class Nameplate(NamedTuple):
    """The outlet's name as written, and the lines that are its nameplate rather than the article's."""

    name: str
    lines: tuple[Span, ...]


def find_nameplate(text: str, blocks: Sequence[Span]) -> Nameplate | None:
    """The nameplate among the first blocks of an article, or null."""
    head = _head(text, blocks)
    for index, block in enumerate(head):
        line = text[block.start : block.end]
        below = text[head[index + 1].start : head[index + 1].end] if index + 1 < len(head) else ""
        name = of_trail(line)
        if name is not None:
            return Nameplate(name, (block,))
        if not _may_be_name(line) or len(head) < 2:
            continue
        if _is_menu(below) or _says_what(below):
            return Nameplate(line, (block, head[index + 1]))
        if is_outlet_name(line) or (line.isupper() and _is_date(below)) or _signs(line, head, index):
            return Nameplate(line, (block,))
    return None


def is_outlet_name(name: str) -> bool:
    """Whether a name is a known outlet's, or is several words of which the last is one that outlets bear."""
    key = name.casefold().removeprefix(_THE)
    words = key.split()
    return key in _known() or (len(words) > 1 and words[-1] in _endings() and key not in _table()["sections"])


def _head(text: str, blocks: Sequence[Span]) -> list[Span]:
    """The short blocks before the article's first paragraph."""
    head: list[Span] = []
    for block in blocks[:_FIRST_BLOCKS]:
        length = block.end - block.start
        if length > _PROSE or (length > _SENTENCE and text[block.end - 1] in ".!?”"):
            break
        head.append(block)
    return head


def of_trail(line: str) -> str | None:
    """The outlet that a trail of sections begins with: "NAME » News » Europe"."""
    parts = [part.strip() for part in _TRAIL.split(line)]
    if len(line) > _LONGEST or len(parts) < 2 or not all(parts) or any(len(part.split()) > 7 for part in parts):
        return None
    first = " ".join(word for word in parts[0].split() if not word.islower() or word in _JOINING)
    named = first.isupper() or is_outlet_name(parts[0]) or "»" in line
    all_sections = len(parts) > 2 or parts[1].casefold() in _table()["sections"]
    is_name = bool(first) and _is_capitalised(first) and parts[0].casefold() not in _table()["sections"]
    return first if is_name and named and all_sections else None


def _may_be_name(line: str) -> bool:
    words = line.split()
    if not 0 < len(words) <= _MOST_WORDS or line[-1] in '.,;:!?…”’"' or any(letter.isdigit() for letter in line):
        return False
    if words[0].casefold() in ("by", "from"):
        return False
    return _is_capitalised(line) and line.casefold() not in _table()["sections"]


def _is_capitalised(line: str) -> bool:
    return all(word[0].isupper() or word in _JOINING or word == "&" for word in line.split())


def _is_menu(line: str) -> bool:
    """Names of sections side by side."""
    parts = [part.strip().casefold() for part in _TRAIL.split(line)]
    return len(parts) > 2 and any(part in _table()["sections"] for part in parts)


def _says_what(line: str) -> bool:
    """A line that says what the outlet is: "independent daily", "A weekly letter on …"."""
    words = {word.strip(".,-–—:;()").casefold() for word in line.split()}
    return 0 < len(words) <= 14 and bool(words & frozenset(_table()["about"]))


def _is_date(line: str) -> bool:
    return bool(line) and date_line(line, [Span(start=0, end=len(line))]) is not None


def _signs(line: str, head: Sequence[Span], index: int) -> bool:
    """ "The NAME" under a title and a signature."""
    return index > 1 and line.startswith("The ") and 2 <= len(line.split()) <= 4 and index == len(head) - 1


@cache
def _table() -> dict[str, Any]:
    return _read("mastheads")


@cache
def _endings() -> frozenset[str]:
    return frozenset(_table()["endings"]) | frozenset(_read("naming")["organisation"]["outlet"])


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files("entente.knowledge") / "reading" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def _known() -> frozenset[str]:
    return frozenset(
        name.casefold().removeprefix(_THE) for outlet in load().outlets for name in (outlet.name, *outlet.names)
    )
