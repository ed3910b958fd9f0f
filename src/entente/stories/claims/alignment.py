"""Which clauses put the same thing forward."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from entente.language import Meaning
from entente.stories.claims.compatible import compatible
from entente.stories.claims.propositions import Proposition
from entente.stories.wording import containment, likeness

SAME = 0.5
"""Likeness of wording from which two clauses are one; below it meaning is asked."""
OPEN = 1 / 3
"""Likeness of wording from which meaning is asked, of clauses of different articles."""
MEANT = 0.475
"""Mean likeness of wording and meaning from which clauses of half-alike wording are one."""
MEANT_OF_DEED = 0.35
"""The same where both tell of one deed between the same two sides, of one event, or of one occasion."""
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
    copies = {numbers[0]: numbers for numbers in wordings.values()}
    near = _near(found, _pairs(found, list(copies), telling), telling)
    alike = [link for link in near if link.strength >= SAME]
    gathered = _gathered(found, [[head] for head in copies], alike)
    links = alike + _meant(found, gathered, [link for link in near if link.strength < SAME], meaning)
    return [
        Group(tuple(found[number] for number in sorted(n for head in members for n in copies[head])))
        for members in _gathered(found, gathered, links)
    ]


def _wording(one: Proposition, number: int) -> tuple[object, ...]:
    """What clauses of the same words share; a clause that says too little stands alone."""
    if len(one.features) < FEWEST:
        return (number,)
    return one.features, one.negated, one.counts, one.matter


def _pairs(found: Sequence[Proposition], heads: Sequence[int], telling: Mapping[str, float]) -> list[tuple[int, int]]:
    """Pairs that share a rare feature, a deed, an event or two anchors; what many share leads nowhere."""
    holders: dict[object, list[int]] = defaultdict(list)
    for number in heads:
        features = found[number].features
        if len(features) >= FEWEST:
            rare = sorted(features, key=lambda one: (-telling.get(one, 0.0), one))
            events = (event.id for event in found[number].events)
            for feature in (
                *rare[: max(_RAREST, len(rare) // 2)],
                *found[number].matter.deeds,
                *events,
                *found[number].anchors.pins(),
            ):
                holders[feature].append(number)
    return sorted({pair for held in holders.values() if len(held) <= _COMMONEST for pair in combinations(held, 2)})


def _near(found: Sequence[Proposition], pairs: Iterable[tuple[int, int]], telling: Mapping[str, float]) -> list[_Link]:
    """The pairs that are one, or may be, by their words."""
    links: list[_Link] = []
    for one, other in pairs:
        alike = wording_likeness(found[one], found[other], telling)
        if (alike >= OPEN or _same_deed(found[one], found[other])) and compatible(found[one], found[other]):
            links.append(_Link(alike, one, other))
    return links


def _meant(
    found: Sequence[Proposition], groups: Sequence[Sequence[int]], unsure: Iterable[_Link], meaning: Meaning
) -> list[_Link]:
    """The unsure pairs that are one by meaning, which is asked of one clause a group: clauses alike mean the same."""
    home = {number: place for place, group in enumerate(groups) for number in group}
    asked = [
        link
        for link in unsure
        if home[link.one] != home[link.other] and not _told_otherwise(found[link.one], found[link.other])
    ]
    spoken = {place: _fullest(found, groups[place]) for link in asked for place in (home[link.one], home[link.other])}
    row = {place: number for number, place in enumerate(sorted(spoken))}
    vectors = meaning.vectors([found[spoken[place]].text for place in sorted(spoken)])
    near = (
        link._replace(
            strength=(link.strength + float(vectors[row[home[link.one]]] @ vectors[row[home[link.other]]])) / 2
        )
        for link in asked
    )
    return [link for link in near if link.strength >= _bound(found[link.one], found[link.other])]


def _told_otherwise(one: Proposition, other: Proposition) -> bool:
    """Whether half-alike wordings name other weekdays, or each a number that no number of the other meets.

    What one article tells twice is not joined, for it is one origin anyway.
    """
    if one.document == other.document or one.anchors.on_other_days(other.anchors):
        return True
    many = [[count for count in each.counts if count.number > 1] for each in (one, other)]
    return bool(many[0] and many[1]) and all(first.apart(second) for first in many[0] for second in many[1])


def _bound(one: Proposition, other: Proposition) -> float:
    return MEANT_OF_DEED if _same_deed(one, other) else MEANT


def _fullest(found: Sequence[Proposition], group: Iterable[int]) -> int:
    """The clause of a group that says most."""
    return min(group, key=lambda number: (-len(found[number].features), found[number].place))


def wording_likeness(one: Proposition, other: Proposition, telling: Mapping[str, float]) -> float:
    """Likeness of two wordings, 0..1; a short clause found whole in a long one counts as alike."""
    if len(one.features & other.features) < _SHARED:
        return 0.0
    alike = likeness(one.features, other.features, telling)
    short, long = sorted((one.features, other.features), key=len)
    if len(short) > FEWEST:
        alike = max(alike, containment(short, long, telling) * 0.75)
    return alike


def _same_deed(one: Proposition, other: Proposition) -> bool:
    """Whether two clauses tell of one deed between two sides, of one event, or of what numbers, days or places pin."""
    if one.document != other.document and one.anchors.pin(other.anchors):
        return True
    if {event.id for event in one.events} & {event.id for event in other.events}:
        return one.document != other.document
    return len(one.sides & other.sides) > 1 and one.matter.same(other.matter)


def _gathered(found: Sequence[Proposition], groups: Iterable[Sequence[int]], links: Sequence[_Link]) -> list[list[int]]:
    """Groups grown along the strongest links; two join where most of their members are linked."""
    home: dict[int, list[int]] = {}
    for group in groups:
        members = list(group)
        home.update((number, members) for number in members)
    linked = {(link.one, link.other) for link in links}
    for link in sorted(links, key=lambda link: (-link.strength, link.one, link.other)):
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
