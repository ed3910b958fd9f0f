"""Reports of one event in several documents as one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from entente.language import Meaning
from entente.records import Event, Judgement
from entente.stories.events.gather import gather
from entente.stories.events.judged import Judged, judged_pairs
from entente.stories.events.merge import merge, order
from entente.stories.events.same import Pairs, bonds_of, may_join
from entente.stories.events.sight import TOGETHER, telling
from entente.stories.events.telling import Telling, tell_events
from entente.stories.pile import Pile

_CERTAIN = 100.0


def unite_events(pile: Pile, meaning: Meaning, judgements: Sequence[Judgement] = ()) -> tuple[Event, ...]:
    """The events of the pile, each once, in the order of the documents' ids and the text.

    Reports of one type between the same sides, of one status, with dates that meet and words that tell
    the same are one event; reports of the same happening under another status or a near type stay
    events of their own that name each other in `same_as`. One document tells of one event twice only
    where its words are nearly the same. Judgements outrank all of this, but a status is never changed.
    """
    tellings = sorted(tell_events(pile), key=lambda one: order(one.event))
    weights = telling(one.sight for one in tellings)
    judged = judged_pairs(tellings, judgements)
    bonds = _all_bonds(tellings, weights, meaning)
    bonds.update(dict.fromkeys(sorted(judged.one), _CERTAIN))
    groups = _groups(tellings, bonds, judged, weights)
    merged = [merge([tellings[place].event for place in group], pile) for group in groups]
    same = _same_as(groups, {pair for pair, bond in bonds.items() if bond >= TOGETHER} - judged.apart)
    named = [
        msgspec.structs.replace(event, same_as=tuple(sorted(merged[one].id for one in same[number])))
        if same[number]
        else event
        for number, event in enumerate(merged)
    ]
    return tuple(sorted(named, key=order))


def _all_bonds(tellings: Sequence[Telling], weights: Mapping[str, float], meaning: Meaning) -> Pairs:
    """The bonds between tellings that have a side in common on which both act, by their places."""
    blocks: dict[frozenset[str], list[int]] = defaultdict(list)
    for place, one in enumerate(tellings):
        blocks[one.sides].append(place)
    for place, one in enumerate(tellings):
        if not one.target and len(one.source) == 1:
            for sides, held in blocks.items():
                if len(sides) > 1 and one.source < sides:
                    held.append(place)
    bonds: Pairs = {}
    for _, held in sorted(blocks.items(), key=lambda item: sorted(item[0])):
        places = sorted(held)
        found = bonds_of([tellings[place] for place in places], weights, meaning)
        bonds.update({(places[one], places[other]): bond for (one, other), bond in found.items()})
    return bonds


def _groups(tellings: Sequence[Telling], bonds: Pairs, judged: Judged, weights: Mapping[str, float]) -> list[list[int]]:
    """Places of the tellings that become one event each."""
    alike = {
        pair: bond
        for pair, bond in bonds.items()
        if pair in judged.one or _one_record(tellings[pair[0]], tellings[pair[1]])
        if pair not in judged.apart and _same_status(tellings[pair[0]], tellings[pair[1]])
    }

    def allowed(one: Sequence[int], other: Sequence[int]) -> bool:
        if judged.one or judged.apart:
            pairs = {(min(first, second), max(first, second)) for first in one for second in other}
            if pairs & (judged.apart | judged.one):
                return not pairs & judged.apart
        return may_join([tellings[place] for place in one], [tellings[place] for place in other], weights)

    return gather(range(len(tellings)), alike, TOGETHER, allowed)


def _one_record(one: Telling, other: Telling) -> bool:
    """Whether type and sides are the very same, so that one record can hold both."""
    return one.event.type == other.event.type and one.source == other.source and one.target == other.target


def _same_status(one: Telling, other: Telling) -> bool:
    return one.event.status == other.event.status


def _same_as(groups: Sequence[Sequence[int]], linked: set[tuple[int, int]]) -> list[set[int]]:
    """For each group the groups that tell the same happening otherwise: those of a linked member."""
    group_of = {place: number for number, group in enumerate(groups) for place in group}
    same: list[set[int]] = [set() for _ in groups]
    for one, other in sorted(linked):
        first, second = group_of[one], group_of[other]
        if first != second:
            same[first].add(second)
            same[second].add(first)
    return same
