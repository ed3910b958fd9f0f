"""Logistic regression with a penalty, on signs scaled alike; its weights are given for the signs as they are."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from entente.stories.claims.dispute_weights import Weights
from entente.stories.claims.signs import Signs

Numbers: TypeAlias = NDArray[np.float64]
PENALTY = 50.0
"""How strongly weights are held near zero, for ten stories repeat themselves."""
LEAST = 0.6
"""Likelihood from which a pair is a dispute."""
_ROUNDS = 30
_NO_SPREAD = 1e-9
_FREE = 1e-6


def fitted(signs: Numbers, answers: Numbers) -> Weights:
    """Weights from (pairs, signs) and one answer a pair, 0 to 1."""
    mean, spread = signs.mean(axis=0), signs.std(axis=0) + _NO_SPREAD
    scaled = np.column_stack(((signs - mean) / spread, np.ones(len(signs))))
    found = _solved(scaled, answers)
    plain = found[:-1] / spread
    return Weights(
        least=round(float(np.log(LEAST / (1 - LEAST))), 4),
        constant=round(float(found[-1] - plain @ mean), 4),
        signs=Signs(*(round(float(one), 4) for one in plain)),
    )


def _solved(scaled: Numbers, answers: Numbers) -> Numbers:
    """Newton's method from zero; the constant, the last column, goes free."""
    weights = np.zeros(scaled.shape[1])
    penalty = np.full(scaled.shape[1], PENALTY)
    penalty[-1] = _FREE
    for _ in range(_ROUNDS):
        likely = 1 / (1 + np.exp(-np.clip(scaled @ weights, -30, 30)))
        slope = scaled.T @ (likely - answers) + penalty * weights
        bend = (scaled * (likely * (1 - likely))[:, None]).T @ scaled + np.diag(penalty)
        weights -= np.linalg.solve(bend, slope)
    return weights
