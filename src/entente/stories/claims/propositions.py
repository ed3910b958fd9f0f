"""What statements assert, in a form that can be compared: content stems, the states spoken of, the events inside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from entente.records import Event, Statement
from entente.stories.claims.concepts import Matter, matter
from entente.stories.pile import Pile
from entente.stories.vocabulary import vocabulary
from entente.stories.wording import content_stems, rarity, words

ASSERTING = frozenset({"assert", "accuse", "warn", "condemn", "believe", "announce"})
"""Acts that put a proposition forward."""
_ANAPHORIC_WORDS = 8


class Proposition(NamedTuple):
    """A statement's proposition. `about` holds actors mentioned in it, `sides` their states."""

    statement: Statement
    stems: frozenset[str]
    about: tuple[str, ...]
    sides: frozenset[str]
    speakers: frozenset[str]
    events: tuple[Event, ...]
    matter: Matter
    denies: bool
    anaphoric: bool


def propositions(documents: Iterable[str], pile: Pile) -> list[Proposition]:
    """What the documents' statements that have a speaker assert or deny, in the order of the text."""
    documents = tuple(documents)
    events = _events_by_statement(event for one in documents for event in pile.events_of(one))
    found = [
        _proposition(pile, statement, events.get(statement.id, ()))
        for document in documents
        for statement in pile.statements_of(document)
        if statement.speakers and statement.content and (statement.act in ASSERTING or _denies(statement))
    ]
    return sorted(found, key=_place)


def _place(proposition: Proposition) -> tuple[str, int, str]:
    statement = proposition.statement
    return statement.document, statement.content[0].start, statement.id


def _denies(statement: Statement) -> bool:
    return statement.act == "deny" or (statement.act in ("assert", "decline") and statement.polarity == "negative")


def _proposition(pile: Pile, statement: Statement, events: tuple[Event, ...]) -> Proposition:
    content = pile.content(statement)
    about = pile.actors_in(statement.document, statement.content)
    inside = [actor for event in events for actor in (*event.source, *event.target)]
    about = tuple(dict.fromkeys((*about, *inside)))
    spoken = words(content)
    stems = frozenset(content_stems(content))
    mentioned = [
        (mention, pile.side(mention.actor))
        for span in statement.content
        for mention in pile.mentions(statement.document, span.start, span.end)
    ]
    return Proposition(
        statement=statement,
        stems=stems,
        about=about,
        sides=pile.sides(about),
        speakers=pile.sides(statement.speakers),
        events=events,
        matter=matter(content, pile.documents[statement.document].text, mentioned),
        denies=_denies(statement),
        anaphoric=len(spoken) <= _ANAPHORIC_WORDS and bool(set(spoken) & vocabulary().accusation),
    )


def _events_by_statement(told: Iterable[Event]) -> Mapping[str, tuple[Event, ...]]:
    found: dict[str, list[Event]] = defaultdict(list)
    for event in told:
        for statement in event.asserted_by:
            found[statement].append(event)
    return {one: tuple(sorted(events, key=lambda event: event.id)) for one, events in found.items()}


def weights(found: list[Proposition]) -> dict[str, float]:
    """How much each stem tells among these propositions."""
    return rarity(one.stems for one in found)
