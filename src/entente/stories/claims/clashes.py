"""Which claims cannot hold together: another culprit, another number, the opposite word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from entente.stories.claims.alignment import Group
from entente.stories.claims.compatible import mirrored, numbers_clash, opposites
from entente.stories.claims.propositions import Proposition
from entente.stories.claims.words import claim_words
from entente.stories.wording import likeness

MATTER = 0.3
"""Likeness of wording from which two clauses are about one matter; numbers and opposite words need it."""
COUNTED = 0.4
"""The same for numbers of one thing, which otherwise may count it on two occasions."""
_COMMONEST = 40
_RAREST = 6


def clashes_of(groups: Sequence[Group], telling: Mapping[str, float]) -> list[tuple[int, int]]:
    """Pairs of groups put forward by opposed sides that cannot both be true, by place."""
    holders: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for one in group.members:
            if one.speakers and not one.denies and _disputable(one):
                for feature in sorted(one.features, key=lambda each: (-telling.get(each, 0.0), each))[:_RAREST]:
                    holders[feature].add(number)
                for count in one.counts:
                    for unit in count.units:
                        holders[f"counted {unit}"].add(number)
    pairs = {pair for held in holders.values() if len(held) <= _COMMONEST for pair in combinations(sorted(held), 2)}
    return sorted(pair for pair in pairs if _clash(groups[pair[0]], groups[pair[1]], telling))


def _clash(one: Group, other: Group, telling: Mapping[str, float]) -> bool:
    return any(
        _incompatible(first, second, telling)
        for first in one.members
        for second in other.members
        if first.speakers and second.speakers and not first.speakers & second.speakers
    )


def _incompatible(one: Proposition, other: Proposition, telling: Mapping[str, float]) -> bool:
    if one.denies or other.denies:
        return False
    turned = mirrored(one, other) and bool(one.features & other.features & claim_words().hostile)
    if turned or (one.sides & other.sides and opposites(one, other)):
        return likeness(one.features, other.features, telling) >= MATTER
    counted = one.sides == other.sides and numbers_clash(one, other)
    return counted and likeness(one.features, other.features, telling) >= COUNTED


def _disputable(one: Proposition) -> bool:
    """Whether a clause holds what could clash: a number, a hostile deed, a word that has an opposite."""
    known = claim_words()
    return bool(one.counts or one.features & known.hostile or one.features & known.opposed)
