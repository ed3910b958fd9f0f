"""The stories of the collection: what each is called, which articles tell it, when, and how much of it there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from entente.dossier.views.claims import ClaimView
from entente.dossier.views.dates import span_in_words
from entente.dossier.views.index import Index
from entente.dossier.views.references import ActorReference, FactReference
from entente.dossier.views.timeline import TimelineView
from entente.dossier.views.view import View

__all__ = ["StoryView", "story_views"]

SHOWN = 5
"""Actors named of one story."""


class StoryView(View, frozen=True):
    """One story of several, with how many records of each kind it has and how many of its articles are copies."""

    label: str
    title: str
    articles: tuple[FactReference, ...]
    dates: str
    actors: tuple[ActorReference, ...]
    copies: int
    events: int
    entries: int
    claims: int
    contested: int


def story_views(index: Index, timelines: Iterable[TimelineView], claims: Iterable[ClaimView]) -> tuple[StoryView, ...]:
    """The stories in the dossier's order, the earliest first."""
    entries = {timeline.story: timeline.count for timeline in timelines}
    told = [(story, claim.status_code) for claim in claims for story in claim.stories]
    claimed, contested = (
        Counter(story for story, _ in told),
        Counter(story for story, code in told if code == "contested"),
    )
    happened = Counter(
        story for event in index.collection.events for story in index.stories_of(one.document for one in event.evidence)
    )
    derived = Counter(
        story
        for document in index.collection.documents
        if document.derived_from is not None
        for story in index.stories_of([document.id])
    )
    held: dict[str, list[FactReference]] = {}
    for document in index.collection.documents:
        for story in index.stories_of([document.id]):
            name = index.source_name(document.id)
            held.setdefault(story, []).append(FactReference(label=index.labels[document.id], line=name))
    return tuple(
        StoryView(
            label=label,
            title=story.title,
            articles=tuple(held.get(label, ())),
            dates=span_in_words(story.earliest, story.latest),
            actors=index.actors_of([actor for actor in story.actors if actor in index.actors][:SHOWN]),
            copies=derived[label],
            events=happened[label],
            entries=entries.get(label, 0),
            claims=claimed[label],
            contested=contested[label],
        )
        for story in index.collection.stories
        for label in [index.labels[story.id]]
    )
