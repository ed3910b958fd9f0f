"""Which article was made from which: how much of it, why we say so, and the passages side by side."""

from __future__ import annotations

from entente.dossier.views.differences import Comparison, compared
from entente.dossier.views.index import Index
from entente.dossier.views.reasons import ReasonView, reasons_of
from entente.dossier.views.references import FactReference, Words
from entente.dossier.views.view import View
from entente.dossier.vocabulary import spelled
from entente.records import Derivation, Document, Evidence, Passage, Span

__all__ = ["PASSAGES", "CopyView", "PassageView", "copy_views"]

PASSAGES = 6
"""Passages shown of one pair of articles, the longest."""


class PassageView(View, frozen=True):
    """A passage of the source (`there`) and of the copy (`here`), compared where both can be shown."""

    there: Words | None
    here: Words | None
    comparison: Comparison


class CopyView(View, frozen=True):
    """One article made from another, or two that share words with nothing to tell which was first.

    `share` is the part of the copy's words that is found there, in percent; `left_out` counts the
    passages that are not shown.
    """

    anchor: str
    copy: FactReference
    source: FactReference | None
    source_name: str
    kind: str
    share: str
    directed: bool
    reasons: tuple[ReasonView, ...]
    passages: tuple[PassageView, ...]
    left_out: int
    stories: tuple[str, ...]


def copy_views(index: Index) -> tuple[CopyView, ...]:
    """One view a derived article, in the order of the articles."""
    found = ((document, document.derived_from) for document in index.collection.documents)
    return tuple(_copy(index, document, made) for document, made in found if made is not None)


def _copy(index: Index, document: Document, made: Derivation) -> CopyView:
    longest = sorted(made.passages, key=lambda one: (one.here.start - one.here.end, one.here.start, one.there.start))
    shown = sorted(longest[:PASSAGES], key=lambda one: (one.here.start, one.here.end, one.there.start))
    return CopyView(
        anchor=f"copy-{index.labels[document.id]}",
        copy=_article(index, document.id),
        source=_article(index, made.document) if made.document in index.documents else None,
        source_name=index.source_name(made.document),
        kind=spelled("derivation", made.kind),
        share=f"{made.share:.0%}",
        directed=made.directed,
        reasons=reasons_of(index, made.basis),
        passages=tuple(_passage(index, document, made, one) for one in shown),
        left_out=len(longest) - len(shown),
        stories=index.stories_of([document.id]),
    )


def _article(index: Index, document_id: str) -> FactReference:
    return FactReference(label=index.labels[document_id], line=index.source_name(document_id))


def _passage(index: Index, document: Document, made: Derivation, passage: Passage) -> PassageView:
    source = index.documents.get(made.document)
    return PassageView(
        there=index.words(_evidence(made.document, passage.there)),
        here=index.words(_evidence(document.id, passage.here)),
        comparison=compared(_slice(source, passage.there), _slice(document, passage.here)),
    )


def _evidence(document_id: str, span: Span) -> Evidence:
    return Evidence(document=document_id, start=span.start, end=span.end)


def _slice(document: Document | None, span: Span) -> str:
    return document.text[max(0, span.start) : max(0, span.end)] if document else ""
