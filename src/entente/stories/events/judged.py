"""What analysts said of events: which are one, and which are not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from entente.records import Judgement, Verdict
from entente.stories.events.merge import merged_id
from entente.stories.events.telling import Telling

Pair = tuple[int, int]


class Judged(NamedTuple):
    """Pairs of places in a row of tellings that are one by judgement, and pairs that are not."""

    one: frozenset[Pair]
    apart: frozenset[Pair]


def judged_pairs(tellings: Sequence[Telling], judgements: Iterable[Judgement]) -> Judged:
    """The judgements that speak of two of these tellings.

    A united event is known by the telling that its id is made from, so that a word on it still holds
    when other reports join. Where the same pair was judged both ways, "different" stands.
    """
    places: dict[str, int] = {}
    for place, telling in enumerate(tellings):
        places[telling.event.id] = place
        places.setdefault(merged_id(telling.event.id), place)
    found: dict[Verdict, set[Pair]] = {"same": set(), "different": set(), "unsure": set()}
    for one in judgements:
        first, second = places.get(one.one), places.get(one.other)
        if first is not None and second is not None and first != second:
            found[one.verdict].add((min(first, second), max(first, second)))
    return Judged(one=frozenset(found["same"] - found["different"]), apart=frozenset(found["different"]))
