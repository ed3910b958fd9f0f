"""The response matrix as a table, then its cells with their words, differences, and the articles' own tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from entente.cli.wording.lines import Line, listed

if TYPE_CHECKING:
    from entente.cli.asking import Articles
    from entente.records import Instrument
    from entente.system.matrix import ArticleTable, Cell, Difference, ResponseMatrix, TableEntry

MOST = 3
"""Positions told of a cell."""
MARK = " *"
"""Stands at a cell that differs from another actor's."""


class Responses(NamedTuple):
    """A matrix and what it takes to tell it."""

    matrix: ResponseMatrix
    instruments: Sequence[Instrument]
    articles: Articles
    tables: Sequence[ArticleTable]

    def named(self, ids: Sequence[str]) -> str:
        """Names of actors, joined."""
        names = {one.id: one.name for one in self.articles.collection.actors}
        return listed([names.get(each, each.removeprefix("state:")) for each in ids])


def matrix_rows(told: Responses) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Columns and rows; an empty cell says that the articles tell nothing."""
    columns = ("actor", *told.instruments)
    differing = {(each.instrument, side) for each in told.matrix.differences for side in (each.one, each.other)}
    rows = [
        (
            told.named([actor]),
            *(
                cell_words(told.matrix.cell(actor, each), marked=(each, actor) in differing)
                for each in told.instruments
            ),
        )
        for actor in told.matrix.actors
    ]
    return columns, rows


def cell_words(cell: Cell, *, marked: bool) -> str:
    """`oppose, threaten (3 of 2 origins) *`; nothing where the articles tell nothing."""
    if not cell.responses:
        return ""
    origins = "" if cell.independent_origins is None else f" of {cell.independent_origins}"
    return f"{', '.join(cell.stances)} ({len(cell.responses)}{origins}){MARK if marked else ''}"


def response_lines(told: Responses) -> Iterator[Line]:
    """What the table cannot hold: the words, the differences, conflicts, and the articles' own tables apart."""
    yield Line(0, "A cell holds stances, how many positions, of how many independent origins; * differs from others.")
    for cell in told.matrix.cells:
        if cell.responses and cell.instrument in told.instruments:
            yield from cell_lines(cell, told)
    yield from difference_part(told)
    for conflict in told.matrix.conflicts:
        if conflict.instrument in told.instruments:
            stances = f"{conflict.one.stance} and {conflict.other.stance}"
            yield Line(1, f"Does not go together: {told.named([conflict.actor])}, {conflict.instrument}: {stances}")
            yield from (Line(2, told.articles.quoted(each)) for each in conflict.evidence[:MOST])
    yield from tables_part(told)


def cell_lines(cell: Cell, told: Responses) -> Iterator[Line]:
    """The positions of one actor with one instrument, with their words."""
    toward = f" toward {told.named(cell.toward)}" if cell.toward else ""
    yield Line(1, f"{told.named([cell.actor])}, {cell.instrument}{toward}")
    for one in cell.responses[:MOST]:
        perhaps = "" if one.within == "certain" else ", perhaps in the period"
        yield Line(2, f"{one.position.stance}{perhaps}: {told.articles.quoted(one.position.evidence[0])}")
    if len(cell.responses) > MOST:
        yield Line(2, f"… and {len(cell.responses) - MOST} more; --json holds all.")


def difference_part(told: Responses) -> Iterator[Line]:
    """Where two actors use an instrument in another way."""
    found = [one for one in told.matrix.differences if one.instrument in told.instruments]
    if found:
        yield from (Line(0, ""), Line(0, "Differences"))
    yield from (Line(1, difference_words(one, told)) for one in found)


def difference_words(one: Difference, told: Responses) -> str:
    """`military, by stance: A threaten; B oppose.`"""
    ones, others = (
        (told.named(one.ones), told.named(one.others)) if one.by == "toward" else (listed(one.ones), listed(one.others))
    )
    sides = f"{told.named([one.one])}: {ones or 'nobody'}; {told.named([one.other])}: {others or 'nobody'}"
    return f"{one.instrument}, by {one.by}: {sides}"


def tables_part(told: Responses) -> Iterator[Line]:
    """The comparisons that articles bring, apart: each is that article's own view, without sources."""
    shown = [one for cell in told.matrix.cells for one in cell.article_view if cell.instrument in told.instruments]
    entries = [*shown, *told.matrix.unplaced]
    if entries:
        yield from (Line(0, ""), Line(0, "Articles' own tables (their unsourced view)"))
    yield from (Line(1, entry_words(one, told)) for one in entries)


def entry_words(one: TableEntry, told: Responses) -> str:
    """`A, military: path:start “words”`."""
    from entente.records import Evidence

    words = told.articles.quoted(Evidence(document=one.document, start=one.words.start, end=one.words.end))
    return f"{told.named([one.actor])}, {one.instrument or 'no instrument named'}: {words}"
