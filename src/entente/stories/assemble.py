"""All readings of a pile of articles into one collection."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from entente.knowledge import Knowledge
from entente.records import Collection, Meta, Published, Reading
from entente.stories.agreements import unite_agreements
from entente.stories.claims import find_claims
from entente.stories.dating import date_documents
from entente.stories.grouping import group_documents
from entente.stories.identity import unite_actors
from entente.stories.pile import Pile
from entente.stories.sentences import Sentences
from entente.stories.story import make_story
from entente.stories.timeline import date_event, timeline


def assemble(readings: Iterable[Reading], knowledge: Knowledge, *, meta: Meta) -> Collection:
    """Unites actors, dates documents and events, and finds claims, stories and timelines.

    The order of the readings does not matter. Readings of one document id count once.
    """
    united, actors = unite_actors(_in_order(readings), knowledge)
    pile = Pile(united, actors)
    published = date_documents(pile, knowledge)
    dated = Pile([_date_reading(reading, published[reading.document.id]) for reading in united], actors)
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
        claims=find_claims(dated),
        agreements=unite_agreements(placed),
        positions=tuple(one for reading in placed for one in reading.positions),
        stories=tuple(stories),
        timeline=tuple(entry for story in stories for entry in timeline(story, dated)),
    )


def _in_order(readings: Iterable[Reading]) -> list[Reading]:
    by_id: dict[str, Reading] = {}
    for reading in sorted(readings, key=lambda one: (one.document.path, one.document.id)):
        by_id.setdefault(reading.document.id, reading)
    return list(by_id.values())


def _date_reading(reading: Reading, published: Published) -> Reading:
    document = msgspec.structs.replace(reading.document, published=published)
    sentences = Sentences(document.text)
    events = tuple(
        msgspec.structs.replace(event, date=date_event(event, document, sentences)) for event in reading.events
    )
    return msgspec.structs.replace(reading, document=document, events=events)


def _place(reading: Reading, story: str) -> Reading:
    return msgspec.structs.replace(reading, document=msgspec.structs.replace(reading.document, story=story))
