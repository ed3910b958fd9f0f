"""Who would fight, how often, if promises are kept no more surely than they were: Monte Carlo over published rates."""

from entente.system.simulation.outcomes import (
    Fighting,
    PromiseOutcome,
    RatePoint,
    Sensitivity,
    Simulation,
    Slope,
    Spread,
    WarSize,
)
from entente.system.simulation.rates import KINDS, Figure, Kind, Rate, figures, point, published_rates
from entente.system.simulation.simulate import simulate

__all__ = [
    "KINDS",
    "Fighting",
    "Figure",
    "Kind",
    "PromiseOutcome",
    "Rate",
    "RatePoint",
    "Sensitivity",
    "Simulation",
    "Slope",
    "Spread",
    "WarSize",
    "figures",
    "point",
    "published_rates",
    "simulate",
]
