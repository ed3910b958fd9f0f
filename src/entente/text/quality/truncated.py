"""Texts that stop before their end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entente.records import Noise, Span
from entente.text.noise.phrases import fold
from entente.text.quality.words import words

_FEWEST_WORDS = 8
_TAIL = 400


def cut_off(text: str, article: Sequence[Span], noise: Sequence[Noise]) -> Iterator[Span]:
    """The words at which the article, whose blocks these are, breaks off; and the call to read on behind them."""
    if not article:
        return
    last = _without_noise(article[-1], noise)
    end = _end_of(text, last)
    if end is not None:
        yield end
    for each in noise:
        if (
            each.start >= last.end
            and each.kind == "read_on"
            and "continue reading" in fold(text[each.start : each.start + _TAIL])
        ):
            yield Span(start=each.start, end=each.end)
            return


def _without_noise(block: Span, noise: Sequence[Noise]) -> Span:
    inside = [each.start for each in noise if block.start < each.start < block.end and each.end == block.end]
    return Span(start=block.start, end=inside[0]) if inside else block


def _end_of(text: str, block: Span) -> Span | None:
    start = max(block.start, block.end - _TAIL)
    tail = text[start : block.end].rstrip()
    end = start + len(tail)
    mark = next(
        (mark for mark in sorted(words().cut_marks, key=len, reverse=True) if tail.lower().endswith(mark)), None
    )
    if mark is not None:
        return Span(start=end - len(mark), end=end)
    parts = tail.split()
    if len(parts) < _FEWEST_WORDS:
        return None
    breaks_off = tail.endswith((",", "–", "—")) or parts[-1] in words().unfinished
    return Span(start=end - len(parts[-1]), end=end) if breaks_off else None
