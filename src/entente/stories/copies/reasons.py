"""Which of two akin documents was made from the other, and what betrays it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from entente.records import Document
from entente.stories.copies.bearings import credited
from entente.stories.copies.handling import telling, wording
from entente.stories.copies.likeness import Kinship
from entente.stories.copies.reason import FAIR, STRONG, SURE, WEAK, Reason, Side
from entente.stories.copies.relays import relayed

_ENOUGH = 0.5
"""By how much the reasons for one direction must outweigh those for the other."""
_SHOWN = 3
_NAMED = "it names the other's outlet as its source"
_FLAGS = {"machine_translated": SURE, "truncated": FAIR, "misspelt_name": WEAK, "glued_words": WEAK}
"""Flags of a document that speak for its being a copy."""


class Direction(NamedTuple):
    """`copy` is the position of the copy; `reasons` are those that speak for it, the strongest first."""

    copy: int
    directed: bool
    reasons: tuple[Reason, ...]

    @property
    def credited(self) -> bool:
        """Whether the copy itself names its source."""
        return any(one.rule == _NAMED for one in self.reasons)


def direct(kin: Kinship, sides: Sequence[Side], spelt: Mapping[str, int]) -> Direction:
    """Weighs all signs.

    Faint ones choose the copy but do not make it `directed`. Where they are even, the document with the
    smaller id is taken for the source.
    """
    for_here = _reasons(kin, sides, spelt)
    for_there = _reasons(kin.turned(), sides, spelt)
    balance = math.fsum(one.weight for one in for_here) - math.fsum(one.weight for one in for_there)
    if balance == 0:
        later = max(kin.here, kin.there, key=lambda at: sides[at].document.id)
        return Direction(later, False, (Reason(0.0, "nothing betrays which of the two was first"),))
    copy, found = (kin.here, for_here) if balance > 0 else (kin.there, for_there)
    if abs(balance) < _ENOUGH:
        found.append(Reason(0.0, "the signs of which of the two was first are faint"))
    return Direction(copy, abs(balance) >= _ENOUGH, tuple(sorted(found, key=lambda one: -one.weight)))


def _reasons(kin: Kinship, sides: Sequence[Side], spelt: Mapping[str, int]) -> list[Reason]:
    """All that speaks for `here` of `kin` having been made from `there`."""
    copy, source = sides[kin.here], sides[kin.there]
    found = [*_dates(copy.document, source.document), *_credit(copy, source), *_flags(copy.document, source.document)]
    found += wording(kin) if kin.rewording is None else telling(copy, source, kin.rewording, spelt)
    found += _noted(copy, source)
    return found


def _dates(copy: Document, source: Document) -> Iterator[Reason]:
    mine, theirs = copy.published, source.published
    if mine.earliest and theirs.latest and mine.earliest > theirs.latest:
        evidence = tuple(one for basis in (*mine.basis, *theirs.basis) for one in basis.evidence)
        yield Reason(STRONG, f"it came out on {mine.earliest} or later, the other by {theirs.latest}", evidence)


def _credit(copy: Side, source: Side) -> Iterator[Reason]:
    found = tuple(credited(copy.document, copy.bearing, source.bearing))
    found = found or tuple(relayed(copy.notes.relays, source.notes.relays, source.document.text))
    if found:
        yield Reason(SURE, _NAMED, found[:_SHOWN])


def says_translated(side: Side) -> bool:
    """Whether a page says, or was found, to be a translation by machine."""
    marked = any(flag.flag == "machine_translated" for flag in side.document.flags)
    return marked or side.notes.translation is not None


def _flags(copy: Document, source: Document) -> Iterator[Reason]:
    theirs = {flag.flag for flag in source.flags}
    for flag in copy.flags:
        if flag.flag in _FLAGS and flag.flag not in theirs:
            yield Reason(_FLAGS[flag.flag], f"it is marked as {flag.flag.replace('_', ' ')}", flag.evidence[:_SHOWN])


def _noted(copy: Side, source: Side) -> Iterator[Reason]:
    """What one of the two pages says of its making and the other does not."""
    mine, theirs = copy.notes, source.notes
    if mine.translation is not None and theirs.translation is None:
        yield Reason(SURE, "it says that it is a translation", (mine.translation,))
    if theirs.release is not None and mine.release is None:
        yield Reason(STRONG, "the other is a statement put out by those who speak in it", (theirs.release,))
    if theirs.own_work is not None and mine.own_work is None:
        yield Reason(WEAK, "the other tells of its own reporting", (theirs.own_work,))
    if source.document.byline and not copy.document.byline:
        yield Reason(WEAK, f"the other names its writer: {', '.join(source.document.byline)}")
