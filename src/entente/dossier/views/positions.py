"""The response matrix: what each actor does, or says it will do, with each instrument of policy.

Tables that an article brings itself stand apart, as that article's unsourced view.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import structs

from entente.dossier.views.bookshelf import Bookshelf
from entente.dossier.views.dates import interval_in_words
from entente.dossier.views.index import Index
from entente.dossier.views.references import ActorReference, Words
from entente.dossier.views.segments import MarkedSpan
from entente.dossier.views.view import View
from entente.dossier.vocabulary import spelled
from entente.records import Evidence, Mention, Position, Span
from entente.system.matrix import (
    ArticleTable,
    Conflict,
    Difference,
    Head,
    Response,
    ResponseMatrix,
    article_tables,
    response_matrix,
)

__all__ = [
    "CellView",
    "MatrixView",
    "PositionView",
    "TableView",
    "matrix_view",
    "position_label",
    "tables_marked",
    "tables_read",
]


class PositionView(View, frozen=True):
    """One position; `label` is its own, `date` that of its words, else of the statement or the article."""

    label: str
    stance: str
    stance_code: str
    toward: str
    summary: str
    date: str | None
    words: tuple[Words, ...]


class CellView(View, frozen=True):
    """What one actor does with one instrument; no positions: nothing is told.

    `differs` are the labels of rows of other actors that differ, `conflict` says that its own positions do not go
    together, `origins` is null where they are not counted.
    """

    instrument: str
    positions: tuple[PositionView, ...]
    origins: int | None
    differs: tuple[str, ...]
    conflict: bool


class RowView(View, frozen=True):
    """One actor and its cells in the matrix's order."""

    actor: ActorReference
    cells: tuple[CellView, ...]


class DifferenceView(View, frozen=True):
    """Two actors who use one instrument in another way."""

    instrument: str
    by: str
    one: ActorReference
    other: ActorReference
    ones: str
    others: str


class ConflictView(View, frozen=True):
    """Two positions of one actor that do not go together, by label."""

    actor: ActorReference
    instrument: str
    one: str
    other: str


class TableCell(View, frozen=True):
    """A cell of an article's table; null words where it is empty. `meant` is what the head was taken to name."""

    words: Words | None
    meant: str | None = None


class TableView(View, frozen=True):
    """A comparison as an article brings it."""

    article: str
    source: str
    borders_read: bool
    columns: tuple[TableCell, ...]
    rows: tuple[tuple[TableCell, tuple[TableCell, ...]], ...]


class MatrixView(View, frozen=True):
    """Actors down, instruments across; `others` are the positions of persons and others who do not act for a state."""

    instruments: tuple[str, ...]
    rows: tuple[RowView, ...]
    others: tuple[RowView, ...]
    differences: tuple[DifferenceView, ...]
    conflicts: tuple[ConflictView, ...]
    tables: tuple[TableView, ...]


def position_label(number: int) -> str:
    """The label of the position at `number`, from 0, in the dossier's order."""
    return f"P{number + 1}"


def tables_read(index: Index, shelf: Bookshelf) -> tuple[ArticleTable, ...]:
    """The comparisons that the articles bring, in the articles' order; a near copy's are not counted again."""
    documents = index.collection.documents
    own = [one for one in documents if one.derived_from is None or one.derived_from.document not in index.documents]
    named: dict[str, list[Mention]] = {one.id: [] for one in documents}
    for mention in index.collection.mentions:
        named.setdefault(mention.document, []).append(mention)
    return tuple(table for one in own for table in article_tables(one, shelf.knowledge, named[one.id]))


def tables_marked(tables: Iterable[ArticleTable]) -> Iterator[tuple[str, MarkedSpan]]:
    """The cells and heads of the tables, so that they can be linked to."""
    for table in tables:
        heads = [head.span for head in (*table.columns, *table.rows)]
        for span in (*heads, *(cell for row in table.cells for cell in row)):
            if span is not None:
                yield table.document, MarkedSpan(start=span.start, end=span.end, layer="table", anchored=True)


def matrix_view(index: Index, tables: Sequence[ArticleTable]) -> MatrixView:
    """The matrix of all positions; no rows where the articles state none."""
    collection = index.collection
    found = response_matrix(
        [one for one in collection.positions if one.evidence],
        collection.actors,
        collection.statements,
        collection.documents,
        claims=collection.claims,
    )
    labels = _Labels(collection.positions)
    return MatrixView(
        instruments=tuple(spelled("instrument", code) for code in found.instruments),
        rows=tuple(_rows(index, found, labels)),
        others=tuple(_others(index, found, labels)),
        differences=tuple(_difference(index, one) for one in found.differences),
        conflicts=tuple(_conflict(index, one, labels) for one in found.conflicts),
        tables=tuple(_table(index, one) for one in tables),
    )


