"""How two states stand to each other: a sign, how sure it is, and every reason for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from typing import Literal, TypeAlias

from entente.records import QUAD_CLASS, Frozen
from entente.system.balance.happenings import Happening, Pair
from entente.system.balance.ties import Tie
from entente.system.balance.weights import SignRules, Weights

Standing: TypeAlias = Literal["certain", "leaning", "unknown"]
SUREST_FIRST: tuple[Standing, ...] = ("certain", "leaning", "unknown")


class Counts(Frozen, frozen=True):
    """Happenings by PLOVER's quad classes."""

    verbal_cooperation: int = 0
    material_cooperation: int = 0
    verbal_conflict: int = 0
    material_conflict: int = 0


class Relation(Frozen, frozen=True):
    """How two states stand, by what was read of them in a window and the defence pacts between them.

    `balance` is the weight of cooperation less that of conflict, over their sum (`weight`): -1 to 1. `lowest` and
    `highest` bound it: the Wilson interval of so much evidence, as if all of `doubtful` that speaks that way counted.
    `certain`: the whole interval lies on one side of zero. `unknown` has sign 0: too little evidence, or mixed.
    `doubtful`, `doubtful_events`: alleged, denied, conditional, or perhaps outside the window. `disputed_agreements`:
    whether they bind is a matter of reading.
    """

    one: str
    other: str
    sign: Literal[-1, 0, 1]
    standing: Standing
    balance: float
    lowest: float
    highest: float
    weight: float
    counts: Counts
    doubtful: Counts
    events: tuple[str, ...]
    doubtful_events: tuple[str, ...]
    agreements: tuple[str, ...]
    disputed_agreements: tuple[str, ...]

    @property
    def pair(self) -> Pair:
        """Both states."""
        return self.one, self.other

    @property
    def tie(self) -> Tie:
        """The tie of a known sign; one that is unknown has none, see `tied`."""
        return Tie(one=self.one, other=self.other, sign=1 if self.sign > 0 else -1)


def relation(pair: Pair, found: Sequence[Happening], agreements: Mapping[str, bool], weights: Weights) -> Relation:
    """Weighs what is known of a pair. `agreements`: defence pacts, and whether they bind plainly."""
    firm = [one for one in found if one.counts]
    open_to_doubt = [one for one in found if not one.counts]
    pact = weights.pact.in_force if any(agreements.values()) else weights.pact.disputed if agreements else 0.0
    good, bad = _weight(firm, cooperative=True) + pact, _weight(firm, cooperative=False)
    doubtful = _weight(open_to_doubt, cooperative=True), _weight(open_to_doubt, cooperative=False)
    balance = (good - bad) / (good + bad) if good + bad else 0.0
    lowest = _interval(good, good + bad + doubtful[1], weights.sign.quantile)[0]
    highest = _interval(good + doubtful[0], good + bad + doubtful[0], weights.sign.quantile)[1]
    standing = _standing(balance, lowest, highest, good + bad, weights.sign)
    return Relation(
        one=pair[0],
        other=pair[1],
        sign=0 if standing == "unknown" else 1 if balance > 0 else -1,
        standing=standing,
        balance=balance,
        lowest=lowest,
        highest=highest,
        weight=good + bad,
        counts=_counts(firm),
        doubtful=_counts(open_to_doubt),
        events=_ids(firm),
        doubtful_events=_ids(open_to_doubt),
        agreements=tuple(sorted(key for key, plain in agreements.items() if plain)),
        disputed_agreements=tuple(sorted(key for key, plain in agreements.items() if not plain)),
    )


def tied(relations: Iterable[Relation], *, standings: Sequence[Standing] = ("certain", "leaning")) -> list[Tie]:
    """The ties of relations whose sign is as sure as asked."""
    return [one.tie for one in relations if one.sign and one.standing in standings]


def _weight(found: Iterable[Happening], *, cooperative: bool) -> float:
    return sum(one.weight for one in found if one.cooperative == cooperative)


def _interval(good: float, whole: float, quantile: float) -> tuple[float, float]:
    """Wilson's interval of a share, stretched from 0…1 to -1…1; all of it where there is no evidence."""
    if whole <= 0:
        return -1.0, 1.0
    share, square = good / whole, quantile**2
    middle = (share + square / (2 * whole)) / (1 + square / whole)
    half = quantile * sqrt(share * (1 - share) / whole + square / (4 * whole**2)) / (1 + square / whole)
    return 2 * (middle - half) - 1, 2 * (middle + half) - 1


def _standing(balance: float, lowest: float, highest: float, weight: float, rules: SignRules) -> Standing:
    if weight < rules.least or abs(balance) < rules.margin:
        return "unknown"
    return "certain" if lowest > 0 or highest < 0 else "leaning"


def _counts(found: Iterable[Happening]) -> Counts:
    each = Counter(QUAD_CLASS[one.event.type].replace(" ", "_") for one in found)
    return Counts(**each)


def _ids(found: Iterable[Happening]) -> tuple[str, ...]:
    return tuple(sorted({key for one in found for key in one.told_by}))
