"""How two documents of a story are akin: by the same words, by quoting, or by telling the same anew."""

from __future__ import annotations

from collections.abc import Sequence
from operator import and_, or_
from typing import NamedTuple

from entente.stories.copies.body import Body
from entente.stories.copies.cues import cues
from entente.stories.copies.rewording import Rewording
from entente.stories.copies.verbatim import Run, joined

_ENOUGH_TOLD = 20
"""Words of a reporter that two texts share before it is copying: more than a name with its office and verb."""
_ENOUGH_LIFTED = 30
"""Words that one text quotes and the other has as its own: more than one striking sentence."""
_ENOUGH_SHARE = 0.08
"""Of the shorter text; a shared paragraph of background is less."""
_PLAIN_WORDS = 4
"""Words in small letters that a run must hold to count as telling; the rest may be names and titles."""
_BEFORE = 25
"""Words before a passage in which a statement is announced."""
_MOSTLY = 0.6
"""Share of the copy from which on it is a near copy and no longer a partial one."""
_ALL = 0.98


class Overlap(NamedTuple):
    """What two bodies share word for word, counted in words.

    `told` stands outside of quotation marks in both; `lifted_here` is quoted by the first and not by
    the second, `lifted_there` the other way round. What both quote is no sign of copying, since both may
    have heard it, and is in none of the three.
    """

    runs: tuple[Run, ...]
    told: int
    lifted_here: int
    lifted_there: int
    here: float
    there: float

    @property
    def holds(self) -> bool:
        """Whether one was copied from the other, in part at least."""
        lifted = max(self.lifted_here, self.lifted_there)
        enough = self.told >= _ENOUGH_TOLD or lifted >= _ENOUGH_LIFTED
        return enough and max(self.here, self.there) >= _ENOUGH_SHARE

    def turned(self) -> Overlap:
        """The same seen from the other side."""
        runs = tuple(sorted(Run(run.there, run.here, run.length) for run in self.runs))
        return Overlap(runs, self.told, self.lifted_there, self.lifted_here, self.there, self.here)


def overlap(one: Body, other: Body, found: Sequence[Run], *, announced: bool = True) -> Overlap:
    """Counts what runs of the same words show.

    With `announced`, what both texts announce as a statement of others is not counted as told: each may have
    it from the statement. Not so where one of the two is the statement.
    """
    told = lifted_here = lifted_there = 0
    for passage in joined(found):
        relayed = announced and _announces(one, passage[0].here) and _announces(other, passage[0].there)
        for run in passage:
            mine = one.quoted[run.here : run.here + run.length]
            theirs = other.quoted[run.there : run.there + run.length]
            both = sum(map(and_, mine, theirs))
            lifted_here += sum(mine) - both
            lifted_there += sum(theirs) - both
            if not relayed and sum(one.small[run.here : run.here + run.length]) >= _PLAIN_WORDS:
                told += run.length - sum(map(or_, mine, theirs))
    same = sum(run.length for run in found)
    covered = {run.there + step for run in found for step in range(run.length)}
    return Overlap(
        runs=tuple(found),
        told=told,
        lifted_here=lifted_here,
        lifted_there=lifted_there,
        here=same / len(one.words) if one.words else 0.0,
        there=len(covered) / len(other.words) if other.words else 0.0,
    )


def _announces(body: Body, position: int) -> bool:
    """Whether the words just before a passage say that a statement of others follows."""
    return not cues().release_mentions.isdisjoint(body.words[max(0, position - _BEFORE) : position])


class Kinship(NamedTuple):
    """Two documents, by position, and what ties them: `overlap` where words are the same, else `rewording`."""

    here: int
    there: int
    overlap: Overlap
    rewording: Rewording | None = None

    def turned(self) -> Kinship:
        """The same seen from the other side."""
        return Kinship(self.there, self.here, self.overlap.turned(), self.rewording and self.rewording.turned())

    def seen_from(self, document: int) -> Kinship:
        """The same with `document` as `here`."""
        return self if document == self.here else self.turned()

    @property
    def share(self) -> float:
        """Which part of the words of `here` the other document has, in 0..1."""
        return self.overlap.here if self.rewording is None else self.rewording.here

    def mostly_here(self) -> bool:
        """Whether most of `here` comes from the other."""
        return self.share >= _MOSTLY

    def wholly(self) -> bool:
        """Whether the two are the same but for a few words."""
        return self.rewording is None and min(self.overlap.here, self.overlap.there) >= _ALL
