"""Groups of clauses that put one thing forward in words too far apart for the rules of wording.

Two groups of different articles join where their clauses, pair by pair, are likely enough to be one claim by a weighed
sum of signs that a reader can check (`sameness.py`); the weights stand in `sameness.toml`, made by
`python -m training.sameness`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from entente.language import Meaning
from entente.stories.claims.alignment import Group, neighbours
from entente.stories.claims.compatible import compatible
from entente.stories.claims.propositions import Proposition
from entente.stories.claims.sameness import Alike, alike
from entente.stories.claims.sameness_weights import Sameness
from entente.stories.claims.signs import plain_words

_Vector: TypeAlias = NDArray[np.float32]
_LOOKED_AT = 8
"""Clauses of a group that are compared, the first of the text."""
_FEWEST = 4
"""Words without actors that a clause needs to be joined by."""


class Pair(NamedTuple):
    """Two clauses of different articles, by their numbers, and the signs that they are one claim, meaning aside."""

    one: int
    other: int
    signs: Alike


def joined(
    found: Sequence[Proposition],
    groups: Sequence[Group],
    telling: Mapping[str, float],
    meaning: Meaning,
    weights: Sameness,
) -> list[Group]:
    """The groups, those joined that are one claim; each clause stays in one."""
    number = {one.place: place for place, one in enumerate(found)}
    members = [[number[one.place] for one in group.members] for group in groups]
    home = {one: place for place, group in enumerate(members) for one in group}
    hopeful = [
        pair
        for pair in pairs_of(found, telling)
        if home[pair.one] != home[pair.other] and weights.hope(pair.signs) >= weights.least
    ]
    reached = sorted({home[one] for pair in hopeful for one in (pair.one, pair.other)})
    likely = _Likely(
        found, [one for place in reached for one in members[place][:_LOOKED_AT]], telling, meaning, weights
    )
    links = sorted((-likely.of(pair.one, pair.other), pair.one, pair.other) for pair in hopeful)
    for _, one, other in (link for link in links if -link[0] >= weights.share):
        first, second = home[one], home[other]
        if first != second and _one_claim(found, members[first], members[second], likely, weights):
            members[first] += members[second]
            home |= dict.fromkeys(members[second], first)
            members[second] = []
    return [Group(tuple(found[one] for one in sorted(group))) for group in members if group]


def pairs_of(found: Sequence[Proposition], telling: Mapping[str, float]) -> Iterator[Pair]:
    """Clauses of different articles that share a rare word, an event or two anchors, with their signs."""
    most = max(telling.values(), default=1.0)
    saying = [number for number, one in enumerate(found) if len(plain_words(one)) >= _FEWEST]
    for one, other in neighbours(found, saying, telling):
        if found[one].document != found[other].document:
            yield Pair(one, other, alike(found[one], found[other], telling, most))


class _Likely:
    """How likely two clauses are one claim; the encoder is asked once a clause, each pair is weighed once."""

    def __init__(
        self,
        found: Sequence[Proposition],
        asked: Iterable[int],
        telling: Mapping[str, float],
        meaning: Meaning,
        weights: Sameness,
    ) -> None:
        self._found, self._telling, self._weights = found, telling, weights
        self._most = max(telling.values(), default=1.0)
        texts = sorted({found[one].text for one in asked})
        vectors = meaning.vectors(texts) if texts else ()
        self._vectors: dict[str, _Vector] = dict(zip(texts, vectors, strict=True))
        self._known: dict[tuple[int, int], float] = {}

    def of(self, one: int, other: int) -> float:
        """The probability, 0 to 1."""
        key = min(one, other), max(one, other)
        if key not in self._known:
            first, second = self._found[key[0]], self._found[key[1]]
            meant = float(self._vector(first) @ self._vector(second))
            signs = alike(first, second, self._telling, self._most).with_meaning(meant)
            self._known[key] = self._weights.probability(signs)
        return self._known[key]

    def _vector(self, one: Proposition) -> _Vector:
        return self._vectors[one.text]


def _one_claim(
    found: Sequence[Proposition], one: Sequence[int], other: Sequence[int], likely: _Likely, weights: Sameness
) -> bool:
    """Whether two groups are one by the mean over their clauses, and nothing in them speaks against it."""
    pairs = [(first, second) for first in one[:_LOOKED_AT] for second in other[:_LOOKED_AT]]
    if not all(compatible(found[first], found[second]) for first, second in pairs):
        return False
    apart = [(first, second) for first, second in pairs if found[first].document != found[second].document]
    return bool(apart) and sum(likely.of(*pair) for pair in apart) >= weights.share * weights.mean * len(apart)
