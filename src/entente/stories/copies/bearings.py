"""Whose report a page says it is: the names it bears, and the names it gives credit to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from entente.records import Document, Evidence
from entente.stories.copies.cues import cues

_DATELINE = re.compile(r"\((?P<name>[A-Z][\w’'& .-]{1,40})\)\s*[-–—]")
_SOURCE_LINE = re.compile(
    r"^\W*(?:source|sources|from|via|credit)\s*:\s*(?P<name>.{2,60}?)\W*$", re.IGNORECASE | re.MULTILINE
)
_PARTS = re.compile(r"\s*(?:[|»/\n>•·]|\s[-–—]\s)\s*")
_HEAD = 1200
"""Characters in which a dateline stands."""
_HEAD_LINES = 5
_LONGEST_NAME = 5
"""Words of an outlet's name."""
_ONE_I = {ord("ı"): "i", ord("\u0307"): None}
"""The dotless i, and the dot that a capital one leaves behind; patterns take both for i."""
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)


class Bearing(NamedTuple):
    """The names in lower case under which a page came out, the surest first; `certain` are not guessed."""

    own: tuple[str, ...]
    certain: frozenset[str]


def bearing(document: Document) -> Bearing:
    """The names a page bears: its outlet, the agency of its dateline, its first short lines."""
    certain = [_folded(document.outlet)] if document.outlet else []
    certain += [_folded(found["name"]) for found in _DATELINE.finditer(document.text[:_HEAD])]
    lines = _first_lines(document.text)
    names = [*certain, *(_folded(part) for line in lines for part in _PARTS.split(line))]
    kept = dict.fromkeys(name for name in names if _may_be_outlet(name, name in certain))
    return Bearing(tuple(kept), frozenset(certain) & frozenset(kept))


def credited(document: Document, here: Bearing, source: Bearing) -> Iterator[Evidence]:
    """Where `document` names the outlet of another page as the source of its report."""
    folded = _comparable(document.text)
    for name in source.own:
        if not all(word in folded for word in _comparable(name).split()):
            continue
        if name in here.own and not _is_second(name, here):
            yield from _source_lines(document, name)
            continue
        wanted = r"\s+".join(re.escape(word) for word in name.split())
        for found in re.finditer(rf"(?<!\w){wanted}(?!\w)", document.text, re.IGNORECASE):
            if name in source.certain or _is_credit(document.text, found.start(), found.end()):
                yield Evidence(document=document.id, start=found.start(), end=found.end())


def _is_second(name: str, here: Bearing) -> bool:
    """Whether a page that bears this name came out under another: an agency's line in a paper."""
    return name in here.certain and here.own[0] != name


def _source_lines(document: Document, name: str) -> Iterator[Evidence]:
    for found in _SOURCE_LINE.finditer(document.text):
        if name in found["name"].casefold():
            yield Evidence(document=document.id, start=found.start("name"), end=found.end("name"))


def _first_lines(text: str) -> list[str]:
    return [line.strip() for line in text[:_HEAD].split("\n") if line.strip()][:_HEAD_LINES]


def _may_be_outlet(name: str, certain: bool) -> bool:
    """Two to five words; one is enough where the page says that it is its outlet."""
    words = name.split()
    return bool(words) and (certain or 1 < len(words) <= _LONGEST_NAME) and not name.endswith((".", ",", ":"))


def _is_credit(text: str, start: int, end: int) -> bool:
    before = " ".join(re.findall(r"\w+", text[max(0, start - 40) : start].casefold())[-3:]).removesuffix(" the")
    after = " ".join(re.findall(r"\w+", text[end : end + 40].casefold())[:2])
    return any(before == cue or before.endswith(f" {cue}") for cue in cues().credit_before) or any(
        after == cue or after.startswith(f"{cue} ") for cue in cues().credit_after
    )


@lru_cache(maxsize=512)
def _comparable(text: str) -> str:
    """In lower case, the letters i alike: wherever a pattern finds a name whatever its case, its words are in this."""
    return text.casefold().translate(_ONE_I)


def _folded(name: str) -> str:
    return _ARTICLE.sub("", " ".join(name.casefold().split()))
