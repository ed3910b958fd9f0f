"""The response matrix: what each actor does with each instrument, as the articles tell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import get_args

from entente.records import Actor, Claim, DateInterval, Document, Instrument, Position, Statement
from entente.system.matrix.marks import conflicts, differences
from entente.system.matrix.origins import Sources
from entente.system.matrix.shapes import (
    ArticleTable,
    Cell,
    Response,
    ResponseMatrix,
    TableEntry,
    Within,
)
from entente.system.matrix.tables import entries_of

INSTRUMENTS: tuple[Instrument, ...] = get_args(Instrument)
_BODIES = frozenset({"state", "government_body", "international_organisation", "armed_group"})


def response_matrix(
    positions: Iterable[Position],
    actors: Iterable[Actor],
    statements: Iterable[Statement] = (),
    documents: Iterable[Document] = (),
    *,
    claims: Iterable[Claim] = (),
    tables: Iterable[ArticleTable] = (),
    story: str | None = None,
    earliest: str | None = None,
    latest: str | None = None,
    responders: Sequence[str] | None = None,
) -> ResponseMatrix:
    """States, and bodies that act for themselves, down; instruments across; nothing filled in by guess.

    `story` keeps what its documents say, `earliest` and `latest` what lies, or may lie, between these ISO days.
    `responders` are the ids of those asked about, in this order, also where nothing is told of them; left out, all
    who take a position or stand in an article's table, those with most to tell first.
    """
    by_id = {one.id: one for one in documents}
    kinds = {one.id: one.kind for one in actors}
    sources = Sources(statements, claims, by_id)
    inside = {one for one, held in by_id.items() if story is None or held.story == story}
    responses = [
        response
        for position in positions
        if kinds.get(position.actor, "state") in _BODIES
        and (story is None or position.evidence[0].document in inside)
        and (response := _response(position, sources, earliest, latest)) is not None
    ]
    entries = [entry for table in tables if story is None or table.document in inside for entry in entries_of(table)]
    order = tuple(responders) if responders is not None else _by_weight(responses, entries)
    cells = [_cell(one, kind, responses, entries, bool(by_id)) for one in order for kind in INSTRUMENTS]
    return ResponseMatrix(
        actors=order,
        instruments=INSTRUMENTS,
        cells=tuple(cells),
        differences=tuple(differences(cells, INSTRUMENTS)),
        conflicts=tuple(conflicts(cells)),
        unplaced=tuple(one for one in entries if one.instrument is None and one.actor in order),
    )


def _response(position: Position, sources: Sources, earliest: str | None, latest: str | None) -> Response | None:
    """The position with its sources; None where it certainly lies outside the period."""
    said = sources.statements(position)
    date = sources.date(position, said)
    within = _within(date, earliest, latest)
    if within is None:
        return None
    return Response(
        position=position,
        date=date,
        within=within,
        statements=tuple(dict.fromkeys(one.id for one in said)),
        origins=sources.origins(position, said),
    )


def _within(date: DateInterval | None, earliest: str | None, latest: str | None) -> Within | None:
    first = date.earliest if date is not None else None
    last = date.latest if date is not None else None
    if (latest is not None and first is not None and first > latest) or (
        earliest is not None and last is not None and last < earliest
    ):
        return None
    begins = earliest is None or (first is not None and first >= earliest)
    ends = latest is None or (last is not None and last <= latest)
    return "certain" if begins and ends else "possible"


def _by_weight(responses: Sequence[Response], entries: Sequence[TableEntry]) -> tuple[str, ...]:
    counts = Counter(one.position.actor for one in responses)
    counts.update({one.actor: 0 for one in entries})
    return tuple(sorted(counts, key=lambda one: (-counts[one], one)))


def _cell(
    actor: str, instrument: Instrument, responses: Sequence[Response], entries: Sequence[TableEntry], sourced: bool
) -> Cell:
    own = sorted(
        (one for one in responses if (one.position.actor, one.position.instrument) == (actor, instrument)),
        key=_in_time,
    )
    return Cell(
        actor=actor,
        instrument=instrument,
        responses=tuple(own),
        stances=tuple(dict.fromkeys(one.position.stance for one in own)),
        toward=tuple(dict.fromkeys(one for response in own for one in response.position.toward)),
        independent_origins=len({one for response in own for one in response.origins}) if sourced else None,
        article_view=tuple(one for one in entries if (one.actor, one.instrument) == (actor, instrument)),
    )


def _in_time(response: Response) -> tuple[str, str, int]:
    first = response.date.earliest if response.date is not None else None
    place = response.position.evidence[0]
    return first or "9999", place.document, place.start
