"""The sentences in which an article speaks of an agreement in its own voice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from entente.records import Agreement, Document, Evidence, Statement
from entente.system.texts.shapes import Frozen
from entente.system.texts.words import expression

_END = re.compile(
    r"(?<![A-Z]\.[A-Z])(?<!\b[A-Z])(?<!\bMr)(?<!\bDr)(?<!\bNo)(?<!\bArt)[.!?][”\"’')]*\s+(?=[A-Z“\"‘(])|\n"
)
_QUOTED = re.compile(r"“[^“”\n]{1,2000}[”\n]|\"[^\"\n]{1,2000}[\"\n]")
_FURTHEST = 2000


class Passage(Frozen, frozen=True):
    """Sentence `[start, end)` of `document` that names one agreement, at `[name_start, name_end)`, and no other.

    `attributed` are the stretches that are somebody's words, not the article's own.
    """

    document: Document
    start: int
    end: int
    name_start: int
    name_end: int
    attributed: tuple[tuple[int, int], ...] = ()

    @property
    def words(self) -> str:
        """The sentence."""
        return self.document.text[self.start : self.end]

    @property
    def plain(self) -> bool:
        """Whether the sentence tells what is: no plan, condition, doubt or denial."""
        return not expression("hedges").search(self.words) and not expression("denials").search(self.words)

    @property
    def obliges(self) -> bool:
        """Whether the sentence tells what a clause obliges to, without a doubt or a denial."""
        return not expression("doubts").search(self.words) and not expression("denials").search(self.words)

    def own(self, start: int, end: int) -> bool:
        """Whether the characters `[start, end)` of the document are the article's own words."""
        return all(end <= first or last <= start for first, last in self.attributed)

    def evidence(self, start: int, end: int) -> Evidence:
        """Evidence for `[start, end)`, counted in the document."""
        return Evidence(document=self.document.id, start=start, end=end)


def passages(
    agreement: Agreement, others: Iterable[Agreement], documents: Mapping[str, Document], said: Said
) -> Iterator[Passage]:
    """The passages of an agreement; sentences that name another agreement too are left out."""
    elsewhere = [one for other in others if other is not agreement for one in other.evidence]
    seen: set[tuple[str, int]] = set()
    for name in agreement.evidence:
        document = documents.get(name.document)
        if document is None:
            continue
        start, end = sentence_around(document.text, name.start, name.end)
        shared = any(one.document == name.document and start <= one.start < end for one in elsewhere)
        if shared or (document.id, start) in seen:
            continue
        seen.add((document.id, start))
        quoted = ((match.start(), match.end()) for match in _QUOTED.finditer(document.text, start, end))
        yield Passage(
            document=document,
            start=start,
            end=end,
            name_start=name.start,
            name_end=name.end,
            attributed=(*quoted, *said.within(document.id, start, end)),
        )


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence, or the line, that holds `[start, end)`."""
    first = max(0, start - _FURTHEST)
    for match in _END.finditer(text, first, start):
        first = match.end()
    following = _END.search(text, end, min(len(text), end + _FURTHEST))
    last = following.end() if following is not None else min(len(text), end + _FURTHEST)
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


class Said:
    """Where documents give the words of others."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for statement in statements:
            for span in (*statement.content, *statement.proposition):
                self._spans[statement.document].append((span.start, span.end))

    def within(self, document: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches of others' words that share a character with `[start, end)`."""
        yield from ((first, last) for first, last in self._spans.get(document, ()) if first < end and start < last)
