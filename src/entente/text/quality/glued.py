"""Words that ran together: "constitutionAfter", "andExpanding".

A capital inside a word is glue where the part before it is in lower case throughout and is more
than a prefix, or where the part after it is a word that begins sentences, or where both parts are
words of the same text and no brand would be so long. "McDonald", "YouTube", "iPhone" are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entente.records import Noise, Span
from entente.text.quality.words import words

_TOKEN = re.compile(r"[^\W\d_]{4,60}")
_INNER = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ][a-zà-ÿ])")
_LINK = re.compile(r"(?:https?://|www\.)\S+|\S*[@#/_]\S*|\S+\.[a-z]{2,4}\b\S*")
_WORD = re.compile(r"[A-Za-zÀ-ÿ]+")
_LONG_HALF, _SHORT_HALF = 11, 3
_LONGEST_BRAND = 7
_MOST = 200
_BRAND_TAILS = frozenset("in it to of at as for that if from with last".split())  # noqa: SIM905
"""Openers that also end brands ("LinkedIn")."""


def glued_words(text: str, noise: Sequence[Noise]) -> Iterator[Span]:
    """The glued tokens of `text` that stand outside `noise`, at most 200."""
    inner = [token for token in _TOKEN.finditer(text) if _INNER.search(token.group())]
    if not inner:
        return
    vocabulary = frozenset(_WORD.findall(text))
    links = [match.span() for match in _LINK.finditer(text)] + [(each.start, each.end) for each in noise]
    found = 0
    for token in inner:
        outside = not any(start < token.end() and token.start() < end for start, end in links)
        if outside and found < _MOST and _is_glued(token.group(), vocabulary):
            found += 1
            yield Span(start=token.start(), end=token.end())


def _is_glued(token: str, vocabulary: frozenset[str]) -> bool:
    if token.casefold() in words().brands:
        return False
    cuts = [match.start() for match in _INNER.finditer(token)]
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
