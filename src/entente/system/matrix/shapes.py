"""The response matrix and the tables that articles bring, as plain frozen data."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from entente.records import DateInterval, Evidence, Instrument, Position, Span, Stance

TableKind: TypeAlias = Literal["bars", "columns", "flattened", "stacked", "listed"]
"""How the text holds it: `|` between cells; tabs or wide blanks; nothing but words; a line a cell; "X: …" a line."""

Within: TypeAlias = Literal["certain", "possible"]


class Frozen(msgspec.Struct, frozen=True, kw_only=True):
    """Base of the structs here."""


class Head(Frozen, frozen=True):
    """The head of a row or column: its words, and the state or the instrument that they name, if one."""

    span: Span | None
    actor: str | None = None
    instrument: Instrument | None = None


class ArticleTable(Frozen, frozen=True):
    """A comparison as an article brings it: that article's own, unsourced view.

    `cells` has a row for each of `rows` and a span for each of `columns`; None where it is empty or cannot be told
    apart. `actors` says whether columns or rows name the states compared. Where the kind is `flattened`, the borders
    between cells are read from the capital letters.
    """

    document: str
    kind: TableKind
    span: Span
    actors: Literal["columns", "rows"] | None
    columns: tuple[Head, ...]
    rows: tuple[Head, ...]
    cells: tuple[tuple[Span | None, ...], ...]


class TableEntry(Frozen, frozen=True):
    """One cell of an article's table under its actor. `instrument` is null where `head` names none."""

    actor: str
    instrument: Instrument | None
    document: str
    head: Span | None
    words: Span


class Response(Frozen, frozen=True):
    """A position with what dates it, who says it, and how many articles of their own tell it.

    `date` is that of the words, else of the statement they stand in, else of the article. `within`: whether it
    certainly lies in the period asked for. `origins` are roots: a claim's origin, or the article it was copied from.
    """

    position: Position
    date: DateInterval | None
    within: Within
    statements: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()


class Cell(Frozen, frozen=True):
    """What one actor does with one instrument. No responses means: the articles tell nothing.

    `independent_origins` is null where the documents were not given.
    """

    actor: str
    instrument: Instrument
    responses: tuple[Response, ...] = ()
    stances: tuple[Stance, ...] = ()
    toward: tuple[str, ...] = ()
    independent_origins: int | None = None
    article_view: tuple[TableEntry, ...] = ()


class Difference(Frozen, frozen=True):
    """Two actors who use one instrument in another way: `by` stance, or toward others."""

    instrument: Instrument
    by: Literal["stance", "toward"]
    one: str
    other: str
    ones: tuple[str, ...]
    others: tuple[str, ...]


class Conflict(Frozen, frozen=True):
    """Two positions of one actor that do not go together."""

    actor: str
    instrument: Instrument
    one: Position
    other: Position
    evidence: tuple[Evidence, ...]


class ResponseMatrix(Frozen, frozen=True):
    """Actors down, instruments across; `cells` in that order, empty ones too.

    `unplaced` are cells of articles' tables whose heads name no instrument.
    """

    actors: tuple[str, ...]
    instruments: tuple[Instrument, ...]
    cells: tuple[Cell, ...]
    differences: tuple[Difference, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    unplaced: tuple[TableEntry, ...] = ()

    def cell(self, actor: str, instrument: Instrument) -> Cell:
        """The cell of an actor and an instrument; raises `KeyError` for an actor who is not in the matrix."""
        for one in self.cells:
            if (one.actor, one.instrument) == (actor, instrument):
                return one
        raise KeyError((actor, instrument))
