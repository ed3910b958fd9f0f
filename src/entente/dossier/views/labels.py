"""Short labels for the records, fit to be read out in a meeting: `S12`, `E4`, `C2`.

A label depends on the collection alone, never on the order in which a store hands its records out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TypeVar

from entente.records import (
    Agreement,
    Claim,
    Collection,
    Document,
    Event,
    Evidence,
    Position,
    Statement,
    TimelineEntry,
)

__all__ = ["CLAIM_ORDER", "ordered"]

_Record = TypeVar("_Record")
_Key = tuple[str | int, ...]
_LAST = "9999-99-99"
CLAIM_ORDER = {"contested": 0, "corroborated": 1, "single_origin": 2}
"""What a reader needs first comes first."""


def ordered(collection: Collection) -> Collection:
    """The same records in the order in which the dossier numbers them."""
    documents = sorted(collection.documents, key=_document_key)
    place = {document.id: number for number, document in enumerate(documents)}
    mentions = Counter(mention.actor for mention in collection.mentions)
    actors = sorted(collection.actors, key=lambda actor: (-mentions[actor.id], actor.name, actor.id))
    rank = {actor.id: number for number, actor in enumerate(actors)}
    return Collection(
        meta=collection.meta,
        documents=tuple(documents),
        actors=tuple(actors),
        mentions=tuple(sorted(collection.mentions, key=lambda m: (place.get(m.document, -1), m.start, m.end, m.actor))),
        statements=_by(collection.statements, lambda record: _statement_key(record, place)),
        events=_by(collection.events, lambda record: _event_key(record, place)),
        claims=_by(collection.claims, _claim_key),
        agreements=_by(collection.agreements, _agreement_key),
        positions=_by(collection.positions, lambda record: _position_key(record, rank, place)),
        stories=_by(collection.stories, lambda story: (story.earliest or _LAST, story.title, story.id)),
        timeline=_by(collection.timeline, lambda record: _timeline_key(record, place)),
    )


def _by(records: Iterable[_Record], key: Callable[[_Record], _Key]) -> tuple[_Record, ...]:
    return tuple(sorted(records, key=key))


def _document_key(document: Document) -> _Key:
    return (document.published.earliest or document.published.latest or _LAST, document.path, document.id)


def _first(evidence: tuple[Evidence, ...], place: dict[str, int]) -> tuple[int, int, int]:
    spans = ((place.get(span.document, -1), span.start, span.end) for span in evidence)
    return min(spans, default=(-1, -1, -1))


def _statement_key(statement: Statement, place: dict[str, int]) -> _Key:
    start = statement.content[0].start if statement.content else -1
    return (place.get(statement.document, -1), start, *_first(statement.evidence, place), statement.id)


def _event_key(event: Event, place: dict[str, int]) -> _Key:
    cue = (event.cue,) if event.cue else ()
    return (*_first(event.evidence, place), *_first(cue, place), event.id)


def _claim_key(claim: Claim) -> _Key:
    return (CLAIM_ORDER.get(claim.status, 3), -claim.independent_origins, claim.text, claim.id)


def _agreement_key(agreement: Agreement) -> _Key:
    return (-len(agreement.evidence), agreement.name, agreement.id)


def _position_key(position: Position, rank: dict[str, int], place: dict[str, int]) -> _Key:
    spans = _first(position.evidence, place)
    return (rank.get(position.actor, len(rank)), position.actor, position.instrument, *spans, position.stance)


def _timeline_key(entry: TimelineEntry, place: dict[str, int]) -> _Key:
    date = entry.date
    return (date.earliest or date.latest or _LAST, date.latest or _LAST, *_first(entry.evidence, place), entry.label)
