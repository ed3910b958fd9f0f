"""The signs by which two clauses of different articles put one thing forward, each between 0 and 1."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from entente.stories.claims.compatible import mirrored, numbers_clash, opposites
from entente.stories.claims.propositions import Proposition
from entente.stories.claims.signs import plain_words
from entente.stories.wording import containment, likeness

_MANY = 6
"""Shared words from which no more tell anything."""
_FULL = 12
"""Features of a clause that says a great deal."""


class Alike(NamedTuple):
    """What speaks for one claim told twice. `meant*` hold likeness of meaning and are 0 until the encoder was asked.

    `rare`, `second`: how much the rarest words tell that both share; `apart`: different states are spoken of; `turned`:
    one says "not" or denies, the other does not; `spoken_of`: who says one is spoken of in the other.
    """

    alike: float
    contained: float
    shared: float
    rare: float
    second: float
    short: float
    full: float
    states: float
    apart: float
    same_speaker: float
    other_speaker: float
    spoken_of: float
    told: float
    turned: float
    both_turned: float
    first: float
    mirrored: float
    numbers: float
    clash: float
    opposite: float
    deed: float
    names: float
    times: float
    days: float
    pinned: float
    event: float
    accused: float
    meant: float = 0.0
    meant_alike: float = 0.0
    meant_named: float = 0.0

    def with_meaning(self, meant: float) -> Alike:
        """The signs with the likeness of meaning of both clauses."""
        meant = max(0.0, meant)
        named = max(self.names, self.numbers, self.deed)
        return self._replace(meant=meant, meant_alike=meant * self.alike, meant_named=meant * named)


def alike(one: Proposition, other: Proposition, telling: Mapping[str, float], most: float) -> Alike:
    """The signs of two clauses, likeness of meaning aside; `most` is what the story's rarest word tells."""
    first, second = plain_words(one), plain_words(other)
    both = first & second
    rare, next_rare = [*sorted((telling.get(word, 0.0) / most for word in both), reverse=True), 0.0, 0.0][:2]
    short, long = sorted((one.features, other.features), key=len)
    states = [frozenset(side for side in each.sides if side.startswith("state:")) for each in (one, other)]
    speaking = bool(one.speakers) and bool(other.speakers)
    return Alike(
        alike=likeness(one.features, other.features, telling),
        contained=containment(short, long, telling) if short else 0.0,
        shared=min(len(both), _MANY) / _MANY,
        rare=rare,
        second=next_rare,
        short=float(len(short) < _MANY),
        full=min(len(short), _FULL) / _FULL,
        states=float(bool(states[0] & states[1])),
        apart=float(bool(states[0] and states[1] and not states[0] & states[1])),
        same_speaker=float(bool(one.speakers & other.speakers)),
        other_speaker=float(speaking and not one.speakers & other.speakers),
        spoken_of=float(bool(one.speakers & other.sides or other.speakers & one.sides)),
        told=((one.statement is None) + (other.statement is None)) / 2,
        turned=float(one.negated != other.negated or one.denies != other.denies),
        both_turned=float(one.negated and other.negated),
        first=float(bool(one.first) and one.first == other.first),
        mirrored=float(mirrored(one, other)),
        numbers=float(bool(one.anchors.numbers & other.anchors.numbers)),
        clash=float(numbers_clash(one, other)),
        opposite=float(opposites(one, other) or one.matter.opposes(other.matter)),
        deed=float(bool(one.anchors.deeds & other.anchors.deeds) or one.matter.same(other.matter)),
        names=float(bool(one.anchors.names & other.anchors.names)),
        times=float(bool(one.anchors.times & other.anchors.times)),
        days=float(one.anchors.on_other_days(other.anchors)),
        pinned=float(one.anchors.pin(other.anchors)),
        event=float(bool({each.id for each in one.events} & {each.id for each in other.events})),
        accused=((one.act == "accuse") + (other.act == "accuse")) / 2,
    )
