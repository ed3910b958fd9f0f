"""The lines of a document that are part of the article, and the grids found in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from entente.records import Document, Span
from entente.system.matrix.shapes import TableKind
from entente.system.matrix.words import StateNames

LONGEST = 400
"""A line of more characters is no row of a table."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the blanks around it; empty where `start == end`. `states`: (actor, start, end) named in it."""

    start: int
    end: int
    words: str
    states: tuple[tuple[str, int, int], ...]

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(start=self.start, end=self.end)


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of cells; the first row holds the columns' heads, the first cell of each further row its own."""

    kind: TableKind
    rows: tuple[tuple[Span | None, ...], ...]


def lines_of(document: Document, names: StateNames, known: Sequence[tuple[str, int, int]]) -> list[Line]:
    """Every line in order; what is noise, or far too long, comes as an empty line.

    `known` are mentions of states found by the reading (misspelt ones too), beside those that `names`
    finds, spelt rightly or one letter off.
    """
    return [_line(document, start, end, names, known) for start, end in _ends(document.text)]


def _ends(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _line(document: Document, start: int, end: int, names: StateNames, known: Sequence[tuple[str, int, int]]) -> Line:
    text = document.text
    while start < end and text[start] in " \r\u00a0":
        start += 1
    while end > start and text[end - 1] in " \r\u00a0":
        end -= 1
    noisy = any(one.start < end and start < one.end and one.kind != "heading" for one in document.noise)
    if noisy or end - start > LONGEST:
        return Line(start, start, "", ())
    found = [one for one in known if start <= one[1] and one[2] <= end]
    for further in (names.named, names.misspelt):
        found += [
            one
            for one in further(text, start, end)
            if not any(one[1] < last and first < one[2] for _, first, last in found)
        ]
    return Line(start, end, text[start:end], tuple(sorted(found, key=lambda one: one[1])))


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without blanks around it; None where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end) if start < end else None
