"""Every span of every article that something on the page rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from entente.dossier.views.actors import first_mentions
from entente.dossier.views.index import Index
from entente.dossier.views.positions import position_label
from entente.dossier.views.segments import MarkedSpan
from entente.dossier.views.timeline import timeline_label
from entente.records import Claim, Derivation, Document, Evidence, Span, Statement

__all__ = ["Found", "marked_spans"]

Found = tuple[str, MarkedSpan]


def marked_spans(index: Index, besides: Iterable[Found] = ()) -> dict[str, list[MarkedSpan]]:
    """The spans by document id, in the order of the text, facts before actors; `besides` are linked spans of no record.

    Spans outside the text are left out.
    """
    found: dict[str, list[MarkedSpan]] = {document: [] for document in index.documents}
    for document_id, span in chain(_all(index), besides):
        document = index.documents.get(document_id)
        if document is not None and 0 <= span.start < span.end <= len(document.text):
            found[document_id].append(span)
    for spans in found.values():
        spans.sort(key=lambda span: (span.layer == "actor", span.start, span.end))
    return found


def _all(index: Index) -> Iterator[Found]:
    collection, labels = index.collection, index.labels
    for statement in collection.statements:
        yield from _statement(statement, labels[statement.id])
    for event in collection.events:
        cue = (event.cue,) if event.cue else ()
        yield from _evidence(event.evidence, "event-scope", labels[event.id])
        yield from _evidence(cue, "event", labels[event.id])
        for report in event.reports:
            yield from _evidence(report.evidence, "report", labels[event.id])
    for claim in collection.claims:
        yield from _evidence(claim.evidence, "claim", labels[claim.id])
        yield from _voices(claim)
    for agreement in collection.agreements:
        yield from _evidence(agreement.evidence, "agreement", labels[agreement.id])
        for clause in agreement.clauses:
            yield from _evidence(clause.evidence, "clause", labels[agreement.id])
    for number, position in enumerate(collection.positions):
        yield from _evidence(position.evidence, "position", position_label(number))
    for number, entry in enumerate(collection.timeline):
        # An entry with events is reached through them.
        label = None if entry.events else timeline_label(number)
        yield from _evidence(entry.evidence, "timeline", label)
    yield from _about_articles(index)
    yield from _mentions(index)


def _statement(statement: Statement, label: str) -> Iterator[Found]:
    yield from _evidence(statement.evidence, "statement-scope", label)
    yield from _spans(statement.document, statement.content, "statement", label)
    yield from _spans(statement.document, (statement.cue,) if statement.cue else (), "cue", label)


def _voices(claim: Claim) -> Iterator[Found]:
    """The words of the voices and of the steps they came by; the claim's own words lead to the claim."""
    for voice in (*claim.asserted_by, *claim.denied_by):
        yield from _evidence(voice.evidence, "voice", None)
        for link in voice.chain:
            yield from _evidence(link.evidence, "origin", None)


def _derivation(document: Document, made: Derivation) -> Iterator[Found]:
    for basis in made.basis:
        yield from _evidence(basis.evidence, "copied", None)
    for passage in made.passages:
        yield from _spans(document.id, (passage.here,), "passage", None)
        yield from _spans(made.document, (passage.there,), "passage", None)


def _about_articles(index: Index) -> Iterator[Found]:
    for document in index.collection.documents:
        for flag in document.flags:
            yield from _evidence(flag.evidence, "flag", None)
        for basis in document.published.basis:
            yield from _evidence(basis.evidence, "dating", None)
        if document.derived_from is not None:
            yield from _derivation(document, document.derived_from)


def _mentions(index: Index) -> Iterator[Found]:
    first = {(span.document, span.start) for actor in index.actors for span in first_mentions(index, actor)}
    for mention in index.collection.mentions:
        yield (
            mention.document,
            MarkedSpan(
                start=mention.start,
                end=mention.end,
                layer="actor",
                fact=index.label(mention.actor),
                anchored=(mention.document, mention.start) in first,
            ),
        )


def _evidence(evidence: Iterable[Evidence], layer: str, fact: str | None) -> Iterator[Found]:
    for span in evidence:
        yield span.document, MarkedSpan(start=span.start, end=span.end, layer=layer, fact=fact, anchored=True)


def _spans(document: str, spans: Iterable[Span], layer: str, fact: str | None) -> Iterator[Found]:
    return _evidence((Evidence(document=document, start=s.start, end=s.end) for s in spans), layer, fact)
