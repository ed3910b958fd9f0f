"""Noise inside a block that is article otherwise: a bracketed credit, a "Read more" or a notice at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.records import Noise, NoiseKind
from entente.text.noise.block import Block
from entente.text.noise.phrases import fold, key, phrases

_LONGEST_TAIL = 400
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
    """Where the last sentences turn into furniture, and of which kind."""
    first = max(block.start, block.end - _LONGEST_TAIL)
    starts = [match.end() for match in _SENTENCE_END.finditer(text, first, block.end)]
    found: tuple[int, NoiseKind] | None = None
    for start in reversed(starts):
        kind = _tail_kind(text[start : block.end])
        if kind is None:
            break
        found = (start, kind)
    return found


def _tail_kind(tail: str) -> NoiseKind | None:
    folded = fold(tail)
    known = phrases()
    if "“" in tail or '"' in tail:
        return None
    kind = known.whole.get(key(folded))
    if kind is None:
        match = known.inside.search(folded)
        kind = known.within[match.group()] if match else None
    return kind if kind in _KINDS else None
