"""Who speaks in a clause, by which way it came, and the root it is counted by."""

from __future__ import annotations

import re

from entente.records import Evidence, Link, Voice
from entente.stories.claims.carriers import Carriers
from entente.stories.claims.nations import Nations
from entente.stories.claims.propositions import Proposition
from entente.stories.claims.sides import side_of
from entente.stories.claims.words import claim_words
from entente.stories.pile import Pile
from entente.stories.vocabulary import vocabulary

_AROUND = 160
_NAME = re.compile(r"\b[A-Z][\w’'\-]+(?:\s+[A-Z][\w’'\-]+)+")
"""A name of two words or more; one word alone may only begin a sentence."""


class Voices:
    """The voices of the clauses of a pile, each worked out once."""

    def __init__(self, pile: Pile, nations: Nations) -> None:
        self._pile = pile
        self._carriers = Carriers(pile, nations)
        self._known: dict[tuple[object, ...], list[Voice]] = {}

    def of(self, one: Proposition, sides: tuple[str, ...] = ()) -> list[Voice]:
        """One voice a speaker; `sides` speak where the text names nobody ("both governments").

        Where the speaker is unknown, or is a group that told an outlet without a name, the outlet is the root.
        """
        speaking = one.speaking or sides
        key = (*one.place, *speaking)
        if key not in self._known:
            self._known[key] = _voices(one, speaking, self._pile, self._carriers)
        return self._known[key]


def _voices(one: Proposition, speaking: tuple[str, ...], pile: Pile, carriers: Carriers) -> list[Voice]:
    if not speaking:
        return [_unnamed(one, pile, carriers)]
    joint = _joint(one, pile)
    return [_voice(one, actor, joint, pile, carriers) for actor in dict.fromkeys(speaking)]


def _voice(one: Proposition, actor: str, joint: str | None, pile: Pile, carriers: Carriers) -> Voice:
    origin, carried = carriers.origin(one.document, one.span)
    root = joint or _root(actor, pile)
    if root is None:
        via = one.statement.via if one.statement else ()
        root = via[-1] if via else origin
    name = " and ".join(pile.name(part) for part in root.split("+")) if root == joint else pile.name(actor)
    speaker = Link(kind="speaker", name=name, actor=actor, evidence=_source(one), inferred=one.heard is not None)
    links = (speaker, *_occasion(one, pile))
    return Voice(
        actor=actor,
        statement=one.statement.id if one.statement else None,
        origin=root,
        chain=(*links, *_relays(one, pile, carried), *carried),
        evidence=(one.evidence,),
    )


def _unnamed(one: Proposition, pile: Pile, carriers: Carriers) -> Voice:
    """An outlet's own voice, or that of a source whom only the outlet knows; its document's, where it is no actor."""
    origin, carried = carriers.origin(one.document, one.span)
    via = one.statement.via if one.statement else ()
    named = None if via else _named_source(one, pile) or carriers.relayed(one.document, one.span)
    known = via[-1] if via else origin
    return Voice(
        actor=known if known in pile.actors else one.document,
        statement=one.statement.id if one.statement else None,
        origin=carriers.actor(named) if named else (via[-1] if via else origin),
        chain=(*_occasion(one, pile), *_relays(one, pile, carried), *carried),
        evidence=(one.evidence,),
    )


def _root(actor: str, pile: Pile) -> str | None:
    """The side that an actor speaks for; nobody for a group without a name that serves no state."""
    side, known = side_of(actor, pile), pile.actors.get(actor)
    if side != actor or known is None or known.kind != "unnamed_group":
        return side
    return None


def _joint(one: Proposition, pile: Pile) -> str | None:
    """ "A+B" where several sides say one thing together: that is one occasion. Each denies for itself."""
    sides = sorted({side_of(actor, pile) for actor in one.speaking})
    return "+".join(sides) if len(sides) > 1 and one.act != "deny" else None


def _named_source(one: Proposition, pile: Pile) -> str | None:
    """The name in a source's words that no actor was found for ("the aid group Blue Nile Relief")."""
    source = one.statement.source if one.statement else None
    if source is None:
        return None
    sides = {side_of(each.actor, pile) for each in pile.mentions(one.document, source.start, source.end)}
    states = sorted(side for side in sides if side.startswith("state:"))
    if states:
        return "+".join(states)
    text = pile.documents[one.document].text[source.start : source.end]
    names = sorted((match.group() for match in _NAME.finditer(text)), key=lambda name: (-len(name), name))
    return next((name for name in names if name.casefold() not in vocabulary().stop and not name.isupper()), None)


def _source(one: Proposition) -> tuple[Evidence, ...]:
    """The words that name who speaks, or else those that make him likely."""
    if one.heard is not None:
        return (one.heard,)
    source = one.statement.source if one.statement else None
    return (Evidence(document=one.document, start=source.start, end=source.end),) if source else ()


def _occasion(one: Proposition, pile: Pile) -> tuple[Link, ...]:
    """Where it was said, if the words near the statement tell."""
    statement = one.statement
    if statement is None:
        return ()
    text = pile.documents[one.document].text
    spans = [span for span in (statement.source, statement.cue) if span is not None] or [one.span]
    start = max(0, min(span.start for span in spans) - 40)
    near = text[start : max(span.end for span in spans) + _AROUND]
    near = near.split("\n", 1)[0].casefold()
    for name, words in claim_words().occasions:
        place = near.find(words)
        if place >= 0:
            found = Evidence(document=one.document, start=start + place, end=start + place + len(words))
            return (Link(kind="occasion", name=name, evidence=(found,)),)
    return ()


def _relays(one: Proposition, pile: Pile, carried: tuple[Link, ...]) -> tuple[Link, ...]:
    """The outlets through which a statement reached its document, from the root on."""
    via = reversed(one.statement.via) if one.statement else ()
    known = {link.actor for link in carried}
    return tuple(Link(kind="agency", name=pile.name(actor), actor=actor) for actor in via if actor not in known)
