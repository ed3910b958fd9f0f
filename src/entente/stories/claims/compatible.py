"""What keeps two clauses from being one claim: other sides, another direction, a "not", numbers, opposite words."""

from __future__ import annotations

from entente.stories.claims.propositions import Proposition
from entente.stories.claims.words import claim_words


def compatible(one: Proposition, other: Proposition) -> bool:
    """Whether nothing speaks against two clauses being one: sides, direction, negation, numbers, opposites."""
    if _apart(one.sides, other.sides):
        return False
    if one.negated != other.negated or one.matter.opposes(other.matter) or mirrored(one, other):
        return False
    return not (numbers_clash(one, other) or opposites(one, other))


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether different states are named; persons who serve nobody part two clauses only where no state is named."""
    first, second = (frozenset(side for side in sides if side.startswith("state:")) for sides in (one, other))
    return bool(first and second and not first & second) or bool(
        not first and not second and one and other and not one & other
    )


def mirrored(one: Proposition, other: Proposition) -> bool:
    """Whether each side tells it of the other, or who does it and whom it is done to are exchanged."""
    if one.first in other.speakers and other.first in one.speakers and one.first != other.first:
        return True
    return any(
        first.type == second.type
        and set(first.source) & set(second.target)
        and set(second.source) & set(first.target)
        and not set(first.source) & set(second.source)
        for first in one.events
        for second in other.events
    )


def numbers_clash(one: Proposition, other: Proposition) -> bool:
    """Whether a thing that both count is counted differently, and none of it alike."""
    clash = any(first.excludes(second) for first in one.counts for second in other.counts)
    return clash and not any(
        not first.excludes(second) and set(first.units) & set(second.units)
        for first in one.counts
        for second in other.counts
    )


def opposites(one: Proposition, other: Proposition) -> bool:
    """Whether one says the opposite word of the other's, in otherwise like wordings."""
    return any(
        (first in one.features and second in other.features and second not in one.features)
        or (second in one.features and first in other.features and first not in one.features)
        for first, second in claim_words().antonyms
    )
