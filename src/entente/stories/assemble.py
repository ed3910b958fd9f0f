"""All readings of a pile of articles into one collection."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from entente.knowledge import Knowledge
from entente.records import Actor, Collection, Meta, Reading
from entente.stories.actors.identity import unite_actors
from entente.stories.agreements import unite_agreements
from entente.stories.claims.find import find_claims
from entente.stories.dating.documents import date_documents
from entente.stories.dating.events import date_events
from entente.stories.events.timeline import timeline
from entente.stories.grouping.documents import group_documents
from entente.stories.pile import Pile
from entente.stories.story import make_story


def assemble(readings: Iterable[Reading], knowledge: Knowledge, *, meta: Meta) -> Collection:
    """Unites actors, dates documents and events, and finds claims, stories and timelines.

    The order of the readings does not matter. Readings of one document id count once.
    """
    united, actors = unite_actors(_in_order(readings), knowledge)
    dated = _dated(united, actors, knowledge)
    stories = [make_story(group, dated) for group in group_documents(dated)]
    story_of = {document: story.id for story in stories for document in story.documents}
    placed = [_place(reading, story_of[reading.document.id]) for reading in dated.readings]
    return Collection(
        meta=meta,
        documents=tuple(reading.document for reading in placed),
        actors=actors,
        mentions=tuple(one for reading in placed for one in reading.mentions),
        statements=tuple(one for reading in placed for one in reading.statements),
        events=tuple(one for reading in placed for one in reading.events),
        claims=tuple(claim for story in stories for claim in find_claims(story.documents, dated)),
        agreements=unite_agreements(placed, knowledge),
        positions=tuple(one for reading in placed for one in reading.positions),
        stories=tuple(stories),
        timeline=tuple(entry for story in stories for entry in timeline(story, dated)),
    )


def _in_order(readings: Iterable[Reading]) -> list[Reading]:
    by_id: dict[str, Reading] = {}
    for reading in sorted(readings, key=lambda one: (one.document.path, one.document.id)):
        by_id.setdefault(reading.document.id, reading)
    return list(by_id.values())


def _dated(readings: Iterable[Reading], actors: Iterable[Actor], knowledge: Knowledge) -> Pile:
    """The pile with every document and then every event dated."""
    actors = tuple(actors)
    undated = Pile(tuple(readings), actors)
    published = date_documents(undated, knowledge)
    documents = [
        msgspec.structs.replace(
            one, document=msgspec.structs.replace(one.document, published=published[one.document.id])
        )
        for one in undated.readings
    ]
    placed = Pile(documents, actors)
    return Pile(
        [msgspec.structs.replace(one, events=date_events(one, placed, knowledge)) for one in placed.readings], actors
    )


def _place(reading: Reading, story: str) -> Reading:
    return msgspec.structs.replace(reading, document=msgspec.structs.replace(reading.document, story=story))
