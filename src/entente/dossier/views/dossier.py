"""Everything the dossier shows, in one view."""

from __future__ import annotations

from itertools import chain

from entente.dossier.views.actors import ActorView, actor_views
from entente.dossier.views.agreements import AgreementView, agreement_checks, agreement_views, findings_marked
from entente.dossier.views.articles import ArticleView, article_views
from entente.dossier.views.blocs import ShapeView, shape_view
from entente.dossier.views.bookshelf import Bookshelf
from entente.dossier.views.choices import Choices, claim_choices, event_choices, statement_choices, timeline_choices
from entente.dossier.views.claims import ClaimGroup, claim_groups, claim_views
from entente.dossier.views.copies import CopyView, copy_views
from entente.dossier.views.dating import DatingView, dating_views
from entente.dossier.views.events import QuadGroup, event_groups
from entente.dossier.views.index import indexed
from entente.dossier.views.network import NetworkView, network_view
from entente.dossier.views.positions import MatrixView, matrix_view, tables_marked, tables_read
from entente.dossier.views.sources import SourceView, source_views
from entente.dossier.views.statements import SpeakerGroup, statement_groups
from entente.dossier.views.stories import StoryView, story_views
from entente.dossier.views.summary import SummaryView, summary_view
from entente.dossier.views.timeline import TimelineView, timeline_views
from entente.dossier.views.view import View
from entente.dossier.views.whatif import WhatIfView, what_if_view
from entente.knowledge import Knowledge, Library, load, load_library
from entente.records import Collection, Meta

__all__ = ["DossierView", "dossier_view"]


class DossierView(View, frozen=True):
    """The sections of the dossier. `stories` is empty where there is only one."""

    meta: Meta
    summary: SummaryView
    sources: tuple[SourceView, ...]
    stories: tuple[StoryView, ...]
    dating: tuple[DatingView, ...]
    copies: tuple[CopyView, ...]
    timelines: tuple[TimelineView, ...]
    timeline_choices: tuple[Choices, ...]
    network: NetworkView
    shape: ShapeView
    statements: tuple[SpeakerGroup, ...]
    statement_choices: tuple[Choices, ...]
    claims: tuple[ClaimGroup, ...]
    claim_choices: tuple[Choices, ...]
    events: tuple[QuadGroup, ...]
    event_choices: tuple[Choices, ...]
    agreements: tuple[AgreementView, ...]
    whatif: WhatIfView
    positions: MatrixView
    actors: tuple[ActorView, ...]
    articles: tuple[ArticleView, ...]


def dossier_view(
    collection: Collection, *, library: Library | None = None, knowledge: Knowledge | None = None
) -> DossierView:
    """All views of a collection. The order of its records does not matter.

    `library` and `knowledge` are those that come with the program unless others are given.
    """
    index = indexed(collection)
    shelf = Bookshelf(library or load_library(), knowledge or load(), index)
    checks, tables = agreement_checks(index, shelf), tables_read(index, shelf)
    sources, claims = source_views(index), claim_views(index)
    statements, events, timelines = statement_groups(index), event_groups(index), timeline_views(index)
    stories = story_views(index, timelines, claims) if len(collection.stories) > 1 else ()
    return DossierView(
        meta=collection.meta,
        summary=summary_view(index, sources, claims),
        sources=sources,
        stories=stories,
        dating=dating_views(index),
        copies=copy_views(index),
        timelines=timelines,
        timeline_choices=timeline_choices(timelines),
        network=network_view(index),
        shape=shape_view(index, shelf),
        statements=statements,
        statement_choices=statement_choices(statements, sources, stories),
        claims=claim_groups(index, claims),
        claim_choices=claim_choices(claims, stories),
        events=events,
        event_choices=event_choices(events, sources, stories),
        agreements=agreement_views(index, shelf, checks),
        whatif=what_if_view(index, shelf),
        positions=matrix_view(index, tables),
        actors=actor_views(index),
        articles=article_views(index, sources, chain(findings_marked(checks, index), tables_marked(tables))),
    )
