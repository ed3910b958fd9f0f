"""The collection looked up by id, with the labels and anchors every view shares."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from entente.dossier.views.labels import ordered
from entente.dossier.views.references import ActorReference, Part, Words
from entente.dossier.views.view import View
from entente.dossier.vocabulary import spelled
from entente.records import Actor, Claim, Collection, Document, Event, Evidence, Mention, Office, Span, Statement

__all__ = ["Index", "indexed"]

SHOWN = 700
"""Code points of one slice shown outside its article; the article itself is always whole."""


SHORT = 22
"""Code points of a name in a drawing."""


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


_Record = TypeVar("_Record", bound=_Identified)


class Index(View, frozen=True):
    """Everything of one collection by id. `labels` maps a record's id to its label on the page.

    `stories` maps a document's id to the id of its story.
    """

    collection: Collection
    documents: dict[str, Document]
    actors: dict[str, Actor]
    statements: dict[str, Statement]
    events: dict[str, Event]
    claims: dict[str, Claim]
    stories: dict[str, str]
    mentions: dict[str, tuple[Mention, ...]]
    labels: dict[str, str]

    def label(self, record: str) -> str | None:
        """The label of a record's id, or None where the collection holds no such record."""
        return self.labels.get(record)

    def actor(self, actor_id: str) -> ActorReference:
        """An actor by id, or the article whose outlet is not known; an id that nothing stands behind as it is."""
        actor = self.actors.get(actor_id)
        if actor is None and actor_id in self.documents:
            name = self.documents[actor_id].outlet or f"{self.labels[actor_id]}, outlet not known"
            return ActorReference(name=name, short=_short(name, ()), kind="article", anchor=self.labels[actor_id])
        if actor is None:
            name = actor_id.removeprefix("state:")
            return ActorReference(name=name, short=_short(name, ()))
        return ActorReference(
            name=actor.name,
            short=_short(actor.name, actor.names),
            kind=spelled("actor_kind", actor.kind),
            country=None if actor.kind == "state" else self.country(actor.country),
            role=office_title(actor.offices),
            anchor=self.labels[actor.id],
        )

    def actors_of(self, ids: Iterable[str]) -> tuple[ActorReference, ...]:
        """Several actors, in the order given."""
        return tuple(self.actor(actor_id) for actor_id in ids)

    def names(self, ids: Iterable[str]) -> str:
        """Several actors' names on one line."""
        return ", ".join(self.actor(actor_id).name for actor_id in ids)

    def country(self, code: str | None) -> str | None:
        """A state's name by its alpha-3 code, or the code where the articles do not name the state."""
        if code is None:
            return None
        state = self.actors.get(f"state:{code}")
        return state.name if state else code

    def source_name(self, document_id: str) -> str:
        """The short name of an article: its outlet, else its title, else its file."""
        document = self.documents.get(document_id)
        if document is None:
            return "an article not in this collection"
        return document.outlet or document.title or document.path

    def stories_of(self, documents: Iterable[str]) -> tuple[str, ...]:
        """The labels of the stories that these articles are of, each once."""
        found = dict.fromkeys(self.stories[one] for one in documents if one in self.stories)
        return tuple(self.labels[story] for story in found)

    def anchor(self, document_id: str, start: int, end: int) -> str | None:
        """The anchor of a span, the article's own where the span lies outside it, None for an unknown article."""
        label = self.labels.get(document_id)
        if label is None:
            return None
        inside = 0 <= start < end <= len(self.documents[document_id].text)
        return f"{label}.{start}" if inside else label

    def words(self, span: Evidence, mark: Evidence | Span | None = None) -> Words | None:
        """The exact slice at `span`, with `mark` inside it set apart; None for an unknown article."""
        anchor = self.anchor(span.document, span.start, span.end)
        if anchor is None:
            return None
        text = self.documents[span.document].text
        end = min(span.end, span.start + SHOWN)
        return Words(
            parts=_parts(text, span.start, end, mark) if span.start >= 0 else (),
            anchor=anchor,
            length=max(0, span.end - span.start),
            article=self.labels[span.document],
            source=self.source_name(span.document),
            continues=end < min(span.end, len(text)),
        )

    def all_words(self, evidence: Iterable[Evidence], mark: Evidence | None = None) -> tuple[Words, ...]:
        """Every slice of `evidence` whose article is in the collection."""
        found = (self.words(span, mark if mark and mark.document == span.document else None) for span in evidence)
        return tuple(words for words in found if words is not None)


def indexed(collection: Collection) -> Index:
    """The index of a collection, in the dossier's own order."""
    collection = ordered(collection)
    mentions: dict[str, list[Mention]] = {}
    for mention in collection.mentions:
        mentions.setdefault(mention.actor, []).append(mention)
    return Index(
        collection=collection,
        documents=_by_id(collection.documents),
        actors=_by_id(collection.actors),
        statements=_by_id(collection.statements),
        events=_by_id(collection.events),
        claims=_by_id(collection.claims),
        stories=_stories(collection),
        mentions={actor: tuple(found) for actor, found in mentions.items()},
        labels=_labels(collection),
    )


def office_title(offices: Sequence[Office]) -> str | None:
    """The office an actor is named by: one still held, else the last."""
    if not offices:
        return None
    current = [office for office in offices if office.end is None]
    return (current or list(offices))[-1].title


def _short(name: str, names: Iterable[str]) -> str:
    if len(name) <= SHORT:
        return name
    fitting = sorted((other for other in names if len(other) <= SHORT), key=lambda other: (-len(other), other))
    return fitting[0] if fitting else f"{name[: SHORT - 1].rstrip()}…"


def _parts(text: str, start: int, end: int, mark: Evidence | Span | None) -> tuple[Part, ...]:
    if mark is None or not start <= mark.start < mark.end <= end:
        return (Part(text=text[start:end]),)
    pieces = (
        Part(text=text[start : mark.start]),
        Part(text=text[mark.start : mark.end], marked=True),
        Part(text=text[mark.end : end]),
    )
    return tuple(part for part in pieces if part.text)


def _by_id(records: Iterable[_Record]) -> dict[str, _Record]:
    return {record.id: record for record in records}


def _stories(collection: Collection) -> dict[str, str]:
    known = {story.id for story in collection.stories}
    own = {document.id: document.story for document in collection.documents if document.story in known}
    listed = {document: story.id for story in collection.stories for document in story.documents}
    return {document: story for document, story in {**own, **listed}.items() if story is not None}


def _labels(collection: Collection) -> dict[str, str]:
    kinds: tuple[tuple[str, Sequence[_Identified]], ...] = (
        ("D", collection.documents),
        ("A", collection.actors),
        ("S", collection.statements),
        ("E", collection.events),
        ("C", collection.claims),
        ("G", collection.agreements),
        ("Y", collection.stories),
    )
    return {
        record.id: f"{letter}{number}" for letter, records in kinds for number, record in enumerate(records, start=1)
    }
