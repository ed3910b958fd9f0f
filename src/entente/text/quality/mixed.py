"""Blocks in a language other than English."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from entente.records import Span
from entente.text.languages import Guess

_FEWEST_LETTERS = 12
_MOST = 100
_NOT_OTHER = ("en", "unknown")


def other_languages(blocks: Sequence[Span], spoken: Sequence[Guess]) -> list[Span]:
    """The blocks of an English text that are clearly in another language, at most 100; `spoken`: each block's."""
    pairs = zip(blocks, spoken, strict=True)
    other = (block for block, (language, letters) in pairs if language not in _NOT_OTHER and letters >= _FEWEST_LETTERS)
    return list(islice(other, _MOST))
