"""Blocks in a language other than English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entente.records import Span
from entente.text.languages import guess

_FEWEST_LETTERS = 12
_MOST = 100


def other_languages(text: str, blocks: Sequence[Span]) -> Iterator[Span]:
    """The blocks of an English text that are clearly in another language, at most 100."""
    found = 0
    for block in blocks:
        language, letters = guess(text[block.start : block.end])
        if language not in ("en", "unknown") and letters >= _FEWEST_LETTERS and found < _MOST:
            found += 1
            yield block