class _Labels:
    """The label of each position; of equal ones the first that was not asked for yet."""

    def __init__(self, positions: Sequence[Position]) -> None:
        self._labels: dict[Position, str] = {}
        for number, position in enumerate(positions):
            self._labels.setdefault(position, position_label(number))

    def __getitem__(self, position: Position) -> str:
        return self._labels[position]


def _rows(index: Index, found: ResponseMatrix, labels: _Labels) -> Iterator[RowView]:
    differing = _differing(index, found.differences)
    conflicting = {(one.actor, one.instrument) for one in found.conflicts}
    every = {(cell.actor, cell.instrument): cell for cell in found.cells}
    for actor in found.actors:
        cells = []
        for instrument in found.instruments:
            cell = every[actor, instrument]
            cells.append(
                CellView(
                    instrument=spelled("instrument", instrument),
                    positions=tuple(_response(index, one, labels) for one in cell.responses),
                    origins=cell.independent_origins if cell.responses else None,
                    differs=differing.get((actor, instrument), ()),
                    conflict=(actor, instrument) in conflicting,
                )
            )
        yield RowView(actor=index.actor(actor), cells=tuple(cells))


def _others(index: Index, found: ResponseMatrix, labels: _Labels) -> Iterator[RowView]:
    shown = set(found.actors)
    rest = [one for one in index.collection.positions if one.actor not in shown]
    for actor in dict.fromkeys(one.actor for one in rest):
        cells = (
            CellView(
                instrument=spelled("instrument", code),
                positions=tuple(
                    _position(index, one, interval_in_words(one.date) if one.date else None, labels)
                    for one in rest
                    if (one.actor, one.instrument) == (actor, code)
                ),
                origins=None,
                differs=(),
                conflict=False,
            )
            for code in found.instruments
        )
        yield RowView(actor=index.actor(actor), cells=tuple(cells))


def _differing(index: Index, differences: Iterable[Difference]) -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], dict[str, None]] = {}
    for one in differences:
        found.setdefault((one.one, one.instrument), {})[index.actor(one.other).name] = None
        found.setdefault((one.other, one.instrument), {})[index.actor(one.one).name] = None
    return {key: tuple(names) for key, names in found.items()}


def _response(index: Index, one: Response, labels: _Labels) -> PositionView:
    return _position(index, one.position, interval_in_words(one.date) if one.date else None, labels)


def _position(index: Index, position: Position, date: str | None, labels: _Labels) -> PositionView:
    return PositionView(
        label=labels[position],
        stance=spelled("stance", position.stance),
        stance_code=position.stance,
        toward=index.names(position.toward),
        summary=position.summary,
        date=date,
        words=index.all_words(position.evidence),
    )


def _difference(index: Index, one: Difference) -> DifferenceView:
    def told(values: Sequence[str]) -> str:
        return ", ".join(spelled("stance", each) if one.by == "stance" else index.actor(each).name for each in values)

    return DifferenceView(
        instrument=spelled("instrument", one.instrument),
        by=one.by,
        one=index.actor(one.one),
        other=index.actor(one.other),
        ones=told(one.ones),
        others=told(one.others),
    )


def _conflict(index: Index, one: Conflict, labels: _Labels) -> ConflictView:
    return ConflictView(
        actor=index.actor(one.actor),
        instrument=spelled("instrument", one.instrument),
        one=labels[one.one],
        other=labels[one.other],
    )


def _table(index: Index, table: ArticleTable) -> TableView:
    document = table.document

    def cell(span: Span | None) -> TableCell:
        return TableCell(words=_words(index, document, span))

    def head(one: Head) -> TableCell:
        meant = index.actor(one.actor).name if one.actor else None
        meant = meant or (spelled("instrument", one.instrument) if one.instrument else None)
        return structs.replace(cell(one.span), meant=meant)

    return TableView(
        article=index.labels[document],
        source=index.source_name(document),
        borders_read=table.kind == "flattened",
        columns=tuple(head(one) for one in table.columns),
        rows=tuple(
            (head(one), tuple(cell(span) for span in cells)) for one, cells in zip(table.rows, table.cells, strict=True)
        ),
    )


def _words(index: Index, document: str, span: Span | None) -> Words | None:
    return index.words(Evidence(document=document, start=span.start, end=span.end)) if span is not None else None
