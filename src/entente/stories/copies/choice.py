"""Of all documents that one may have been made from, the one it was made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from entente.stories.copies.likeness import Kinship
from entente.stories.copies.reasons import Direction

_DIRECTED = 0.1
"""What a known direction is worth in shares of the copy's words."""
_EVEN = 0.05
"""Shares that differ by less do not tell which of two was the model."""


class Tie(NamedTuple):
    """`kin` seen from the copy, and the way it goes."""

    kin: Kinship
    way: Direction

    @property
    def worth(self) -> float:
        """How much speaks for this source."""
        return self.kin.share + (_DIRECTED if self.way.directed else 0.0)

    @property
    def ends(self) -> tuple[int, int]:
        """Copy and source."""
        return self.kin.here, self.kin.there


def nearest(ties: Iterable[Tie]) -> list[Tie]:
    """One source for each copy, and no rings: the strongest ties first.

    Where a copy is as near to its source's own source, that one is taken: two copies of one text are
    like each other without being made from each other.
    """
    ordered = sorted(ties, key=lambda one: (-one.worth, one.ends))
    chosen: dict[int, Tie] = {}
    for tie in ordered:
        if tie.kin.here not in chosen and not _leads_to(chosen, tie.kin.there, tie.kin.here):
            chosen[tie.kin.here] = tie
    known = {tie.ends: tie for tie in ordered}
    for copy in sorted(chosen):
        chosen[copy] = _rooted(chosen[copy], chosen, known)
    return [chosen[copy] for copy in sorted(chosen)]


def _rooted(tie: Tie, chosen: Mapping[int, Tie], known: Mapping[tuple[int, int], Tie]) -> Tie:
    """The tie to the source's source, and so on, while the copy is as near to it."""
    while (above := chosen.get(tie.kin.there)) is not None:
        further = known.get((tie.kin.here, above.kin.there))
        if further is None or further.kin.share < tie.kin.share - _EVEN or _is_credited(tie, further):
            return tie
        tie = further
    return tie


def _is_credited(tie: Tie, further: Tie) -> bool:
    """Whether the copy names the nearer source and not the further one."""
    return tie.way.credited and not further.way.credited


def _leads_to(chosen: Mapping[int, Tie], start: int, end: int) -> bool:
    while start != end and start in chosen:
        start = chosen[start].kin.there
    return start == end
