"""The weights of disputes, by logistic regression."""

from __future__ import annotations

import numpy as np

from entente.stories.claims.dispute_weights import Weights
from entente.stories.claims.signs import Signs
from training.logistic import Numbers
from training.logistic import fitted as logistic

PENALTY = 50.0
"""How strongly weights are held near zero, for ten stories repeat themselves."""
LEAST = 0.6
"""Likelihood from which a pair is a dispute."""


def fitted(signs: Numbers, answers: Numbers) -> Weights:
    """Weights from (pairs, signs) and one answer a pair, 0 to 1."""
    found = logistic(signs, answers, PENALTY)
    return Weights(
        least=round(float(np.log(LEAST / (1 - LEAST))), 4), constant=found.constant, signs=Signs(*found.weights)
    )
