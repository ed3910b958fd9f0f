"""A conditional logit over those who may speak, by maximum likelihood with a ridge penalty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from entente.stories.hearing.signs import Signs
from entente.stories.hearing.weighing import Weighing
from training.hearing.examples import Example

SURE = 0.65
"""The share from which somebody is heard: a wrong speaker does more harm than an unknown one."""
PENALTY = 1.0

Numbers = NDArray[np.float64]


def fitted(examples: Sequence[Example]) -> Weighing:
    """The weights that make the right answers likeliest; examples without a right answer are left out."""
    said, told = (_fitted([one for one in examples if one.said == said and any(one.right)]) for said in (True, False))
    return Weighing(sure=SURE, said=said, told=told)


def _fitted(examples: Sequence[Example]) -> Signs:
    rows = [(np.array(one.signs, dtype=np.float64), np.array(one.right)) for one in examples]

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        total, slope = PENALTY / 2 * float(weights @ weights), PENALTY * weights
        for signs, right in rows:
            powers = np.exp(signs @ weights - (signs @ weights).max())
            shares = powers / powers.sum()
            good = float(shares[right].sum())
            total -= float(np.log(good))
            slope = slope - signs.T @ (np.where(right, shares / good, 0.0) - shares)
        return total, slope

    found: Any = minimize(loss, np.zeros(len(Signs._fields)), jac=True, method="L-BFGS-B")
    return Signs(*(round(float(one), 3) for one in found.x))
