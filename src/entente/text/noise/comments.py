"""Comment boxes: their notices in other languages, and what readers wrote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from entente.records import NoiseKind
from entente.text.noise.block import Block
from entente.text.noise.phrases import phrases

_LONGEST_COMMENT = 4
_ENOUGH_FURNITURE = 2
_LATE = 0.6

Found = Iterator[tuple[int, NoiseKind]]


def comment_boxes(blocks: Sequence[Block], kinds: Sequence[NoiseKind | None]) -> Found:
    """Foreign blocks that follow a comment box, and threads of comments after one."""
    reached = 0
    for index, kind in enumerate(kinds):
        if kind == "comments":
            yield from _foreign_after(blocks, kinds, index)
            if index >= reached:
                thread = list(_thread_after(blocks, index))
                reached = thread[-1][0] if thread else index + _LONGEST_COMMENT
                yield from thread


def _foreign_after(blocks: Sequence[Block], kinds: Sequence[NoiseKind | None], box: int) -> Found:
    """Blocks up to the first English one: a moderation notice is in the language of its site."""
    for index in range(box + 1, len(blocks)):
        if kinds[index] is not None:
            return
        block = blocks[index]
        continues = index > box + 1 and not block.after_blank
        if block.language == "en" or (block.language == "unknown" and not (continues or _looks_foreign(block))):
            return
        yield index, "comments"


def _looks_foreign(block: Block) -> bool:
    """Whether a quarter of the words have letters that English has not."""
    words = block.text.split()
    return 4 * sum(any(letter.isalpha() and letter > "\x7f" for letter in word) for word in words) >= len(words)


def _thread_after(blocks: Sequence[Block], box: int) -> Found:
    """What stands between "Reply", "2 hours ago" and the like, late in the text."""
    if blocks[box].start < _LATE * blocks[-1].end:
        return
    furniture = [box]
    for index in range(box + 1, len(blocks)):
        if index - furniture[-1] > _LONGEST_COMMENT:
            break
        if blocks[index].key in phrases().thread:
            furniture.append(index)
    if len(furniture) <= _ENOUGH_FURNITURE:
        return
    for first, last in pairwise(furniture):
        for index in range(first + 1, last + 1):
            yield index, "comments"
