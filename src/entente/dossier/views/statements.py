"""Who said what, to whom, through whom: the statements, gathered by who speaks."""

from __future__ import annotations

from entente.dossier.views.dates import interval_in_words
from entente.dossier.views.index import Index
from entente.dossier.views.references import ActorReference, Words
from entente.dossier.views.view import View
from entente.dossier.vocabulary import spelled
from entente.records import Evidence, Span, Statement

__all__ = ["SpeakerGroup", "StatementView", "statement_groups", "statement_view"]


class StatementView(View, frozen=True):
    """One statement. `keys` are the values the page's filter compares, by field."""

    label: str
    identifier: str
    speakers: tuple[ActorReference, ...]
    source: str | None
    act: str
    act_code: str
    negative: bool
    mode: str
    mode_code: str
    cue: str | None
    via: tuple[ActorReference, ...]
    addressees: tuple[ActorReference, ...]
    certainty: str | None
    confidence: str | None
    date: str | None
    words: tuple[Words, ...]
    article: str
    outlet: str
    stories: tuple[str, ...]

    @property
    def line(self) -> str:
        """The statement in one line: who does what."""
        return f"{self.speaker} {self.act}"

    @property
    def speaker(self) -> str:
        """Who speaks, on one line; the article's own words where nobody could be named."""
        named = ", ".join(actor.name for actor in self.speakers)
        return named or self.source or "Speaker not resolved"


class SpeakerGroup(View, frozen=True):
    """Statements by the same speaker or by the same speakers jointly; no speakers: nobody could be named."""

    speakers: tuple[ActorReference, ...]
    statements: tuple[StatementView, ...]


def statement_groups(index: Index) -> tuple[SpeakerGroup, ...]:
    """The statements by speaker, whoever speaks most first, those without a resolved speaker last."""
    gathered: dict[tuple[str, ...], list[StatementView]] = {}
    for statement in index.collection.statements:
        gathered.setdefault(statement.speakers, []).append(statement_view(index, statement))
    groups = sorted(gathered.items(), key=lambda item: (not item[0], -len(item[1]), index.names(item[0])))
    return tuple(SpeakerGroup(speakers=index.actors_of(ids), statements=tuple(found)) for ids, found in groups)


def statement_view(index: Index, statement: Statement) -> StatementView:
    """One statement as the page shows it."""
    return StatementView(
        label=index.labels[statement.id],
        identifier=statement.id,
        speakers=index.actors_of(statement.speakers),
        source=_slice(index, statement.document, statement.source),
        act=spelled("act", statement.act),
        act_code=statement.act,
        negative=statement.polarity == "negative",
        mode=spelled("mode", statement.mode),
        mode_code=statement.mode,
        cue=_slice(index, statement.document, statement.cue),
        via=index.actors_of(statement.via),
        addressees=index.actors_of(statement.addressees),
        certainty=None if statement.certainty == "certain" else spelled("certainty", statement.certainty),
        confidence=None if statement.confidence is None else f"{statement.confidence:.2f}",
        date=interval_in_words(statement.date) if statement.date else None,
        words=_content(index, statement),
        article=index.labels.get(statement.document, ""),
        outlet=index.source_name(statement.document),
        stories=index.stories_of([statement.document]),
    )


def _content(index: Index, statement: Statement) -> tuple[Words, ...]:
    spans = (Evidence(document=statement.document, start=s.start, end=s.end) for s in statement.content)
    return index.all_words(spans) or index.all_words(statement.evidence)


def _slice(index: Index, document_id: str, span: Span | None) -> str | None:
    document = index.documents.get(document_id)
    if document is None or span is None or span.start < 0:
        return None
    return document.text[span.start : span.end] or None
