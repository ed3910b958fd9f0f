"""What other articles of the story say in like words, and who says it there."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from entente.stories.claims.propositions import Proposition
from entente.stories.wording import likeness

_LEAST = 0.35
"""Likeness of wording below which two clauses have nothing to do with each other."""
_RAREST, _COMMONEST, _SHARED = 6, 40, 2


class Likeness(NamedTuple):
    """The most that a clause is like what other outlets say themselves, each side says, and says in its source."""

    own: float
    sides: Mapping[str, float]
    source: Mapping[str, float]


class Retold:
    """The clauses of a story by their rare words; `telling` is how much each feature tells."""

    def __init__(self, found: Sequence[Proposition], telling: Mapping[str, float]) -> None:
        self._found = found
        self._telling = telling
        self._holders: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(found):
            for feature in self._rare(one):
                self._holders[feature].append(number)

    def _rare(self, one: Proposition) -> list[str]:
        return heapq.nsmallest(_RAREST, one.features, key=lambda word: (-self._telling.get(word, 0.0), word))

    def likeness(self, one: Proposition, source: str | None) -> Likeness:
        """How like a clause is to those of other articles; `source`: the document its own was made from."""
        own, sides, made = 0.0, defaultdict[str, float](float), defaultdict[str, float](float)
        for number in self._near(one):
            other = self._found[number]
            alike = likeness(one.features, other.features, self._telling)
            if alike < _LEAST:
                continue
            if not other.speakers and other.statement is None:
                own = max(own, alike)
            for side in other.speakers:
                sides[side] = max(sides[side], alike)
                if other.document == source:
                    made[side] = max(made[side], alike)
        return Likeness(own, sides, made)

    def _near(self, one: Proposition) -> list[int]:
        """Clauses of other articles that share two rare words; a word that many share leads nowhere."""
        held = [self._holders[feature] for feature in self._rare(one)]
        shared = Counter(number for numbers in held if len(numbers) <= _COMMONEST for number in numbers)
        return [
            number
            for number, count in shared.items()
            if count >= _SHARED and self._found[number].document != one.document
        ]
