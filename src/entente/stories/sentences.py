"""Rough sentences of a text, for finding what stands near what."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

_END = re.compile(r"(?<=[^\W_A-Z][.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z])|\n\s*\n|(?<=\.[”\"])\s+(?=[A-Z“])|\n")


_QUOTED = re.compile(r"“[^“”]*”?|\"[^\"\n]*\"")


class Stretch(NamedTuple):
    """`[start, end)` of a text."""

    start: int
    end: int


@lru_cache(maxsize=2048)
def sentences_of(text: str) -> Sentences:
    """The sentences of a text, found once as long as its story is told."""
    return Sentences(text)


def quotations(text: str) -> list[Stretch]:
    """What stands in quotation marks, the marks with it; curly ones may stay open to the end."""
    return [Stretch(one.start(), one.end()) for one in _QUOTED.finditer(text)]


class Sentences:
    """Where the sentences of one text begin and end."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _END.finditer(text))]
        self._length = len(text)

    def around(self, start: int, end: int) -> Stretch:
        """From the start of the sentence that holds `start` to the end of the one that holds `end`."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, max(start, end - 1))
        return Stretch(self._starts[first], self._starts[last] if last < len(self._starts) else self._length)
