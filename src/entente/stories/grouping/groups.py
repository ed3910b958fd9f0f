"""Which articles tell one story: average linkage over their likeness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from entente.stories.grouping.gist import Gist
from entente.stories.grouping.likeness import TOGETHER, likeness
from entente.stories.grouping.linkage import average_linkage

COMMONEST = 400
"""Articles that may bear a mark for it to bring two of them together; what more bear tells nothing."""


def group(gists: Sequence[Gist]) -> list[list[str]]:
    """Document ids by story, each story's in order, the stories by their first document.

    The order of the gists does not matter.
    """
    by_id = {one.document: one for one in gists}
    return average_linkage(sorted(by_id), likenesses(by_id, candidates(gists)), TOGETHER)


def candidates(gists: Sequence[Gist]) -> list[tuple[str, str]]:
    """Pairs that share a mark, smaller id first; the others are not set beside each other."""
    bearers: dict[int, list[str]] = defaultdict(list)
    for one in gists:
        for mark in one.marks:
            bearers[mark].append(one.document)
    pairs: set[tuple[str, str]] = set()
    for held in bearers.values():
        if len(held) <= COMMONEST:
            pairs.update(combinations(sorted(held), 2))
    return sorted(pairs)


def likenesses(gists: Mapping[str, Gist], pairs: Sequence[tuple[str, str]]) -> dict[tuple[str, str], float]:
    """The likeness of each pair that is alike at all."""
    found = {(one, other): likeness(gists[one], gists[other]) for one, other in pairs}
    return {pair: value for pair, value in found.items() if value > 0.0}
