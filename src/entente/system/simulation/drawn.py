"""Worlds drawn by one plan, played to the end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from entente.system.simulation.drawing import Plan, Shares, kept, minds_of, rates_of
from entente.system.simulation.sensitivity import Values
from entente.system.simulation.web import Web
from entente.system.simulation.worlds import Bits, Worlds, played, unpacked


class Drawn(NamedTuple):
    """Worlds of one plan, and how many states fight in each."""

    plan: Plan
    chances: Shares
    would: Bits
    worlds: Worlds
    sizes: Values


def drawn(web: Web, plan: Plan, factors: Mapping[str, float], chance: np.random.Generator, *, apart: bool) -> Drawn:
    """Draws who keeps what and follows it up; with `apart` a state decides on each of its promises by itself."""
    chances = rates_of(web.promises, plan.rates, factors)
    would = kept(chances, plan, chance, minds_of(web.promises, apart=apart))
    worlds = played(web, would)
    sizes = unpacked(worlds.fighting, plan.worlds).sum(axis=0, dtype=np.float64)
    return Drawn(plan, chances, would, worlds, sizes)
