"""What the matrix marks: actors who differ, and positions of one actor that do not go together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from entente.records import Instrument
from entente.system.matrix.shapes import Cell, Conflict, Difference
from entente.system.matrix.words import conflicting


def differences(cells: Sequence[Cell], instruments: Sequence[Instrument]) -> Iterator[Difference]:
    """Pairs of actors with no stance, or nobody they turn to, in common. An empty cell differs from none."""
    for instrument in instruments:
        told = [one for one in cells if one.instrument == instrument and one.responses]
        for one, other in combinations(told, 2):
            if not set(one.stances) & set(other.stances):
                yield _difference(instrument, "stance", one, other)
            ours, theirs = set(one.toward) - {other.actor}, set(other.toward) - {one.actor}
            if ours and theirs and not ours & theirs:
                yield _difference(instrument, "toward", one, other)


def _difference(instrument: Instrument, by: str, one: Cell, other: Cell) -> Difference:
    stance = by == "stance"
    return Difference(
        instrument=instrument,
        by="stance" if stance else "toward",
        one=one.actor,
        other=other.actor,
        ones=tuple(one.stances if stance else one.toward),
        others=tuple(other.stances if stance else other.toward),
    )


def conflicts(cells: Sequence[Cell]) -> Iterator[Conflict]:
    """Positions of one cell whose stances do not go together, toward the same or both toward nobody named."""
    for cell in cells:
        positions = [one.position for one in cell.responses]
        for one, other in combinations(positions, 2):
            alike = set(one.toward) & set(other.toward) or not (one.toward or other.toward)
            if alike and frozenset((one.stance, other.stance)) in conflicting():
                yield Conflict(
                    actor=cell.actor,
                    instrument=cell.instrument,
                    one=one,
                    other=other,
                    evidence=(*one.evidence, *other.evidence),
                )
