"""Places in texts that name events, gathered into events by the words that reports are gathered by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from entente.records import Evidence
from entente.stories.events.gather import gather
from entente.stories.events.sight import TOGETHER, Sight, bond, sight, telling
from entente.stories.sentences import Sentences

_MOST = 400
"""Mentions of one story that are all set beside each other; in greater stories only those that share a name."""


def gather_mentions(mentions: Sequence[Evidence], texts: Mapping[str, str]) -> list[list[Evidence]]:
    """The mentions of one story's events, each group one event. Their order does not matter."""
    ordered = sorted(mentions, key=lambda one: (one.document, one.start, one.end))
    sentences = {document: Sentences(texts[document]) for document in sorted({one.document for one in ordered})}
    told = [sentences[one.document].around(one.start, one.end) for one in ordered]
    sights = [
        sight(texts[one.document][one.start : one.end], texts[one.document][around.start : around.end])
        for one, around in zip(ordered, told, strict=True)
    ]
    once = {(one.document, around): seen for one, around, seen in zip(ordered, told, sights, strict=True)}
    weights = telling(once.values())
    pairs = combinations(range(len(ordered)), 2) if len(ordered) <= _MOST else _sharing_a_name(sights)
    bonds = {(one, other): bond(sights[one], sights[other], weights) for one, other in pairs}
    return gather(ordered, bonds, TOGETHER)


def _sharing_a_name(sights: Sequence[Sight]) -> list[tuple[int, int]]:
    bearers: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(sights):
        for name in (*one.heads, *(f"kin {kin}" for kin in one.kin)):
            bearers[name].append(place)
    return sorted({pair for held in bearers.values() for pair in combinations(held, 2)})
