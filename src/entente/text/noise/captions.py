"""A picture's description beside its credit, and the same description elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entente.records import NoiseKind
from entente.text.noise.block import Block

_LONGEST_CREDIT, _LONGEST_DESCRIPTION = 15, 45
_SHARE_AFTER_BLANK = 0.4

Found = Iterator[tuple[int, NoiseKind]]


def caption_neighbours(blocks: Sequence[Block], kinds: Sequence[NoiseKind | None]) -> Found:
    """Descriptions that stand right before a credit line, and their verbatim repetitions."""
    spaced = sum(block.after_blank for block in blocks) >= _SHARE_AFTER_BLANK * len(blocks)
    described = set()
    for index in range(1, len(blocks)):
        if kinds[index] == "caption" and kinds[index - 1] is None and blocks[index].words <= _LONGEST_CREDIT:
            before = blocks[index - 2] if index > 1 else None
            if _is_description(blocks[index - 1], blocks[index], before, spaced=spaced):
                described.add(blocks[index - 1].text)
    for index, block in enumerate(blocks):
        if kinds[index] is None and block.text in described:
            yield index, "caption"


def _is_description(block: Block, credit: Block, before: Block | None, *, spaced: bool) -> bool:
    """Whether `block` belongs to `credit`.

    It does where it is stuck to the credit in a text that sets its paragraphs apart, or where it
    begins in lower case without going on with the sentence before.
    """
    if block.is_long or block.words > _LONGEST_DESCRIPTION or block.quotes:
        return False
    begins_small = block.text[:1].islower()
    if begins_small:
        return before is None or block.after_blank or before.is_terminated
    stuck = spaced and block.after_blank and not credit.after_blank
    return stuck and before is not None and block.is_terminated
