"""The words of a document that are its article, made ready for comparison."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from entente.records import Document, Span
from entente.stories.copies.cues import cues
from entente.stories.sentences import sentences_of

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_OPENS = "“„«"
_MARK = re.compile(r"[“”„«»\"\n]")


class Sentence(NamedTuple):
    """Words `[first, last)` of a body."""

    first: int
    last: int


class Body(NamedTuple):
    """One document's words in order, as they are compared.

    `words` are in lower case, numbers in digits; `starts` and `ends` are their offsets in the text.
    `quoted` says of each word whether it stands between quotation marks,
    `small` whether it was written without a capital; numbers are.
    """

    document: Document
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: tuple[bool, ...]
    small: tuple[bool, ...]
    sentences: tuple[Sentence, ...]

    def span(self, first: int, last: int) -> Span:
        """Where words `[first, last)` stand in the text; at least one word."""
        return Span(start=self.starts[first], end=self.ends[last - 1])

    def text(self, sentence: Sentence) -> str:
        """A sentence as it was written."""
        return self.document.text[self.starts[sentence.first] : self.ends[sentence.last - 1]]

    def raw(self, index: int) -> str:
        """One word as it was written."""
        return self.document.text[self.starts[index] : self.ends[index]]


def body(document: Document) -> Body:
    """The words of `document`; its noise and its title are left out, its headings are not."""
    text = _without(document.text, _left_out(document))
    spelt = cues().numbers
    found = [(match.group(), *match.span()) for match in _WORD.finditer(text)]
    starts = tuple(start for _, start, _ in found)
    return Body(
        document=document,
        words=tuple(_plain(word, spelt) for word, _, _ in found),
        starts=starts,
        ends=tuple(end for _, _, end in found),
        quoted=tuple(_quoted(text, starts)),
        small=tuple(not word[0].isupper() for word, _, _ in found),
        sentences=tuple(_sentences(text, starts)),
    )


def _left_out(document: Document) -> Iterator[tuple[int, int]]:
    for noise in document.noise:
        if noise.kind != "heading":
            yield noise.start, noise.end
    if document.title_span is not None:
        yield document.title_span.start, document.title_span.end


def _without(text: str, stretches: Iterator[tuple[int, int]]) -> str:
    """The text with blank lines over the stretches, as long as before."""
    for start, end in sorted(stretches):
        end = min(end, len(text))
        text = text[:start] + "\n" * (end - start) + text[end:]
    return text


def _plain(word: str, spelt: dict[str, str]) -> str:
    word = word.casefold().replace("’", "'").removesuffix("'s")
    return spelt.get(word) or (word.replace(",", "") if word[0].isdigit() else word)


def _quoted(text: str, starts: Sequence[int]) -> Iterator[bool]:
    """Of each word whether it is quoted; a quotation that is left open ends with its paragraph."""
    marks = _MARK.finditer(text)
    mark = next(marks, None)
    speaking = False
    for start in starts:
        while mark is not None and mark.start() < start:
            sign = mark.group()[0]
            speaking = sign in _OPENS or (sign == '"' and not speaking)
            mark = next(marks, None)
        yield speaking


def _sentences(text: str, starts: Sequence[int]) -> Iterator[Sentence]:
    """Sentences as ranges of words, in order; every word is in one."""
    if not starts:
        return
    bounds = sentences_of(text)
    first, limit = 0, bounds.around(starts[0], starts[0] + 1).end
    for index, start in enumerate(starts):
        if start >= limit:
            yield Sentence(first, index)
            first, limit = index, bounds.around(start, start + 1).end
    yield Sentence(first, len(starts))
