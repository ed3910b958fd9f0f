"""Runs of buttons and menu entries, each of which alone would prove nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from entente.records import NoiseKind
from entente.text.noise.block import Block
from entente.text.noise.phrases import phrases
from entente.text.noise.single import is_weak

_ENOUGH_BUTTONS, _ENOUGH_ENTRIES = 2, 4

Found = Iterator[tuple[int, NoiseKind]]


def weak_runs(blocks: Sequence[Block], kinds: Sequence[NoiseKind | None]) -> Found:
    """Weak blocks in runs where something else shows that they are furniture."""
    prose = [index for index, block in enumerate(blocks) if kinds[index] is None and block.prose]
    run: list[int] = []
    for index in range(len(blocks) + 1):
        if index < len(blocks) and _may_belong(blocks[index], kinds[index]):
            run.append(index)
        elif run:
            at_edge = not prose or run[-1] < prose[0] or run[0] > prose[-1]
            yield from _judged(blocks, kinds, run, at_edge=at_edge)
            run = []


def _may_belong(block: Block, kind: NoiseKind | None) -> bool:
    return kind is not None or is_weak(block) is not None or block.key in phrases().attached


def _judged(blocks: Sequence[Block], kinds: Sequence[NoiseKind | None], run: list[int], *, at_edge: bool) -> Found:
    sure = {kind for index in run if (kind := kinds[index]) not in (None, "caption")}
    weak = {index: kind for index in run if kinds[index] is None and (kind := is_weak(blocks[index])) is not None}
    counts = Counter(weak.values())
    counts["share"] += bool(counts["share"]) and any(blocks[index].key == "#" for index in run)
    sure |= {kind for kind, count in counts.items() if _is_enough(kind, count, at_edge=at_edge)}
    for index, kind in weak.items():
        if sure and (kind in sure or (kind != "notice" and (kind != "navigation" or at_edge))):
            yield index, kind
    if "share" in sure:
        for index in run:
            if kinds[index] is None and index not in weak:
                yield index, "share"


def _is_enough(kind: NoiseKind, count: int, *, at_edge: bool) -> bool:
    """Whether so many weak blocks of a kind in one run prove each other."""
    if kind == "share":
        return count >= (1 if at_edge else _ENOUGH_BUTTONS)
    if kind == "comments":
        return at_edge and count >= _ENOUGH_BUTTONS
    return kind == "navigation" and at_edge and count >= _ENOUGH_ENTRIES
