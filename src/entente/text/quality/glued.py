"""Words that ran together: "constitutionAfter", "andExpanding".

A capital inside a word is glue where the part before it is in lower case throughout and is more
than a prefix, or where the part after it is a word that begins sentences, or where both parts are
words of the same text and no brand would be so long. "McDonald", "YouTube", "iPhone" are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from entente.records import Span
from entente.text.quality.words import words

_TOKEN = re.compile(r"[^\W\d_]{4,60}")
_INNER = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ][a-zà-ÿ])")
_ADDRESS = re.compile(r"[@#/_]|www\.|\.[a-z]{2,}")
_BLANK = re.compile(r"\s")
_WORD = re.compile(r"[A-Za-zÀ-ÿ]+")
_LONG_HALF, _SHORT_HALF = 11, 3
_LONGEST_BRAND = 7
_MOST, _MOST_CUTS, _NEAR = 200, 6, 80
_BRAND_TAILS = frozenset("in it to of at as for that if from with last".split())  # noqa: SIM905
"""Openers that also end brands ("LinkedIn")."""


def glued_words(text: str, article: Sequence[Span]) -> list[Span]:
    """The glued tokens in the blocks `article` of `text`, at most 200."""
    inner = [token for block in article for token in _TOKEN.finditer(text, block.start, block.end)]
    inner = [token for token in inner if _INNER.search(token.group())]
    if not inner:
        return []
    vocabulary = frozenset(_WORD.findall(text))
    glued = (token for token in inner if _is_glued(token.group(), vocabulary) and not _is_address(text, token))
    return [Span(start=token.start(), end=token.end()) for token in islice(glued, _MOST)]


def _is_address(text: str, token: re.Match[str]) -> bool:
    """Whether the token is part of a link, a handle, a tag or a file name."""
    before = _BLANK.split(text[max(0, token.start() - _NEAR) : token.start()])[-1]
    after = _BLANK.split(text[token.end() : token.end() + _NEAR], maxsplit=1)[0]
    return _ADDRESS.search(before + token.group() + after) is not None


def _is_glued(token: str, vocabulary: frozenset[str]) -> bool:
    cuts = [match.start() for match in _INNER.finditer(token)]
    if len(cuts) > _MOST_CUTS or token.casefold() in words().brands:
        return False
    return any(_is_seam(token[:cut], token[cut:], vocabulary) for cut in cuts)


def _is_seam(before: str, after: str, vocabulary: frozenset[str]) -> bool:
    last = _last_part(before)
    if last.casefold() in words().name_starts:
        return False
    head = after[: _first_end(after)]
    if before.islower():
        return before in words().functions or (len(before) >= _SHORT_HALF and head[1:].islower() and len(head) > 1)
    if len(before) <= _SHORT_HALF:
        return False
    if head.casefold() in words().openers and (len(before) > _LONGEST_BRAND or head.casefold() not in _BRAND_TAILS):
        return True
    known = head in vocabulary or head.casefold() in words().openers
    return known and (len(before) >= _LONG_HALF or (before in vocabulary and before.casefold() in words().functions))


def _last_part(before: str) -> str:
    cuts = [match.start() for match in _INNER.finditer(before)]
    return before[cuts[-1] :] if cuts else before


def _first_end(after: str) -> int:
    match = _INNER.search(after)
    return match.start() if match else len(after)
