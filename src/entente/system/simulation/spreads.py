"""From worlds to shares with their spread over rates."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from entente.system.simulation.drawing import Plan
from entente.system.simulation.outcomes import Spread
from entente.system.simulation.worlds import Bits, unpacked

Values = npt.NDArray[np.float64]
_LOW, _HIGH = 5, 95
_ROWS = 256


def spreads(means: Values, variances: Values, each: int) -> list[Spread]:
    """Spreads of rows, from means and variances within each set of rates, both (rows, sets).

    Means of few worlds scatter more than what they are means of. Their deviations are shrunk to what is left of their
    variance once that of drawing is taken off.
    """
    noise = variances.mean(axis=1) / max(each - 1, 1)
    scatter = means.var(axis=1, ddof=1) if means.shape[1] > 1 else np.zeros(len(means))
    true = np.sqrt(np.clip(1 - np.divide(noise, scatter, out=np.ones_like(noise), where=scatter > 0), 0, 1))
    middle = means.mean(axis=1)
    ends = np.percentile(means, (_LOW, _HIGH), axis=1)
    low, high = middle + (ends - middle) * true
    error = np.sqrt(noise / means.shape[1])
    return [
        Spread(mean=float(row[0]), low=float(row[1]), high=float(row[2]), error=float(row[3]))
        for row in zip(middle, low, high, error, strict=True)
    ]


def of_values(values: Values, plan: Plan) -> list[Spread]:
    """Spreads of (rows, worlds) of numbers."""
    sets = values.reshape(len(values), -1, plan.each)
    return spreads(sets.mean(axis=2), sets.var(axis=2), plan.each)


def of_bits(bits: Bits, plan: Plan) -> list[Spread]:
    """Spreads of shares of worlds."""
    found: list[Spread] = []
    for rows in blocks(bits, plan):
        shares = rows.mean(axis=2)
        found += spreads(shares, shares * (1 - shares), plan.each)
    return found


def blocks(bits: Bits, plan: Plan) -> Iterator[npt.NDArray[np.bool_]]:
    """Some rows at a time as (rows, sets, worlds of a set)."""
    for start in range(0, len(bits), _ROWS):
        part = unpacked(bits[start : start + _ROWS], plan.worlds)
        yield part.reshape(len(part), -1, plan.each)
