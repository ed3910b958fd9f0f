"""Two passages compared word by word: what was kept, dropped and added."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from entente.dossier.views.view import View

__all__ = ["WORDS", "Comparison", "Piece", "compared"]

WORDS = 120
"""Words of either passage that are compared and shown; the article itself is always whole."""

_WORD = re.compile(r"\S+\s*")


class Piece(View, frozen=True):
    """Some words in a row that fared alike."""

    text: str
    change: Literal["kept", "dropped", "added"]


class Comparison(View, frozen=True):
    """The earlier passage (`there`: kept and dropped) and the later (`here`: kept and added).

    The texts of the pieces join to the passages, but for white space in front and for the words at the
    end that `there_left_out` and `here_left_out` count.
    """

    there: tuple[Piece, ...]
    here: tuple[Piece, ...]
    there_left_out: int
    here_left_out: int

    @property
    def changed(self) -> bool:
        """Whether any word shown was dropped or added."""
        return any(piece.change != "kept" for piece in (*self.there, *self.here))


def compared(there: str, here: str) -> Comparison:
    """The two passages side by side; white space and capitals make no difference."""
    old, new = _WORD.findall(there), _WORD.findall(here)
    blocks = _blocks(old[:WORDS], new[:WORDS])
    if len(old) > WORDS or len(new) > WORDS:
        blocks = _to_last_kept(blocks)
    old_end, new_end = (blocks[-1].old[1], blocks[-1].new[1]) if blocks else (0, 0)
    return Comparison(
        there=_pieces(old, ((block.kept, block.old) for block in blocks), "dropped"),
        here=_pieces(new, ((block.kept, block.new) for block in blocks), "added"),
        there_left_out=len(old) - old_end,
        here_left_out=len(new) - new_end,
    )


class _Block(NamedTuple):
    """Words `old[0]:old[1]` of the earlier passage stand for words `new[0]:new[1]` of the later."""

    kept: bool
    old: tuple[int, int]
    new: tuple[int, int]


def _blocks(old: Sequence[str], new: Sequence[str]) -> list[_Block]:
    matcher = SequenceMatcher(None, _plain(old), _plain(new), autojunk=False)
    return [_Block(tag == "equal", (one, two), (three, four)) for tag, one, two, three, four in matcher.get_opcodes()]


def _plain(words: Sequence[str]) -> list[str]:
    return [word.rstrip().casefold() for word in words]


def _to_last_kept(blocks: list[_Block]) -> list[_Block]:
    """Where passages were cut, what stands after the last words they share was not compared and is left out."""
    last = max((number for number, block in enumerate(blocks) if block.kept), default=len(blocks) - 1)
    return blocks[: last + 1]


def _pieces(
    words: Sequence[str], ranges: Iterable[tuple[bool, tuple[int, int]]], change: Literal["dropped", "added"]
) -> tuple[Piece, ...]:
    return tuple(
        Piece(text="".join(words[start:end]), change="kept" if kept else change)
        for kept, (start, end) in ranges
        if end > start
    )
