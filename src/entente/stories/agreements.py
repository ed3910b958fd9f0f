"""Agreements met in several documents, each once."""

from __future__ import annotations

from collections.abc import Iterable

from entente.binding import united_agreements
from entente.knowledge import Knowledge
from entente.reading import tie_by_date
from entente.records import Agreement, Reading


def unite_agreements(readings: Iterable[Reading], knowledge: Knowledge) -> tuple[Agreement, ...]:
    """The agreements of all readings, with the evidence, clauses, names and parties of every document.

    Those tied to one known agreement are one, under its own name; the others are united by id. By now the
    documents are dated, so that "the deal" of these weeks can be tied too.
    """
    known = {fact.id: fact.name for fact in knowledge.agreements}
    every = (
        tie_by_date(one, reading.document.published, knowledge) for reading in readings for one in reading.agreements
    )
    return united_agreements(every, known)
