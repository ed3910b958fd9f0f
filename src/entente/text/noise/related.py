"""Headlines of other stories after "Related posts", "Previous article" and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entente.records import NoiseKind
from entente.text.noise.block import Block
from entente.text.noise.phrases import phrases

_SHORTEST_HEADLINE, _LONGEST_HEADLINE = 2, 22
_LATE = 0.5
_BULLET = re.compile(r"[-•*·]\s|\d{1,2}[.)]\s")

Found = Iterator[tuple[int, NoiseKind]]


def other_stories(blocks: Sequence[Block], kinds: Sequence[NoiseKind | None]) -> Found:
    """Every headline after such a label at the text's end; in its middle only one or a list stuck to the label."""
    after = _prose_after(blocks, kinds)
    total = after[0] if after else 0
    index = 0
    while index < len(blocks):
        if kinds[index] != "related" or phrases().whole.get(blocks[index].key) != "related":
            index += 1
            continue
        last = after[index] <= 1 and after[index] <= _LATE * total
        index += 1
        while index < len(blocks) and kinds[index] is None and _is_headline(blocks[index], stuck=not last):
            yield index, "related"
            index += 1
            if not last and (index == len(blocks) or not _BULLET.match(blocks[index].text)):
                break


def _is_headline(block: Block, *, stuck: bool) -> bool:
    if block.opens_quote or block.is_long or (stuck and block.after_blank):
        return False
    asks = block.text.endswith(("?", "!"))
    return _SHORTEST_HEADLINE <= block.words <= _LONGEST_HEADLINE and (not block.prose or asks)


def _prose_after(blocks: Sequence[Block], kinds: Sequence[NoiseKind | None]) -> list[int]:
    """For each block, how many blocks of unmarked prose follow it."""
    counts = [0] * len(blocks)
    prose = 0
    for index in range(len(blocks) - 1, -1, -1):
        counts[index] = prose
        prose += kinds[index] is None and blocks[index].prose
    return counts
