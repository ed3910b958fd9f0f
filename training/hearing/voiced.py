"""Invented articles whose every stretch is marked by who puts it forward (`training/voiced/*.txt`).

`== ` opens a story, `@@ outlet | kind | state` an article, `{Who}` a stretch that holds until the next mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

OWN = "outlet"
"""The mark of what an outlet says itself."""
_MARK = re.compile(r"\{([^{}]*)\}\s?")


class Stretch(NamedTuple):
    """`[start, end)` of an article's text, and who says it there, by the English name or names."""

    start: int
    end: int
    who: tuple[str, ...]


class Voiced(NamedTuple):
    """An article as its page stands, without its marks."""

    outlet: str
    text: str
    stretches: tuple[Stretch, ...]

    def who(self, start: int, end: int) -> tuple[str, ...]:
        """Who says most of `[start, end)`; nobody where it is not marked."""
        shared = [(min(end, one.end) - max(start, one.start), one.who) for one in self.stretches]
        most = max(shared, key=lambda row: row[0], default=(0, ()))
        return most[1] if most[0] > 0 else ()


def stories(path: Path) -> Iterator[list[Voiced]]:
    """The articles of every story of a file."""
    for story in path.read_text(encoding="utf-8").split("\n== ")[0:]:
        parts = re.split(r"^@@ ", story, flags=re.MULTILINE)[1:]
        if parts:
            yield [_voiced(*part.split("\n", 1)) for part in parts]


def _voiced(head: str, body: str) -> Voiced:
    outlet = head.split(" | ")[0].strip()
    text, found, who, place = f"{outlet}\n\n", [], "", 0
    body = body.strip("\n")
    for mark in (*_MARK.finditer(body), None):
        part = body[place : mark.start() if mark else len(body)]
        if who:
            found.append(Stretch(len(text), len(text) + len(part), tuple(one.strip() for one in who.split(","))))
        text += part
        if mark:
            who, place = mark[1].strip(), mark.end()
    return Voiced(outlet, text + "\n", tuple(found))
