"""Whether two tellings are of one event, and how strongly they are bound."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from entente.language import Meaning
from entente.stories.events.days import is_close, meet, shared
from entente.stories.events.deeds import are_near
from entente.stories.events.sight import TOGETHER, common_name
from entente.stories.events.telling import Telling
from entente.stories.wording import likeness

REPEATED = 1.0
"""Bond of tellings in the same words."""
WITHIN_DOCUMENT = 0.8
"""Likeness of wording from which one document tells an event twice; below, it tells of two."""
_SAME_DAY = 0.15
"""What it counts for that both are dated, closely, and their dates meet; a place of the same name the same."""
_OTHER_NAME = 0.15
"""What it counts for that the type is the same where the words that name the event are not of one kin."""
_OPEN = 0.25
"""How far below `TOGETHER` the words leave it open, so that their meaning is asked."""
_MEANT = 0.75
"""Likeness of meaning (cosine) that decides what the words leave open."""
_MOST = 200
"""Tellings between the same sides that are all set beside each other; of more, only those that share a rare stem."""
_RARE = 40

Pairs = dict[tuple[int, int], float]


def bonds_of(tellings: Sequence[Telling], weights: Mapping[str, float], meaning: Meaning) -> Pairs:
    """How strongly tellings of the same sides are bound, by their places; those that cannot be one are left out.

    The first in given words speaks for all that repeat them.
    """
    repeated: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, telling in enumerate(tellings):
        repeated[_wording(telling)].append(place)
    bonds: Pairs = {(first, copy): REPEATED for first, *copies in repeated.values() for copy in copies}
    unsure: list[tuple[int, int]] = []
    for one, other in _compared(tellings, sorted(places[0] for places in repeated.values())):
        first, second = tellings[one], tellings[other]
        if not _may_be_told_of_one(first, second):
            continue
        strength = bond(first, second, weights)
        bonds[one, other] = strength
        if TOGETHER - _OPEN <= strength < TOGETHER and first.document != second.document:
            unsure.append((one, other))
    for pair in _meant(tellings, unsure, meaning):
        bonds[pair] = TOGETHER
    return bonds


def bond(one: Telling, other: Telling, weights: Mapping[str, float]) -> float:
    """Likeness of wording, with what names, days and places have in common."""
    alike = likeness(one.sight.stems, other.sight.stems, weights)
    named = common_name(one.sight, other.sight, words_are_deed=one.said or other.said)
    if not named and one.event.type == other.event.type:
        named = _OTHER_NAME
    return named + alike + _circumstances(one, other)


def may_join(one: Sequence[Telling], other: Sequence[Telling], weights: Mapping[str, float]) -> bool:
    """Whether groups of tellings can be one event: dates that meet, and in one document only the same words."""
    if not meet(shared(each.when for each in one), shared(each.when for each in other)):
        return False
    documents = {each.document for each in one} & {each.document for each in other}
    return all(
        _twice(first, second, weights)
        for first in one
        if first.document in documents
        for second in other
        if second.document == first.document
    )


def _twice(one: Telling, other: Telling, weights: Mapping[str, float]) -> bool:
    return likeness(one.clause, other.clause, weights) >= WITHIN_DOCUMENT


def _circumstances(one: Telling, other: Telling) -> float:
    counted = 0.0
    if is_close(one.event.date) and is_close(other.event.date):
        counted += _SAME_DAY
    if one.event.place and other.event.place:
        same = one.event.place.casefold() == other.event.place.casefold()
        counted += _SAME_DAY if same else -_SAME_DAY
    return counted


def _may_be_told_of_one(one: Telling, other: Telling) -> bool:
    """Whether type, sides and dates leave it possible that both tell one happening, whatever its status."""
    if not are_near(one.event.type, other.event.type) or not meet(one.when, other.when):
        return False
    if one.event.type != other.event.type:
        return one.sides == other.sides
    return one.source == other.source and (one.target == other.target or not one.target or not other.target)


def _wording(one: Telling) -> tuple[object, ...]:
    """What copies of one telling have in common."""
    return one.event.type, one.event.status, one.source, one.target, one.when, one.words, one.sight.stems


def _compared(tellings: Sequence[Telling], places: Sequence[int]) -> list[tuple[int, int]]:
    if len(places) <= _MOST:
        return list(combinations(places, 2))
    bearers: dict[str, list[int]] = defaultdict(list)
    for place in places:
        for stem in tellings[place].sight.stems:
            bearers[stem].append(place)
    rare = (held for held in bearers.values() if len(held) <= _RARE)
    return sorted({pair for held in rare for pair in combinations(held, 2)})


def _meant(tellings: Sequence[Telling], unsure: Sequence[tuple[int, int]], meaning: Meaning) -> list[tuple[int, int]]:
    """Those of the pairs whose words mean the same."""
    texts = sorted({tellings[place].words for pair in unsure for place in pair})
    if not texts:
        return []
    vectors = dict(zip(texts, meaning.vectors(texts), strict=True))
    return [
        (one, other)
        for one, other in unsure
        if float(vectors[tellings[one].words] @ vectors[tellings[other].words]) >= _MEANT
    ]
