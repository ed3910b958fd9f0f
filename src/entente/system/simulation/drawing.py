"""What is drawn: rates between the lowest and the highest of each kind, and who would keep what at those rates.

Rates are drawn in strata (McKay, Beckman and Conover 1979), so that few sets of them cover the whole interval evenly.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from entente.system.simulation.rates import KINDS, Kind, Rate
from entente.system.simulation.web import Promise
from entente.system.simulation.worlds import Bits, packed

Shares = npt.NDArray[np.float64]
STAYING_OUT: frozenset[Kind] = frozenset({"neutrality", "nonaggression"})
_ROWS = 256


class Plan(NamedTuple):
    """Sets of rates, (sets, kinds) in the order of `KINDS`, each for `each` worlds.

    `common`: all sets see the same chance, so that what differs between them is the rates' doing.
    """

    rates: Shares
    each: int
    common: bool

    @property
    def worlds(self) -> int:
        """How many worlds there are; those of one set of rates lie side by side."""
        return len(self.rates) * self.each


def spread(rates: Mapping[Kind, Rate], sets: int, chance: np.random.Generator) -> Shares:
    """(sets, kinds): rates drawn evenly from their intervals."""
    found = np.empty((sets, len(KINDS)))
    for column, kind in enumerate(KINDS):
        strata = (chance.permutation(sets) + chance.random(sets)) / sets
        found[:, column] = rates[kind].lowest + strata * (rates[kind].highest - rates[kind].lowest)
    return found


def grid(rates: Mapping[Kind, Rate], varied: Kind, points: int) -> Shares:
    """(points, kinds): one kind's rate from its lowest to its highest, the others in their middle."""
    found = np.array([[rates[kind].middle for kind in KINDS]] * points)
    found[:, KINDS.index(varied)] = np.linspace(rates[varied].lowest, rates[varied].highest, points)
    return found


def rates_of(promises: Sequence[Promise], rates: Shares, factors: Mapping[str, float]) -> Shares:
    """(promises, sets): how likely each is kept, times the factor for its automaticity, if one is given."""
    columns = [KINDS.index(one.kind) for one in promises]
    scale = np.array([factors.get(one.automaticity, 1.0) for one in promises])
    found: Shares = np.clip(rates.T[columns] * scale[:, np.newaxis], 0.0, 1.0)
    return found


def kept(chances: Shares, plan: Plan, chance: np.random.Generator, minds: npt.NDArray[np.int64]) -> Bits:
    """(promises, words): in which worlds each promise would be kept, by its chance in each set of rates.

    `minds` numbers who decides on each promise. One mind draws once in a world: who keeps a promise keeps all that are
    kept at least as often. So a state with several promises has no more chances to join than one with a single promise.
    """
    promises, sets = chances.shape
    words = packed(np.zeros((1, plan.worlds), dtype=np.bool_)).shape[1]
    found = np.zeros((promises, words), dtype=np.uint64)
    if not promises:
        return found
    resolve = chance.random((int(minds.max()) + 1, 1 if plan.common else sets, plan.each), dtype=np.float32)
    for start in range(0, promises, _ROWS):
        part = chances[start : start + _ROWS, :, np.newaxis].astype(np.float32)
        drawn = resolve[minds[start : start + _ROWS]] < part
        found[start : start + _ROWS] = packed(drawn.reshape(len(part), -1))
    return found


def minds_of(promises: Sequence[Promise], *, apart: bool) -> npt.NDArray[np.int64]:
    """Who decides on each promise: its obligor, once on helping and once on staying out, for one may hinder the other.

    With `apart` each promise is decided by itself.
    """
    if apart:
        return np.arange(len(promises))
    keys = [(one.obligor, one.kind in STAYING_OUT) for one in promises]
    numbers = {key: number for number, key in enumerate(sorted(set(keys)))}
    return np.array([numbers[key] for key in keys], dtype=np.int64)
