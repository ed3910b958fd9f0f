"""Positions: what each actor does, or says it will do, with each instrument of policy."""

from __future__ import annotations

from entente.dossier.views.dates import interval_in_words
from entente.dossier.views.index import Index
from entente.dossier.views.references import ActorReference, Words
from entente.dossier.views.view import View
from entente.dossier.vocabulary import spelled, terms
from entente.records import Position

__all__ = ["PositionMatrix", "PositionRow", "PositionView", "position_label", "position_matrix"]


class PositionView(View, frozen=True):
    """One position."""

    label: str
    stance: str
    stance_code: str
    toward: str
    summary: str
    date: str | None
    words: tuple[Words, ...]


class PositionRow(View, frozen=True):
    """One actor's positions, one cell an instrument in the matrix's order."""

    actor: ActorReference
    cells: tuple[tuple[PositionView, ...], ...]


class PositionMatrix(View, frozen=True):
    """Actors down, instruments across."""

    instruments: tuple[str, ...]
    rows: tuple[PositionRow, ...]


def position_label(number: int) -> str:
    """The label of the position at `number`, from 0, in the dossier's order."""
    return f"P{number + 1}"


def position_matrix(index: Index) -> PositionMatrix:
    """The matrix of all positions; no rows where the articles state none."""
    instruments = terms("instrument")
    numbered = tuple(enumerate(index.collection.positions))
    rows = []
    for actor in dict.fromkeys(position.actor for _, position in numbered):
        own = [(number, position) for number, position in numbered if position.actor == actor]
        cells = tuple(
            tuple(_position(index, number, position) for number, position in own if position.instrument == code)
            for code in instruments
        )
        rows.append(PositionRow(actor=index.actor(actor), cells=cells))
    return PositionMatrix(instruments=tuple(instruments.values()), rows=tuple(rows))


def _position(index: Index, number: int, position: Position) -> PositionView:
    return PositionView(
        label=position_label(number),
        stance=spelled("stance", position.stance),
        stance_code=position.stance,
        toward=index.names(position.toward),
        summary=position.summary,
        date=interval_in_words(position.date) if position.date else None,
        words=index.all_words(position.evidence),
    )
