"""The account of one story, from the readings of its articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from entente.knowledge import Knowledge
from entente.language import Meaning
from entente.records import (
    Account,
    Actor,
    Derivation,
    Document,
    Event,
    Evidence,
    Flag,
    Judgement,
    Published,
    Reading,
    Story,
)
from entente.stories.actors.homes import settle
from entente.stories.actors.identity import unite_actors
from entente.stories.agreements import unite_agreements
from entente.stories.claims.find import find_claims
from entente.stories.claims.nations import Nations, at_home
from entente.stories.copies.derivations import find_derivations, is_near_duplicate
from entente.stories.dating.documents import date_documents
from entente.stories.dating.events import date_events
from entente.stories.dating.statements import date_statements
from entente.stories.events.timeline import timeline
from entente.stories.events.unite import unite_events
from entente.stories.pile import Pile
from entente.stories.story import make_story


def tell(
    readings: Sequence[Reading],
    knowledge: Knowledge,
    meaning: Meaning,
    judgements: Iterable[Judgement] = (),
) -> Account:
    """Sets the readings of one story beside each other: who is one, what was copied, when, and what is claimed.

    The order of the readings does not matter, and no article of another story has a say.
    """
    judged = tuple(sorted(set(judgements), key=msgspec.json.encode))
    story, events, pile, nations = laid_side_by_side(readings, knowledge, meaning, judged)
    return Account(
        story=story,
        documents=tuple(msgspec.structs.replace(one.document, story=story.id) for one in pile.readings),
        actors=tuple(pile.actors.values()),
        mentions=tuple(one for reading in pile.readings for one in reading.mentions),
        statements=tuple(one for reading in pile.readings for one in reading.statements),
        events=events,
        claims=tuple(find_claims(story, events, pile, meaning, nations)),
        agreements=unite_agreements(pile.readings, knowledge),
        positions=tuple(one for reading in pile.readings for one in reading.positions),
        timeline=tuple(timeline(story, events, pile)),
    )


class Laid(NamedTuple):
    """One story with its events; its readings with united actors, copies told, all dated; what states are called."""

    story: Story
    events: tuple[Event, ...]
    pile: Pile
    nations: Nations


def laid_side_by_side(
    readings: Sequence[Reading],
    knowledge: Knowledge,
    meaning: Meaning,
    judged: Sequence[Judgement] = (),
) -> Laid:
    """What claims are found in."""
    settled = settle(sorted(readings, key=lambda one: one.document.id), knowledge)
    united, actors = unite_actors(settled, knowledge, judged)
    pile = _dated(_derived(Pile(united, actors), meaning), knowledge)
    nations = Nations(knowledge.states)
    pile = at_home(pile, nations)
    story = make_story([one.document.id for one in pile.readings], pile)
    return Laid(story, unite_events(pile, meaning, judged), pile, nations)


def _derived(pile: Pile, meaning: Meaning) -> Pile:
    """The pile with every copy told from what it was made."""
    found = find_derivations(list(pile.documents.values()), meaning)
    return _with_documents(pile, {one: _made_from(pile.documents[one], source) for one, source in found.items()})


def _made_from(document: Document, source: Derivation) -> Document:
    flags = document.flags
    if is_near_duplicate(source):
        taken = ((one.here.start, one.here.end) for one in source.passages)
        words = tuple(Evidence(document=document.id, start=start, end=end) for start, end in taken)
        flags = (*flags, Flag(flag="near_duplicate", evidence=words))
    return msgspec.structs.replace(document, derived_from=source, flags=flags)


def _dated(pile: Pile, knowledge: Knowledge) -> Pile:
    """The pile with every document, and then every event and statement, dated."""
    published = date_documents(pile, knowledge)
    placed = _with_documents(pile, {one: _published(pile.documents[one], when) for one, when in published.items()})
    readings = [
        msgspec.structs.replace(
            one,
            events=date_events(one, placed, knowledge),
            statements=date_statements(one, placed, knowledge),
        )
        for one in placed.readings
    ]
    return Pile(readings, placed.actors.values())


def _published(document: Document, when: Published) -> Document:
    return msgspec.structs.replace(document, published=when)


def _with_documents(pile: Pile, changed: dict[str, Document]) -> Pile:
    actors: Iterable[Actor] = pile.actors.values()
    readings = [
        msgspec.structs.replace(one, document=changed.get(one.document.id, one.document)) for one in pile.readings
    ]
    return Pile(readings, actors)
