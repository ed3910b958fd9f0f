"""Everything the dossier shows, in one view."""

from __future__ import annotations

from entente.dossier.views.actors import ActorView, actor_views
from entente.dossier.views.agreements import AgreementView, agreement_views
from entente.dossier.views.articles import ArticleView, article_views
from entente.dossier.views.choices import Choices, event_choices, statement_choices
from entente.dossier.views.claims import ClaimView, claim_views
from entente.dossier.views.events import QuadGroup, event_groups
from entente.dossier.views.index import indexed
from entente.dossier.views.network import NetworkView, network_view
from entente.dossier.views.positions import PositionMatrix, position_matrix
from entente.dossier.views.sources import SourceView, source_views
from entente.dossier.views.statements import SpeakerGroup, statement_groups
from entente.dossier.views.summary import SummaryView, summary_view
from entente.dossier.views.timeline import TimelineView, timeline_view
from entente.dossier.views.view import View
from entente.records import Collection, Meta

__all__ = ["DossierView", "dossier_view"]


class DossierView(View, frozen=True):
    """The sections of the dossier, in their order."""

    meta: Meta
    summary: SummaryView
    sources: tuple[SourceView, ...]
    timeline: TimelineView
    network: NetworkView
    statements: tuple[SpeakerGroup, ...]
    statement_choices: tuple[Choices, ...]
    claims: tuple[ClaimView, ...]
    events: tuple[QuadGroup, ...]
    event_choices: tuple[Choices, ...]
    agreements: tuple[AgreementView, ...]
    positions: PositionMatrix
    actors: tuple[ActorView, ...]
    articles: tuple[ArticleView, ...]


def dossier_view(collection: Collection) -> DossierView:
    """All views of a collection. The order of its records does not matter."""
    index = indexed(collection)
    sources, claims = source_views(index), claim_views(index)
    statements, events = statement_groups(index), event_groups(index)
    return DossierView(
        meta=collection.meta,
        summary=summary_view(index, sources, claims),
        sources=sources,
        timeline=timeline_view(index),
        network=network_view(index),
        statements=statements,
        statement_choices=statement_choices(statements, sources),
        claims=claims,
        events=events,
        event_choices=event_choices(events, sources),
        agreements=agreement_views(index),
        positions=position_matrix(index),
        actors=actor_views(index),
        articles=article_views(index, sources),
    )
