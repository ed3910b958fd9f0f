"""A block of text as the noise rules see it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from entente.records import Span
from entente.text.languages import guess
from entente.text.noise.phrases import fold, key

LONGEST = 800
"""Characters above which a block is never taken for furniture."""

_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_TERMINAL = re.compile(r"[.!?…。！？؟][\"”’'»)\]]*$")
_QUOTATION = re.compile(r"[“\"«„][^“”\"«»„\n]{20,}")
_QUOTE_STARTS = tuple("“\"«„”‘'`‹")
_LETTERS = re.compile(r"[^\W\d_]{4,}")
_SHORTEST_PROSE, _LONGEST_HEADLINE = 6, 25
_SHARE_OF_CAPITALS = 0.7


class Block(NamedTuple):
    """`text` is cut at `LONGEST`; `after_blank`: a blank line stands before it."""

    start: int
    end: int
    text: str
    folded: str
    key: str
    words: int
    after_blank: bool
    prose: bool
    quotes: bool

    @property
    def is_long(self) -> bool:
        """Too long for furniture."""
        return self.end - self.start > LONGEST

    @property
    def opens_quote(self) -> bool:
        """Whether the block begins with a quotation mark."""
        return self.text.startswith(_QUOTE_STARTS)

    @property
    def is_terminated(self) -> bool:
        """Whether the block ends as a sentence does."""
        return not self.is_long and _TERMINAL.search(self.text) is not None

    @property
    def language(self) -> str:
        """The language of the block, where it shows."""
        return guess(self.text).language


def blocks_of(text: str, spans: Sequence[Span]) -> list[Block]:
    """The blocks that `spans` cut out of `text`."""
    blocks = []
    previous = 0
    for span in spans:
        blocks.append(_block(text, span, previous))
        previous = span.end
    return blocks


def _block(text: str, span: Span, previous: int) -> Block:
    content = text[span.start : min(span.end, span.start + LONGEST)]
    is_long = span.end - span.start > LONGEST
    folded = "" if is_long else fold(content)
    breaks = sum(1 for _ in _LINE_END.finditer(text, previous, span.start))
    return Block(
        start=span.start,
        end=span.end,
        text=content,
        folded=folded,
        key=key(folded),
        words=len(content.split()),
        after_blank=previous == 0 or breaks > 1,
        prose=is_long or _is_prose(content),
        quotes=_QUOTATION.search(content) is not None,
    )


def _is_prose(text: str) -> bool:
    """A sentence or more, as against a headline, a button or a row of a table."""
    words = len(text.split())
    if words > _LONGEST_HEADLINE:
        return True
    return words >= _SHORTEST_PROSE and _TERMINAL.search(text) is not None and not is_title_case(text)


def is_title_case(text: str) -> bool:
    """Whether most longer words begin with a capital, as in an English headline."""
    words = _LETTERS.findall(text)
    return len(words) > 1 and sum(word[0].isupper() for word in words) >= _SHARE_OF_CAPITALS * len(words)
