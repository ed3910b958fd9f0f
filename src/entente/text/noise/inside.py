"""Noise inside a block that is article otherwise: a bracketed credit, a "Read more" or a notice at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from entente.records import Noise, NoiseKind
from entente.text.noise.block import Block
from entente.text.noise.phrases import fold, key, phrases

_LONGEST_TAIL, _LONGEST_REST = 400, 120
_RIGHTS = ("©", "copyright ©", "copyright #", "(c) #")
_QUOTE = re.compile('[“"«]')
_SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*\s+")
_KINDS: frozenset[NoiseKind] = frozenset({"read_on", "notice", "advertisement", "share", "comments"})


def marks_inside(text: str, block: Block) -> Iterator[Noise]:
    """The stretches of `block` that are not article, in order."""
    end = _tail_start(text, block)
    for match in phrases().bracketed.finditer(text, block.start, block.end if end is None else end[0]):
        yield Noise(start=match.start(), end=match.end(), kind="caption")
    if end is not None:
        yield Noise(start=end[0], end=block.end, kind=end[1])


def _tail_start(text: str, block: Block) -> tuple[int, NoiseKind] | None:
    """Where the last sentences turn into furniture, and of which kind.

    Behind a sentence of furniture only a few more words may follow.
    """
    first = max(block.start, block.end - _LONGEST_TAIL)
    starts = [match.end() for match in _SENTENCE_END.finditer(text, first, block.end)]
    if first == block.start:
        starts.insert(0, first)
    for start, after in pairwise([*starts, block.end]):
        if block.end - after <= _LONGEST_REST:
            kind = _kind_of_sentence(text[start:after])
            if kind is not None and not _QUOTE.search(text, start, block.end):
                return start, kind
    return None


def _kind_of_sentence(sentence: str) -> NoiseKind | None:
    folded = fold(sentence)
    known = phrases()
    if folded.startswith(_RIGHTS):
        return "notice"
    kind = known.whole.get(key(folded))
    if kind is None:
        match = known.inside.search(folded)
        kind = known.within[match.group()] if match else None
    return kind if kind in _KINDS else None
