"""Runs the rules over a text's blocks, the sure ones first, and gathers what they mark."""

from __future__ import annotations

from collections.abc import Sequence

from entente.records import Noise, NoiseKind, Span
from entente.text.noise.block import Block, blocks_of
from entente.text.noise.captions import caption_neighbours
from entente.text.noise.comments import comment_boxes
from entente.text.noise.furniture import weak_runs
from entente.text.noise.inside import marks_inside
from entente.text.noise.related import other_stories
from entente.text.noise.single import kind_of

Kinds = list[NoiseKind | None]


def mark(text: str, spans: Sequence[Span]) -> tuple[Noise, ...]:
    """The noise among the blocks `spans` of `text`, in order, without overlap.

    Neighbouring blocks of one kind are marked as one stretch.
    """
    blocks = blocks_of(text, spans)
    kinds: Kinds = [kind_of(block, is_first=index == 0) for index, block in enumerate(blocks)]
    for rule in (caption_neighbours, comment_boxes, other_stories, weak_runs, comment_boxes):
        for index, kind in rule(blocks, kinds):
            kinds[index] = kinds[index] or kind
    return tuple(_merged(text, blocks, kinds))


def _merged(text: str, blocks: Sequence[Block], kinds: Kinds) -> list[Noise]:
    marked: list[Noise] = []
    joins = False
    for block, kind in zip(blocks, kinds, strict=True):
        if kind is None:
            marked.extend(marks_inside(text, block))
        elif joins and marked[-1].kind == kind:
            marked[-1] = Noise(start=marked[-1].start, end=block.end, kind=kind)
        else:
            marked.append(Noise(start=block.start, end=block.end, kind=kind))
        joins = kind is not None
    return marked
