"""How often states would fight if promises were kept as often as published counts say: ranges, never a number."""

from __future__ import annotations

from entente.dossier.views.bookshelf import Bookshelf
from entente.dossier.views.references import ActorReference
from entente.dossier.views.view import View
from entente.system import Situation
from entente.system.simulation import Simulation, Spread, simulate

__all__ = ["ChanceView", "chance_view"]

DRAWS = 2_000
SEED = 0
SHOWN = 8
_SELDOM = 0.5
"""Percent below which a state is left to the command."""


class ShareView(View, frozen=True):
    """In how many of a hundred worlds a state fights: the mean, and the range over sets of rates."""

    state: ActorReference
    mean: int
    low: int
    high: int


class ChanceView(View, frozen=True):
    """The states beside the scenario's own that fight most often; `left_out` counts the others.

    `low` and `high` are the range of how many states fight in all. `draws` and `seed` let anybody repeat it.
    """

    shares: tuple[ShareView, ...]
    left_out: int
    low: int
    high: int
    draws: int
    seed: int


def chance_view(facts: Situation, shelf: Bookshelf) -> ChanceView | None:
    """The view of a simulation of a scenario; null where nobody beside its own parties would ever fight."""
    found: Simulation = simulate(facts, seed=SEED, draws=DRAWS)
    others = [one for one in found.fighting if not one.told and 100 * one.share.high >= _SELDOM]
    if not others:
        return None
    return ChanceView(
        shares=tuple(_share(shelf, one.state, one.share) for one in others[:SHOWN]),
        left_out=max(0, len(others) - SHOWN),
        low=round(found.states.low),
        high=round(found.states.high),
        draws=found.draws,
        seed=found.seed,
    )


def _share(shelf: Bookshelf, state: str, share: Spread) -> ShareView:
    mean, low, high = (round(100 * one) for one in (share.mean, share.low, share.high))
    return ShareView(state=shelf.state(state), mean=mean, low=min(low, mean), high=max(high, mean))
