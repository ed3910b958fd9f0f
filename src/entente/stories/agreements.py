"""Agreements met in several documents, each once."""

from __future__ import annotations

from collections.abc import Iterable

from entente.binding import united_agreements
from entente.knowledge import Knowledge
from entente.records import Agreement, Reading


def unite_agreements(readings: Iterable[Reading], knowledge: Knowledge) -> tuple[Agreement, ...]:
    """The agreements of all readings, with the evidence, clauses, names and parties of every document.

    Those tied to one known agreement are one, under its own name; the others are united by id.
    """
    known = {fact.id: fact.name for fact in knowledge.agreements}
    return united_agreements((one for reading in readings for one in reading.agreements), known)
