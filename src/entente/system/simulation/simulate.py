"""Monte Carlo over whether promises are kept: who would fight, how large the war, and on which promise it hangs.

simulate(situation(library, steps, day), seed=1)
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import numpy as np

from entente.errors import UsageError
from entente.system.answers import ReadingOption
from entente.system.duties.situation import Situation
from entente.system.simulation.drawing import Plan, spread
from entente.system.simulation.drawn import Drawn, drawn
from entente.system.simulation.laying import Assumed, lay
from entente.system.simulation.outcomes import Fighting, PromiseOutcome, Simulation, WarSize
from entente.system.simulation.rates import Kind, Rate, checked
from entente.system.simulation.sensitivity import sensitivities
from entente.system.simulation.spreads import of_bits, of_values
from entente.system.simulation.table import slopes, table_of
from entente.system.simulation.web import Web

DRAWS, SETS, POINTS, HOPS = 10_000, 50, 5, 3
_GRID_PART = 20
"""Each point of the table over rates gets this part of the draws."""


def simulate(
    facts: Situation,
    *,
    seed: int,
    reading: ReadingOption = "broad",
    readings: Collection[str] | None = (),
    rates: Mapping[Kind, Rate] | None = None,
    factors: Mapping[str, float] | None = None,
    draws: int = DRAWS,
    sets: int = SETS,
    points: int = POINTS,
    hops: int = HOPS,
    apart: bool = False,
) -> Simulation:
    """Draws worlds for a scenario; the same seed gives the same outcome.

    `reading`: whether a counter-attack by one who keeps a promise is an armed attack, which makes others' promises due.
    `readings` of other disputes are assumed (null: all that bring a duty). `rates` stand in for the published ones;
    `factors` scale them by automaticity (`{"discretion": 0.5}`), which changes nothing unless given. `draws` are shared
    out among `sets` of rates. `points`: rates tried one kind at a time. `hops`: how many attacks may follow from one
    another. `apart`: a state decides on each of its promises by itself, so that who has made several joins more often;
    otherwise it keeps its word or not as a whole. Raises `UsageError` for numbers that make no sense.
    """
    _check(draws, sets, points, hops)
    known = checked(rates or {})
    web = lay(facts, Assumed(reading == "broad", hops, None if readings is None else frozenset(readings)))
    chance = np.random.default_rng(seed)
    scale = dict(factors or {})
    main = drawn(web, Plan(spread(known, sets, chance), draws // sets, common=False), scale, chance, apart=apart)
    table = table_of(web, known, scale, each=max(draws // _GRID_PART, 2), points=points, chance=chance, apart=apart)
    outsiders = main.sizes > len(web.parties)
    states, widens = of_values(np.stack([main.sizes, outsiders.astype(np.float64)]), main.plan)
    return Simulation(
        seed=seed,
        draws=main.plan.worlds,
        sets=sets,
        reading=reading,
        hops=hops,
        rates=known,
        states=states,
        widens=widens,
        fighting=_fighting(web, main),
        promises=_promises(web, main),
        sizes=_sizes(main),
        sensitivities=sensitivities(web.promises, main.worlds.due, main.would, main.chances, main.sizes, main.plan),
        points=table,
        slopes=slopes(table),
        readings=() if readings is None else tuple(sorted(readings)),
        left_out=web.left_out,
    )


def _check(draws: int, sets: int, points: int, hops: int) -> None:
    if not (sets >= 1 and draws >= 2 * sets and points >= 2 and hops >= 0):
        raise UsageError(
            f"{draws} draws over {sets} sets of rates, {points} points, {hops} hops.",
            where="simulation",
            remedy="Take at least one set, two draws a set, two points and no fewer than 0 hops.",
        )


def _fighting(web: Web, main: Drawn) -> tuple[Fighting, ...]:
    """The likeliest first."""
    shares = zip(web.states, of_bits(main.worlds.fighting, main.plan), strict=True)
    found = [Fighting(state=state, told=state in web.parties, share=share) for state, share in shares]
    return tuple(sorted(found, key=lambda one: (-one.share.mean, one.state)))


def _promises(web: Web, main: Drawn) -> tuple[PromiseOutcome, ...]:
    due, done = of_bits(main.worlds.due, main.plan), of_bits(main.worlds.kept, main.plan)
    return tuple(
        PromiseOutcome(
            obligor=one.obligor,
            beneficiary=one.beneficiary,
            agreement=one.agreement,
            article=one.article,
            clause=one.clause,
            kind=one.kind,
            automaticity=one.automaticity,
            due=falls,
            kept=keeps,
        )
        for one, falls, keeps in zip(web.promises, due, done, strict=True)
    )


def _sizes(main: Drawn) -> tuple[WarSize, ...]:
    numbers = np.unique(main.sizes)
    shares = of_values((main.sizes == numbers[:, np.newaxis]).astype(np.float64), main.plan)
    return tuple(WarSize(states=int(number), share=share) for number, share in zip(numbers, shares, strict=True))
