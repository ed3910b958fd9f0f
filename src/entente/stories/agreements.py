"""Agreements met in several documents, each once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from entente.records import Agreement, Clause, Evidence, Reading


def unite_agreements(readings: Iterable[Reading]) -> tuple[Agreement, ...]:
    """The agreements of all readings by id, with the evidence, clauses and parties of every document."""
    by_id: dict[str, list[Agreement]] = defaultdict(list)
    for reading in readings:
        for agreement in reading.agreements:
            by_id[agreement.id].append(agreement)
    return tuple(_united(sorted(records, key=msgspec.json.encode)) for _, records in sorted(by_id.items()))


def _united(records: Sequence[Agreement]) -> Agreement:
    fullest = max(records, key=lambda one: (one.reference is not None, one.signed is not None, len(one.name)))
    evidence = {_place(one): one for record in records for one in record.evidence}
    clauses: dict[bytes, Clause] = {msgspec.json.encode(one): one for record in records for one in record.clauses}
    return msgspec.structs.replace(
        fullest,
        parties=tuple(sorted({party for record in records for party in record.parties})),
        kind=tuple(sorted({kind for record in records for kind in record.kind})),
        evidence=tuple(one for _, one in sorted(evidence.items())),
        clauses=tuple(one for _, one in sorted(clauses.items())),
    )


def _place(evidence: Evidence) -> tuple[str, int, int]:
    return evidence.document, evidence.start, evidence.end
