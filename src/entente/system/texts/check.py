"""Agreements that articles speak of, set beside the library: what agrees, what differs, what an article gets wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from entente.knowledge import Library, State, Treaty
from entente.records import Agreement, Document, Statement
from entente.system.texts.areas import area_findings
from entente.system.texts.candidates import Shelf, latest_day
from entente.system.texts.clauses import check_clause
from entente.system.texts.dated import force_findings, signing_findings
from entente.system.texts.nature import clause_findings, nature_findings
from entente.system.texts.parties import party_findings
from entente.system.texts.passages import Passage, Said, passages
from entente.system.texts.shapes import AgreementCheck, Finding


def compare(
    agreements: Sequence[Agreement],
    documents: Iterable[Document],
    library: Library,
    *,
    statements: Sequence[Statement] = (),
    states: Sequence[State] = (),
    day: str | None = None,
) -> tuple[AgreementCheck, ...]:
    """One check for each agreement, in the order given.

    Nothing is held against words of others (`statements`, and what stands in quotation marks), plans, conditions,
    doubts and denials, or a sentence that names two agreements. `states` tell the names of parties: without them
    that is not looked at. `day` is the last one on which an undated article can have been written.
    """
    shelf, by_id, said = Shelf(library), {one.id: one for one in documents}, Said(statements)
    return tuple(_check(one, agreements, by_id, shelf, library, said, states, day) for one in agreements)


def _check(
    agreement: Agreement,
    every: Sequence[Agreement],
    documents: dict[str, Document],
    shelf: Shelf,
    library: Library,
    said: Said,
    states: Sequence[State],
    day: str | None,
) -> AgreementCheck:
    held = [documents[one.document] for one in agreement.evidence if one.document in documents]
    latest = latest_day(agreement, (one.published.latest for one in held), day)
    treaty = shelf.treaties.get(agreement.reference or "")
    candidates = () if treaty is not None else shelf.candidates(agreement, latest)
    meant = treaty or (candidates[0] if len(candidates) == 1 else None)
    if meant is None:
        return AgreementCheck(
            agreement=agreement.id, reference=agreement.reference, candidates=tuple(one.id for one in candidates)
        )
    found = list(passages(agreement, every, documents, said))
    findings = [one for passage in found for one in _findings(passage, meant, library, states, day)]
    findings += _of_clauses(agreement, meant, found)
    return AgreementCheck(
        agreement=agreement.id,
        reference=agreement.reference,
        candidates=tuple(one.id for one in candidates),
        clauses=tuple(check_clause(one, meant) for one in agreement.clauses),
        findings=tuple(dict.fromkeys(findings)),
    )


def _findings(
    passage: Passage, treaty: Treaty, library: Library, states: Sequence[State], day: str | None
) -> Iterator[Finding]:
    yield from force_findings(passage, treaty, day)
    yield from signing_findings(passage, treaty)
    yield from party_findings(passage, treaty, states)
    yield from nature_findings(passage, treaty)
    yield from area_findings(passage, treaty, library.places)


def _of_clauses(agreement: Agreement, treaty: Treaty, found: Sequence[Passage]) -> Iterator[Finding]:
    """Of each told clause in the passage that holds its words."""
    for told in agreement.clauses:
        for passage in found:
            if any(
                one.document == passage.document.id and passage.start <= one.start < passage.end
                for one in told.evidence
            ):
                yield from clause_findings(passage, told, treaty)
