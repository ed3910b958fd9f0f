"""What a simulation finds. Nothing is one number: every share comes with how far it moves over the rates."""

from __future__ import annotations

from entente.records import Frozen
from entente.system.answers import ReadingOption
from entente.system.simulation.rates import Kind, Rate


class Spread(Frozen, frozen=True):
    """A share of worlds, or a mean over them.

    `low` and `high` are the 5th and the 95th percentile over sets of rates, less the noise of drawing; `error` is the
    standard error of `mean` that is left by the number of draws.
    """

    mean: float
    low: float
    high: float
    error: float


class Fighting(Frozen, frozen=True):
    """How often a state fights. `told`: the scenario itself has it fight."""

    state: str
    told: bool
    share: Spread


class PromiseOutcome(Frozen, frozen=True):
    """How often a promise falls due, and in which share of all worlds it falls due and is kept.

    One of help is kept where its obligor fights for it, one of neutrality or nonaggression where it stays out.
    """

    obligor: str
    beneficiary: str
    agreement: str
    article: str
    clause: str
    kind: Kind
    automaticity: str
    due: Spread
    kept: Spread


class WarSize(Frozen, frozen=True):
    """How often a number of states fights."""

    states: int
    share: Spread


class Sensitivity(Frozen, frozen=True):
    """How many more states fight where a promise that falls due is kept than where it is broken, rates being equal.

    `error` is its standard error; `due` in how many of the worlds drawn it fell due.
    """

    obligor: str
    beneficiary: str
    agreement: str
    clause: str
    kind: Kind
    difference: float
    error: float
    due: int


class RatePoint(Frozen, frozen=True):
    """The outcome where promises of `kind` are kept at `rate`, those of other kinds at their middle."""

    kind: Kind
    rate: float
    states: float
    states_error: float
    widens: float
    widens_error: float


class Slope(Frozen, frozen=True):
    """How much an outcome grows as the rate of a kind goes from 0 to 1, by a straight line through its points."""

    kind: Kind
    states: float
    widens: float


class Simulation(Frozen, frozen=True):
    """The outcome of `draws` worlds over `sets` sets of rates.

    `states` fight (a mean number); `widens`: somebody beside the scenario's own parties does. `sensitivities` begin
    with the promise on which most hangs. `left_out`: disputed readings that were not assumed and would bring more.
    """

    seed: int
    draws: int
    sets: int
    reading: ReadingOption
    hops: int
    rates: dict[Kind, Rate]
    states: Spread
    widens: Spread
    fighting: tuple[Fighting, ...]
    promises: tuple[PromiseOutcome, ...]
    sizes: tuple[WarSize, ...]
    sensitivities: tuple[Sensitivity, ...]
    points: tuple[RatePoint, ...]
    slopes: tuple[Slope, ...]
    readings: tuple[str, ...]
    left_out: tuple[str, ...]
