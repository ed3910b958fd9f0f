"""The comparison tables and lists that an article brings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from entente.knowledge import Knowledge
from entente.records import Document, Mention, Span
from entente.system.matrix.flattened import flattened_grids, stacked_grids
from entente.system.matrix.lines import Grid, Line, lines_of
from entente.system.matrix.listed import listed_grids
from entente.system.matrix.separated import separated_grids
from entente.system.matrix.shapes import ArticleTable, Head, TableEntry
from entente.system.matrix.words import instrument_named, state_names


def article_tables(
    document: Document, knowledge: Knowledge, mentions: Iterable[Mention] = ()
) -> tuple[ArticleTable, ...]:
    """Tables in the order of the text, known by their structure alone; no line stands in two.

    `mentions` (of any documents) help with states that the text misspells.
    """
    known = [
        (one.actor, one.start, one.end)
        for one in mentions
        if one.document == document.id and one.actor.startswith("state:") and one.form in ("name", "metonym")
    ]
    names = state_names(knowledge)
    lines = lines_of(document, names, known)
    taken: set[int] = set()
    found = []
    for grid, first, last in _grids(document.text, lines):
        if taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            found.append(_table(document, grid, lines[first:last]))
    return tuple(sorted(found, key=lambda one: one.span.start))


def _grids(text: str, lines: Sequence[Line]) -> Iterator[tuple[Grid, int, int]]:
    yield from separated_grids(text, lines)
    yield from stacked_grids(text, lines)
    yield from flattened_grids(text, lines)
    yield from listed_grids(text, lines)


def _table(document: Document, grid: Grid, lines: Sequence[Line]) -> ArticleTable:
    states = [state for line in lines for state in line.states]
    columns = tuple(_head(document, span, states) for span in grid.rows[0][1:])
    rows = tuple(_head(document, row[0], states) for row in grid.rows[1:])
    across = len({one.actor for one in columns if one.actor})
    down = len({one.actor for one in rows if one.actor})
    return ArticleTable(
        document=document.id,
        kind=grid.kind,
        span=Span(start=lines[0].start, end=lines[-1].end),
        actors="columns" if across > 1 and across >= down else "rows" if down > 1 else None,
        columns=columns,
        rows=rows,
        cells=tuple(row[1:] for row in grid.rows[1:]),
    )


def _head(document: Document, span: Span | None, states: Sequence[tuple[str, int, int]]) -> Head:
    """The one state a head names; where it names none, the instrument."""
    if span is None:
        return Head(span=None)
    named = {actor for actor, start, end in states if span.start <= start and end <= span.end}
    if len(named) == 1:
        return Head(span=span, actor=next(iter(named)))
    return Head(span=span, instrument=instrument_named(document.text[span.start : span.end]))


def entries_of(table: ArticleTable) -> Iterator[TableEntry]:
    """The filled cells of a table under the states it compares."""
    for row, cells in zip(table.rows, table.cells, strict=True):
        for column, words in zip(table.columns, cells, strict=True):
            held, about = (column, row) if table.actors == "columns" else (row, column)
            if table.actors is not None and held.actor is not None and words is not None:
                yield TableEntry(
                    actor=held.actor,
                    instrument=about.instrument,
                    document=table.document,
                    head=about.span,
                    words=words,
                )
