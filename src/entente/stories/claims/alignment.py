"""Which clauses put the same thing forward."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from entente.language import Meaning
from entente.stories.claims.propositions import Proposition
from entente.stories.claims.words import claim_words
from entente.stories.wording import containment, likeness

SAME = 0.5
"""Likeness of wording from which two clauses are one; below it, down to OPEN, meaning is asked."""
OPEN = 0.25
MEANT = 0.65
"""Likeness of meaning from which clauses of half-alike wording are one."""
MEANT_OF_DEED = 0.4
"""The same where both tell of one deed between the same two sides, or of one event."""
FEWEST = 3
"""Features a clause needs to be compared at all."""
_RAREST = 5
_SHARED = 2
"""Features that two wordings must share to be alike at all."""
_COMMONEST = 40
_LOOKED_AT = 12


class Group(NamedTuple):
    """Clauses that put the same thing forward, in the order of the text."""

    members: tuple[Proposition, ...]


class _Link(NamedTuple):
    strength: float
    one: int
    other: int


def groups_of(found: Sequence[Proposition], telling: Mapping[str, float], meaning: Meaning) -> list[Group]:
    """The clauses in groups; each clause is in one."""
    wordings: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        wordings[_wording(one, number)].append(number)
    heads = [numbers[0] for numbers in wordings.values()]
    copies = {numbers[0]: numbers for numbers in wordings.values()}
    links = _links(found, _pairs(found, heads, telling), telling, meaning)
    gathered = _gathered(found, heads, links)
    return [
        Group(tuple(found[number] for number in sorted(n for head in members for n in copies[head])))
        for members in gathered
    ]


def _wording(one: Proposition, number: int) -> tuple[object, ...]:
    """What clauses of the same words share; a clause that says too little stands alone."""
    if len(one.features) < FEWEST:
        return (number,)
    return one.features, one.negated, one.counts, one.matter


def _pairs(found: Sequence[Proposition], heads: Sequence[int], telling: Mapping[str, float]) -> list[tuple[int, int]]:
    """Pairs that share one of each other's rarest features; a feature that many share leads nowhere."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number in heads:
        features = found[number].features
        if len(features) >= FEWEST:
            rare = sorted(features, key=lambda one: (-telling.get(one, 0.0), one))
            events = (event.id for event in found[number].events)
            for feature in (*rare[: max(_RAREST, len(rare) // 2)], *map("+".join, found[number].matter.deeds), *events):
                holders[feature].append(number)
    return sorted({pair for held in holders.values() if len(held) <= _COMMONEST for pair in combinations(held, 2)})


def _links(
    found: Sequence[Proposition], pairs: Iterable[tuple[int, int]], telling: Mapping[str, float], meaning: Meaning
) -> list[_Link]:
    """The pairs that are one, the strongest first."""
    links: list[_Link] = []
    unsure: list[_Link] = []
    for one, other in pairs:
        alike = wording_likeness(found[one], found[other], telling)
        if alike < OPEN and not _same_matter(found[one], found[other]):
            continue
        if compatible(found[one], found[other]):
            (links if alike >= SAME else unsure).append(_Link(alike, one, other))
    links += _meant(found, unsure, meaning)
    return sorted(links, key=lambda link: (-link.strength, link.one, link.other))


def _meant(found: Sequence[Proposition], unsure: Sequence[_Link], meaning: Meaning) -> list[_Link]:
    asked = sorted({number for link in unsure for number in (link.one, link.other)})
    vectors = meaning.vectors([found[number].text for number in asked])
    row = {number: place for place, number in enumerate(asked)}
    near = ((link, float(vectors[row[link.one]] @ vectors[row[link.other]])) for link in unsure)
    return [
        link._replace(strength=(link.strength + likeness) / 2)
        for link, likeness in near
        if likeness >= (MEANT_OF_DEED if _same_matter(found[link.one], found[link.other]) else MEANT)
    ]


def wording_likeness(one: Proposition, other: Proposition, telling: Mapping[str, float]) -> float:
    """Likeness of two wordings, 0..1; a short clause found whole in a long one counts as alike."""
    if len(one.features & other.features) < _SHARED:
        return 0.0
    alike = likeness(one.features, other.features, telling)
    short, long = sorted((one.features, other.features), key=len)
    if len(short) > FEWEST:
        alike = max(alike, containment(short, long, telling) * 0.75)
    return alike


def compatible(one: Proposition, other: Proposition) -> bool:
    """Whether nothing speaks against two clauses being one: sides, direction, negation, numbers, opposites."""
    if one.sides and other.sides and not one.sides & other.sides:
        return False
    if one.negated != other.negated or one.matter.opposes(other.matter) or mirrored(one, other):
        return False
    return not (numbers_clash(one, other) or opposites(one, other))


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


def _same_matter(one: Proposition, other: Proposition) -> bool:
    if {event.id for event in one.events} & {event.id for event in other.events}:
        return one.document != other.document
    return len(one.sides & other.sides) > 1 and one.matter.same(other.matter)


def _gathered(found: Sequence[Proposition], heads: Sequence[int], links: Sequence[_Link]) -> list[list[int]]:
    """Groups grown along the strongest links; two join where most of their members are linked."""
    home = {number: [number] for number in heads}
    linked = {(link.one, link.other) for link in links}
    for link in links:
        one, other = home[link.one], home[link.other]
        if one is not other and _join(found, one, other, linked):
            one.extend(other)
            for number in other:
                home[number] = one
    return [list(group) for group in {id(group): group for group in home.values()}.values()]


def _join(found: Sequence[Proposition], one: Sequence[int], other: Sequence[int], linked: set[tuple[int, int]]) -> bool:
    pairs = [(min(first, second), max(first, second)) for first in one[:_LOOKED_AT] for second in other[:_LOOKED_AT]]
    if not all(compatible(found[first], found[second]) for first, second in pairs):
        return False
    return 2 * sum(pair in linked for pair in pairs) >= len(pairs)
