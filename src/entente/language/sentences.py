"""Sentence boundaries, by rule, inside the blocks (paragraphs, headings) of a text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from entente.language.tokens import GLUED_LABELS
from entente.records import Span

LONGEST_SENTENCE = 120
"""Words the model reads at once; a longer stretch is cut at a comma or, failing that, anywhere."""

_STOPS = frozenset({".", "?", "!", "…", "...", "?!", "!!", "。"})
_CLOSERS = frozenset({'"', "”", "’", "'", ")", "]", "»", "''", "″"})
_SOFT_STOPS = frozenset({",", ";", ":", "—", "–"})
_STARTERS = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "it",
        "he",
        "she",
        "they",
        "we",
        "i",
        "you",
        "in",
        "on",
        "at",
        "but",
        "and",
        "however",
        "meanwhile",
        "after",
        "before",
        "as",
        "when",
        "while",
        "although",
        "though",
        "since",
        "its",
        "his",
        "her",
        "their",
        "our",
        "if",
        "both",
        "there",
        "some",
        "many",
        "most",
        "also",
        "earlier",
        "later",
        "last",
    ]
)
"""Words that begin a sentence when they stand capitalised after an abbreviation with a full stop."""


_NO_END = frozenset(["and", "or", "to", "of", "the", "a", "with", "for", "by", "in"])
"""Words that a glued word after them goes on from."""

_BEGINS, _GOES_ON = 1, -1
"""spaCy's values of SENT_START."""


@dataclass(frozen=True, slots=True)
class _Row:
    """The tokens of a text as plain lists: a `Doc` is slow to ask one token at a time."""

    words: list[str]
    blanks: list[bool]
    offsets: list[int]


def mark_sentences(doc: Any, blocks: Sequence[Span], common: Callable[[str], bool]) -> None:
    """Set `is_sent_start` on every token of `doc`.

    `blocks` are disjoint spans in order; each begins a sentence. `common(word)` tells whether a word
    in lower case is an ordinary one: a glued "itemsThe" begins a sentence, a glued name does not.
    """
    from spacy.attrs import SENT_START

    row = _Row([t.text for t in doc], [bool(t.whitespace_) for t in doc], [t.idx for t in doc])
    begins = list(_begins(row, [block.start for block in blocks], common))
    table = np.asarray([_BEGINS if one else _GOES_ON for one in begins], dtype=np.int64).astype(np.uint64)
    doc.from_array([SENT_START], table.reshape(-1, 1))


def _begins(row: _Row, starts: list[int], common: Callable[[str], bool]) -> Iterator[bool]:
    """For each token whether a sentence begins there."""
    previous_block = -1
    ended = True
    length = 0
    for i, word in enumerate(row.words):
        block = bisect_right(starts, row.offsets[i]) - 1
        begins = i == 0 or block != previous_block
        if not begins and not word.isspace():
            begins = (ended and _can_begin(row, i)) or _glued_start(row, i, common)
            begins = begins or length >= LONGEST_SENTENCE
            begins = begins or (length > LONGEST_SENTENCE * 3 // 4 and row.words[i - 1] in _SOFT_STOPS)
        yield begins
        length = 0 if begins else length + 1
        previous_block = block
        if not word.isspace():
            ended = _ends(row, i, ended and not begins)


def _ends(row: _Row, i: int, already: bool) -> bool:
    """Whether a sentence may be over after a token; `already` is true after its stop."""
    word = row.words[i]
    if word in _STOPS:
        return True
    if word in _CLOSERS:
        return already
    if word[-1] == "." and len(word) > 1 and i + 1 < len(row.words):
        after = row.words[i + 1]
        return after[:1].isupper() and after.casefold() in _STARTERS and _is_initials(word)
    return False


def _is_initials(word: str) -> bool:
    """ "U.S." and "p.m.", not "Mr." or "Gen."."""
    return word.count(".") > 1


def _can_begin(row: _Row, i: int) -> bool:
    """A sentence begins with a capital, a figure, an opening quotation mark or bracket."""
    word = row.words[i]
    if word in _CLOSERS and not (not row.blanks[i] and i and row.blanks[i - 1]):
        return False
    first = word[0]
    if first.isalpha():
        return not first.islower()
    return first.isdigit() or first in "\"“‘'([«•-–—*"


def _glued_start(row: _Row, i: int, common: Callable[[str], bool]) -> bool:
    """A capitalised ordinary word stuck to the end of the last one, which is no bare "and" or "to"."""
    before, word = row.words[i - 1], row.words[i]
    if row.blanks[i - 1] or not before[-1:].islower() or not word[:1].isupper():
        return False
    low = word.casefold()
    joined = before in GLUED_LABELS or before.casefold() in _NO_END
    return not joined and (low in _STARTERS or common(low))
