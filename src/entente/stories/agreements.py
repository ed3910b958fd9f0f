"""Agreements met in several documents, each once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

import msgspec

from entente.knowledge import Knowledge
from entente.records import Agreement, Clause, Evidence, Reading, content_id


def unite_agreements(readings: Iterable[Reading], knowledge: Knowledge) -> tuple[Agreement, ...]:
    """The agreements of all readings, with the evidence, clauses, names and parties of every document.

    Those tied to one known agreement are one, under its own name; the others are united by id.
    """
    known = {fact.id: fact.name for fact in knowledge.agreements}
    return united_agreements((one for reading in readings for one in reading.agreements), known)


def united_agreements(
    agreements: Iterable[Agreement], known: Mapping[str, str] = MappingProxyType({})
) -> tuple[Agreement, ...]:
    """Agreements that are one united, in the order of their ids; `known` gives the names of known ones."""
    together: dict[str, list[Agreement]] = defaultdict(list)
    for agreement in agreements:
        together[agreement.reference or agreement.id].append(agreement)
    united = [_united(sorted(records, key=msgspec.json.encode), known) for records in together.values()]
    return tuple(sorted(united, key=lambda one: one.id))


def _united(records: Sequence[Agreement], known: Mapping[str, str]) -> Agreement:
    fullest = max(records, key=lambda one: (one.signed is not None, one.status != "unknown", len(one.name)))
    evidence = {_place(one): one for record in records for one in record.evidence}
    clauses: dict[bytes, Clause] = {msgspec.json.encode(one): one for record in records for one in record.clauses}
    reference = fullest.reference
    return msgspec.structs.replace(
        fullest,
        id=content_id("agreement", reference) if reference else fullest.id,
        name=known.get(reference, fullest.name) if reference else fullest.name,
        names=tuple(sorted({name for record in records for name in (record.name, *record.names)})),
        parties=tuple(sorted({party for record in records for party in record.parties})),
        kind=tuple(sorted({kind for record in records for kind in record.kind})),
        evidence=tuple(one for _, one in sorted(evidence.items())),
        clauses=tuple(one for _, one in sorted(clauses.items())),
    )


def _place(evidence: Evidence) -> tuple[str, int, int]:
    return evidence.document, evidence.start, evidence.end
