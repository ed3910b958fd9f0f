"""The agreements in play, with what the articles say of their clauses."""

from __future__ import annotations

from entente.dossier.views.dates import interval_in_words
from entente.dossier.views.index import Index
from entente.dossier.views.references import ActorReference, Words
from entente.dossier.views.view import View
from entente.records import Agreement, Clause

__all__ = ["AgreementView", "ClauseView", "agreement_views"]


class ClauseView(View, frozen=True):
    """What an article says of one duty."""

    article: str | None
    kind: str
    trigger: str | None
    duty: str | None
    automaticity: str | None
    words: tuple[Words, ...]


class AgreementView(View, frozen=True):
    """One agreement; `reference` is its id in the reference library, or null; `names` are the articles' own."""

    label: str
    identifier: str
    name: str
    names: tuple[str, ...]
    reference: str | None
    parties: tuple[ActorReference, ...]
    kind: tuple[str, ...]
    signed: str
    in_force: str
    status: str
    clauses: tuple[ClauseView, ...]
    words: tuple[Words, ...]


def agreement_views(index: Index) -> tuple[AgreementView, ...]:
    """The agreements, those most spoken of first."""
    return tuple(_agreement(index, agreement) for agreement in index.collection.agreements)


def _agreement(index: Index, agreement: Agreement) -> AgreementView:
    return AgreementView(
        label=index.labels[agreement.id],
        identifier=agreement.id,
        name=agreement.name,
        names=tuple(name for name in agreement.names if name != agreement.name),
        reference=agreement.reference,
        parties=index.actors_of(agreement.parties),
        kind=tuple(_plain(kind) for kind in agreement.kind),
        signed=interval_in_words(agreement.signed),
        in_force=interval_in_words(agreement.in_force),
        status=_plain(agreement.status),
        clauses=tuple(_clause(index, clause) for clause in agreement.clauses),
        words=index.all_words(agreement.evidence),
    )


def _clause(index: Index, clause: Clause) -> ClauseView:
    return ClauseView(
        article=clause.article,
        kind=_plain(clause.kind),
        trigger=clause.trigger,
        duty=clause.duty,
        automaticity=_plain(clause.automaticity) if clause.automaticity else None,
        words=index.all_words(clause.evidence),
    )


def _plain(code: str) -> str:
    return code.replace("_", " ")
