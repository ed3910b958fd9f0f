"""The outcome over rates, one kind of promise varied at a time while the others stay in their middle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from entente.system.simulation.drawing import Plan, grid
from entente.system.simulation.drawn import Drawn, drawn
from entente.system.simulation.outcomes import RatePoint, Slope
from entente.system.simulation.rates import KINDS, Kind, Rate
from entente.system.simulation.web import Web


def table_of(
    web: Web,
    rates: Mapping[Kind, Rate],
    factors: Mapping[str, float],
    *,
    each: int,
    points: int,
    chance: np.random.Generator,
    apart: bool,
) -> tuple[RatePoint, ...]:
    """A few points for each kind that is promised at all, of `each` worlds."""
    found: list[RatePoint] = []
    for kind in KINDS:
        if any(one.kind == kind for one in web.promises):
            plan = Plan(grid(rates, kind, points), each, common=True)
            found += _points(kind, drawn(web, plan, factors, chance, apart=apart), len(web.parties))
    return tuple(found)


def _points(kind: Kind, drawn: Drawn, parties: int) -> list[RatePoint]:
    sizes = drawn.sizes.reshape(-1, drawn.plan.each)
    wider = (sizes > parties).astype(np.float64)
    by_root = np.sqrt(drawn.plan.each)
    return [
        RatePoint(
            kind=kind,
            rate=float(rate),
            states=float(size.mean()),
            states_error=float(size.std(ddof=1) / by_root),
            widens=float(wide.mean()),
            widens_error=float(wide.std(ddof=1) / by_root),
        )
        for rate, size, wide in zip(drawn.plan.rates[:, KINDS.index(kind)], sizes, wider, strict=True)
    ]


def slopes(table: Sequence[RatePoint]) -> tuple[Slope, ...]:
    """The slope of each kind whose rate was varied."""
    by_kind = [[one for one in table if one.kind == kind] for kind in KINDS]
    return tuple(_slope(points) for points in by_kind if len({one.rate for one in points}) > 1)


def _slope(points: Sequence[RatePoint]) -> Slope:
    away = np.array([one.rate for one in points])
    away -= away.mean()
    return Slope(
        kind=points[0].kind,
        states=float(away @ [one.states for one in points] / (away @ away)),
        widens=float(away @ [one.widens for one in points] / (away @ away)),
    )
