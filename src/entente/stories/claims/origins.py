"""Where a report comes from, and how many reports do not come from the same place."""

from __future__ import annotations

from collections.abc import Sequence

from entente.records import Statement, Voice
from entente.stories.pile import Pile


def origin(statement: Statement, pile: Pile) -> str:
    """The root of the chain a statement came down.

    The last relay (an agency, a joint statement's issuer) where there is one, so that one agency's
    line in ten outlets is one origin; else the speaker, who stays one however often he is quoted;
    else, where several speak together, their sides joined by "+", so that a joint statement stays one
    whether the text names the ministers or the states.
    """
    if statement.via:
        return statement.via[-1]
    if len(statement.speakers) == 1:
        return statement.speakers[0]
    return "+".join(sorted(pile.sides(statement.speakers)))


def voices(statement: Statement, pile: Pile) -> list[Voice]:
    """One voice a speaker."""
    root = origin(statement, pile)
    return [Voice(actor=actor, statement=statement.id, origin=root) for actor in statement.speakers]


def independent(heard: Sequence[Voice]) -> int:
    """How many groups of voices share neither an actor nor an origin nor a statement."""
    leader: dict[str, str] = {}

    def root(node: str) -> str:
        while leader.setdefault(node, node) != node:
            node = leader[node]
        return node

    for voice in heard:
        for node in (voice.actor, voice.statement or voice.origin):
            leader[root(node)] = root(voice.origin)
    return len({root(voice.origin) for voice in heard})
