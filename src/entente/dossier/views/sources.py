"""What each article is worth: whose it is, when it came out, and how much of it is at first hand."""

from __future__ import annotations

from entente.dossier.views.dates import interval_in_words
from entente.dossier.views.index import Index
from entente.dossier.views.reasons import ReasonView, reasons_of
from entente.dossier.views.references import Words
from entente.dossier.views.view import View
from entente.dossier.vocabulary import spelled
from entente.records import Actor, Collection, Document, Statement

__all__ = ["FlagView", "SourceView", "outlet_actors", "source_views"]


class FlagView(View, frozen=True):
    """One warning and the words that show it."""

    flag: str
    words: tuple[Words, ...]


class SourceView(View, frozen=True):
    """One article. The last seven numbers count statements; `named` and `unnamed` count distinct sources."""

    label: str
    identifier: str
    title: str
    path: str
    outlet: str | None
    outlet_note: str | None
    state_run: bool | None
    byline: tuple[str, ...]
    url: str | None
    language: str
    published: str
    precision: str
    basis: tuple[ReasonView, ...]
    derived_label: str | None
    derived_name: str | None
    derived_share: str | None
    derived_kind: str | None
    derived_directed: bool
    flags: tuple[FlagView, ...]
    named: int
    unnamed: int
    statements: int
    relayed: int
    direct: int
    mixed: int
    indirect: int


def source_views(index: Index) -> tuple[SourceView, ...]:
    """One view an article, in the order of the articles."""
    outlets = outlet_actors(index.collection)
    spoken: dict[str, list[Statement]] = {}
    for statement in index.collection.statements:
        spoken.setdefault(statement.document, []).append(statement)
    return tuple(
        _source(index, document, spoken.get(document.id, []), outlets.get((document.outlet or "").casefold()))
        for document in index.collection.documents
    )


def outlet_actors(collection: Collection) -> dict[str, Actor]:
    """The outlets among the actors by every name they go by, in lower case."""
    return {
        name.casefold(): actor
        for actor in collection.actors
        if actor.kind == "outlet"
        for name in (*actor.names, actor.name)
    }


def _source(index: Index, document: Document, statements: list[Statement], outlet: Actor | None) -> SourceView:
    named, unnamed = _sources(index, statements)
    derived = document.derived_from
    return SourceView(
        label=index.labels[document.id],
        identifier=document.id,
        title=document.title or document.path,
        path=document.path,
        outlet=document.outlet,
        outlet_note=_outlet_note(index, outlet),
        state_run=outlet.state_run if outlet else None,
        byline=document.byline,
        url=document.url,
        language=document.language,
        published=interval_in_words(document.published),
        precision=spelled("granularity", document.published.granularity),
        basis=reasons_of(index, document.published.basis),
        derived_label=index.label(derived.document) if derived else None,
        derived_name=index.source_name(derived.document) if derived else None,
        derived_share=f"{derived.share:.0%}" if derived else None,
        derived_kind=spelled("derivation", derived.kind) if derived else None,
        derived_directed=derived.directed if derived else False,
        flags=tuple(
            FlagView(flag=spelled("flag", flag.flag), words=index.all_words(flag.evidence)) for flag in document.flags
        ),
        named=named,
        unnamed=unnamed,
        statements=len(statements),
        relayed=sum(bool(statement.via) for statement in statements),
        direct=sum(statement.mode == "direct" for statement in statements),
        mixed=sum(statement.mode == "mixed" for statement in statements),
        indirect=sum(statement.mode == "indirect" for statement in statements),
    )


def _sources(index: Index, statements: list[Statement]) -> tuple[int, int]:
    speakers = {speaker for statement in statements for speaker in statement.speakers}
    known = [index.actors[speaker] for speaker in speakers if speaker in index.actors]
    unnamed = sum(actor.kind == "unnamed_group" for actor in known)
    return len(known) - unnamed, unnamed


def _outlet_note(index: Index, outlet: Actor | None) -> str | None:
    if outlet is None:
        return None
    return ", ".join(part for part in (outlet.outlet_kind, index.country(outlet.country)) if part) or None
