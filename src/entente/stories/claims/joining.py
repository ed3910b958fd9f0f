"""Groups of clauses that put one thing forward in words too far apart for the rules of wording.

Two groups of different articles join where their clauses, pair by pair, are likely enough to be one claim by a weighed
sum of signs that a reader can check (`sameness.py`); the weights stand in `sameness.toml`, made by
`python -m training.sameness`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

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
"""Wordings of a group that are compared, the first of the text."""
_FEWEST = 4
"""Words without actors that a clause needs to be joined by."""
_SHARED = 2
"""Such words that two clauses share at least."""


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
    chosen = [_worded_apart(found, group) for group in members]
    likely = _Likely(found, telling, weights)
    near = near_pairs(found, sorted(one for group in chosen for one in group), telling)
    hopeful = [
        pair
        for pair in near
        if home[pair[0]] != home[pair[1]] and compatible(found[pair[0]], found[pair[1]]) and likely.may_be(*pair)
    ]
    reached = sorted({home[one] for pair in hopeful for one in pair})
    likely.ask(meaning, [one for place in reached for one in chosen[place]])
    links = sorted((-likely.of(*pair), *pair) for pair in hopeful)
    for _, one, other in (link for link in links if -link[0] >= weights.share):
        first, second = home[one], home[other]
        if first != second and _one_claim(found, chosen[first], chosen[second], likely, weights):
            chosen[first] = [*chosen[first], *chosen[second]]
            members[first] += members[second]
            home |= dict.fromkeys(members[second], first)
            members[second] = []
    return [Group(tuple(found[one] for one in sorted(group))) for group in members if group]


def _worded_apart(found: Sequence[Proposition], group: Sequence[int]) -> list[int]:
    """The first clauses of a group, each wording once: what a copy says again is not asked again."""
    wordings: dict[frozenset[str], int] = {}
    for one in sorted(group):
        wordings.setdefault(found[one].features, one)
    return list(wordings.values())[:_LOOKED_AT]


def near_pairs(
    found: Sequence[Proposition], asked: Iterable[int], telling: Mapping[str, float]
) -> Iterator[tuple[int, int]]:
    """Clauses of different articles that share a rare word, an event or two anchors, and two words in all.

    `asked` holds the numbers of the clauses that are compared.
    """
    words = {number: plain_words(found[number]) for number in asked}
    saying = [number for number, each in words.items() if len(each) >= _FEWEST]
    for one, other in neighbours(found, saying, telling):
        if found[one].document != found[other].document and len(words[one] & words[other]) >= _SHARED:
            yield one, other


class _Likely:
    """How likely two clauses are one claim; the encoder is asked once a clause, each pair is weighed once."""

    def __init__(self, found: Sequence[Proposition], telling: Mapping[str, float], weights: Sameness) -> None:
        self._found, self._telling, self._weights = found, telling, weights
        self._most = max(telling.values(), default=1.0)
        self._vectors: dict[str, _Vector] = {}
        self._signs: dict[tuple[int, int], Alike] = {}
        self._known: dict[tuple[int, int], float] = {}

    def may_be(self, one: int, other: int) -> bool:
        """Whether two clauses can be one claim, whatever the encoder says."""
        return self._weights.hope(self._alike(one, other)) >= self._weights.least

    def ask(self, meaning: Meaning, asked: Iterable[int]) -> None:
        """Takes the vectors of clauses; `of` may be asked of these alone."""
        texts = sorted({self._found[one].text for one in asked})
        self._vectors = dict(zip(texts, meaning.vectors(texts), strict=True)) if texts else {}

    def of(self, one: int, other: int) -> float:
        """The probability, 0 to 1."""
        key = min(one, other), max(one, other)
        if key not in self._known:
            meant = float(self._vectors[self._found[one].text] @ self._vectors[self._found[other].text])
            self._known[key] = self._weights.probability(self._alike(*key).with_meaning(meant))
        return self._known[key]

    def _alike(self, one: int, other: int) -> Alike:
        if (one, other) not in self._signs:
            self._signs[one, other] = alike(self._found[one], self._found[other], self._telling, self._most)
        return self._signs[one, other]


def _one_claim(
    found: Sequence[Proposition], one: Sequence[int], other: Sequence[int], likely: _Likely, weights: Sameness
) -> bool:
    """Whether two groups are one by the mean over their clauses, and nothing in them speaks against it."""
    pairs = [(first, second) for first in one[:_LOOKED_AT] for second in other[:_LOOKED_AT]]
    if not all(compatible(found[first], found[second]) for first, second in pairs):
        return False
    apart = [(first, second) for first, second in pairs if found[first].document != found[second].document]
    return bool(apart) and sum(likely.of(*pair) for pair in apart) >= weights.share * weights.mean * len(apart)
