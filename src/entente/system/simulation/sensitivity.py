"""On which promise most hangs: how the war differs where it is kept and where it is broken.

Promises that are kept are found more often where rates are high, and there others are kept more often, too. So worlds
are weighed by one over the chance of what happened in them (Hájek's estimator), which sets both sides beside each other
at the same rates.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from entente.system.simulation.drawing import Plan, Shares
from entente.system.simulation.outcomes import Sensitivity
from entente.system.simulation.spreads import blocks
from entente.system.simulation.web import Promise
from entente.system.simulation.worlds import Bits

Values = npt.NDArray[np.float64]
_ROWS = 256
_NOTHING = 1e-9
_LEAST = 20
"""Worlds on each side below which nothing is said."""


def sensitivities(
    promises: Sequence[Promise], due: Bits, kept: Bits, chances: Shares, sizes: Values, plan: Plan
) -> tuple[Sensitivity, ...]:
    """For each promise that was both kept and broken often enough: the difference in `sizes` (worlds), largest first.

    `kept` is whether a promise would be kept, due or not; `chances` (promises, sets) how likely that was.
    """
    by_set = sizes.reshape(-1, plan.each)
    powers = np.stack([np.ones_like(by_set), by_set, by_set**2], axis=2).astype(np.float32)
    found = []
    for start, falls, keeps in zip(range(0, len(due), _ROWS), blocks(due, plan), blocks(kept, plan), strict=True):
        likely = chances[start : start + _ROWS]
        with_it = _estimate(falls & keeps, likely, powers)
        without = _estimate(falls & ~keeps, 1 - likely, powers)
        for row in np.flatnonzero(np.minimum(with_it[2], without[2]) >= _LEAST).tolist():
            one = promises[start + row]
            found.append(
                Sensitivity(
                    obligor=one.obligor,
                    beneficiary=one.beneficiary,
                    agreement=one.agreement,
                    clause=one.clause,
                    kind=one.kind,
                    difference=float(with_it[0][row] - without[0][row]),
                    error=float(np.sqrt(with_it[1][row] + without[1][row])),
                    due=int(with_it[2][row] + without[2][row]),
                )
            )
    return tuple(sorted(found, key=lambda one: -abs(one.difference)))


def _estimate(worlds: npt.NDArray[np.bool_], likely: Shares, powers: npt.NDArray[np.float32]) -> tuple[Values, ...]:
    """Mean, its variance, and the number of worlds, a row each; `worlds` is (rows, sets, worlds of a set)."""
    sums = np.matmul(worlds.transpose(1, 0, 2).astype(np.float32), powers).astype(np.float64)
    count, first, second = sums.transpose(2, 1, 0)
    weight = np.divide(1.0, likely, out=np.zeros_like(likely), where=likely > 0)
    total = np.maximum((weight * count).sum(axis=1), _NOTHING)
    mean = (weight * first).sum(axis=1) / total
    away = second - 2 * mean[:, np.newaxis] * first + mean[:, np.newaxis] ** 2 * count
    return mean, np.maximum((weight**2 * away).sum(axis=1), 0) / total**2, count.sum(axis=1)
