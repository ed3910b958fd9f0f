"""What pins a clause to one occasion: names of places and ships, numbers of things, days and months, deeds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from typing import NamedTuple

from entente.stories.claims.concepts import is_deed
from entente.stories.claims.counts import Count
from entente.stories.claims.words import claim_words
from entente.stories.wording import words

_NAME = re.compile(r"[A-Z][\w’'\-]*(?: [A-Z][\w’'\-]*)*")
_KINDS = 2
"""Kinds of anchors that two clauses must share: a place or a day alone sets a whole story."""


class Anchors(NamedTuple):
    """Numbers above one, times, names in one spelling, and deeds as concepts (`#close`)."""

    numbers: frozenset[float]
    times: frozenset[str]
    names: frozenset[str]
    deeds: frozenset[str]

    def pin(self, other: Anchors) -> bool:
        """Whether two clauses share anchors of two kinds and name no different weekdays."""
        shared = sum(bool(first & second) for first, second in zip(self, other, strict=True))
        return shared >= _KINDS and not self.on_other_days(other)

    def pins(self) -> Iterator[tuple[object, object]]:
        """Every two anchors of different kinds: what clauses that `pin` each other have in common."""
        for one, other in combinations(self, _KINDS):
            yield from product(one, other)

    def on_other_days(self, other: Anchors) -> bool:
        """Whether both name weekdays, and none alike."""
        days = claim_words().weekdays
        return bool(self.times & days and other.times & days and not self.times & other.times & days)


def anchors_in(text: str, told: str, features: Iterable[str], counts: Iterable[Count]) -> Anchors:
    """From a clause, the same with what mentions hold blanked out, its features, and what it counts.

    A name that opens the clause is left out, for any word may stand there with a capital.
    """
    return Anchors(
        numbers=frozenset(one.number for one in counts if one.number > 1),
        times=claim_words().times.intersection(words(text)),
        names=frozenset(_names(told)),
        deeds=frozenset(filter(is_deed, features)),
    )


def _names(told: str) -> Iterator[str]:
    """Names without hyphens, apostrophes and blanks."""
    opening = len(told) - len(told.lstrip())
    for match in _NAME.finditer(told):
        name = "".join(letter for letter in match.group().removesuffix("’s").removesuffix("'s") if letter.isalnum())
        if match.start() > opening and len(name) > 1 and name.casefold() not in claim_words().times:
            yield name.casefold()
