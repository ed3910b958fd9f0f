"""Sentence boundaries, by rule, inside the blocks (paragraphs, headings) of a text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

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


def mark_sentences(doc: Any, blocks: Sequence[Span], common: Any) -> None:
    """Set `is_sent_start` on every token of `doc`.

    `blocks` are disjoint spans in order; each begins a sentence. `common(word)` tells whether a word
    in lower case is an ordinary one: a glued "itemsThe" begins a sentence, a glued name does not.
    """
    starts = [block.start for block in blocks]
    previous_block = -1
    ended = True
    length = 0
    for token in doc:
        block = bisect_right(starts, token.idx) - 1
        begins = token.i == 0 or block != previous_block
        if not begins and not token.is_space:
            begins = (ended and _can_begin(doc, token)) or _glued_start(doc, token, common)
            begins = begins or length >= LONGEST_SENTENCE
            begins = begins or (length > LONGEST_SENTENCE * 3 // 4 and doc[token.i - 1].text in _SOFT_STOPS)
        token.is_sent_start = begins
        length = 0 if begins else length + 1
        previous_block = block
        if not token.is_space:
            ended = _ends(doc, token, ended and not begins)


def _ends(doc: Any, token: Any, already: bool) -> bool:
    """Whether a sentence may be over after `token`; `already` is true after its stop."""
    if token.text in _STOPS:
        return True
    if token.text in _CLOSERS:
        return already
    if token.text.endswith(".") and len(token.text) > 1 and token.i + 1 < len(doc):
        after = doc[token.i + 1]
        return after.text[:1].isupper() and after.text.casefold() in _STARTERS and _is_initials(token.text)
    return False


def _is_initials(word: str) -> bool:
    """ "U.S." and "p.m.", not "Mr." or "Gen."."""
    return word.count(".") > 1


def _can_begin(doc: Any, token: Any) -> bool:
    """A sentence begins with a capital, a figure, an opening quotation mark or bracket."""
    if token.text in _CLOSERS and not (token.whitespace_ == "" and token.i and doc[token.i - 1].whitespace_):
        return False
    first = token.text[0]
    if first.isalpha():
        return not first.islower()
    return first.isdigit() or first in "\"“‘'([«•-–—*"


def _glued_start(doc: Any, token: Any, common: Any) -> bool:
    """A capitalised ordinary word stuck to the end of the last one, which is no bare "and" or "to"."""
    before = doc[token.i - 1]
    if before.whitespace_ or not before.text[-1:].islower() or not token.text[:1].isupper():
        return False
    low = token.text.casefold()
    joined = before.text in GLUED_LABELS or before.text.casefold() in (
        "and",
        "or",
        "to",
        "of",
        "the",
        "a",
        "with",
        "for",
        "by",
        "in",
    )
    return not joined and (low in _STARTERS or bool(common(low)))
