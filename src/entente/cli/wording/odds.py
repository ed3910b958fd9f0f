"""A simulation in words: ranges over published rates, never one number, and what the outcome hangs on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from entente.cli.wording.lines import Line
from entente.cli.wording.words import Label, cited

if TYPE_CHECKING:
    from entente.system.simulation import Simulation, Spread

MOST = 12
"""Rows of a list."""
NEVER = 0.005
"""A share below which a state is not listed."""


def simulation_lines(found: Simulation, understood: Sequence[str], day: str, label: Label) -> Iterator[Line]:
    """Who fights how often, how many, which promises matter, and how the outcome moves with the rates."""
    yield Line(0, f"Understood, on {day}, by the {found.reading} reading:")
    yield from (Line(1, f"{number}. {step}.") for number, step in enumerate(understood, 1))
    yield Line(0, "")
    yield Line(0, f"{found.draws} worlds over {found.sets} sets of rates, seed {found.seed}. Every range runs from the")
    yield Line(0, "5th to the 95th percentile over the rates; it says how little is known, not what will happen.")
    yield Line(1, f"Somebody beside the parties named fights: {shares(found.widens)} of worlds")
    yield Line(1, f"States that fight: {numbers(found.states)}")
    for part in (
        rates_part(found),
        fighting_part(found, label),
        sizes_part(found),
        hinges_part(found, label),
        sensitivity_part(found),
        left_out_part(found, label),
    ):
        yield Line(0, "")
        yield from part


def shares(spread: Spread) -> str:
    """`12–47 %`."""
    low, high = 100 * spread.low, 100 * spread.high
    return f"{low:.0f}–{high:.0f} %" if round(low) != round(high) else f"{low:.1f}–{high:.1f} %"


def numbers(spread: Spread) -> str:
    """`2.1–3.4`."""
    return f"{spread.low:.1f}–{spread.high:.1f}"


def rates_part(found: Simulation) -> Iterator[Line]:
    """The rates that went in."""
    yield Line(0, "Rates at which promises are kept (from the literature: see docs/whatif.md)")
    for kind, rate in found.rates.items():
        yield Line(1, f"{kind}: {100 * rate.lowest:.0f}–{100 * rate.highest:.0f} %")


def fighting_part(found: Simulation, label: Label) -> Iterator[Line]:
    """States by how often they fight."""
    yield Line(0, "Who fights, in which share of worlds")
    told = [label(one.state) for one in found.fighting if one.told]
    yield Line(1, f"By the scenario itself: {', '.join(told) or 'nobody'}")
    others = [one for one in found.fighting if not one.told and max(one.share.high, one.share.mean) >= NEVER]
    yield from (Line(1, f"{label(one.state)}: {shares(one.share)}") for one in others[:MOST])
    if len(others) > MOST:
        yield Line(1, f"… and {len(others) - MOST} states more; --json holds all.")
    if not others:
        yield Line(1, "Nobody else.")


def sizes_part(found: Simulation) -> Iterator[Line]:
    """How many states fight, in which share of worlds."""
    yield Line(0, "How many states fight")
    common = sorted(found.sizes, key=lambda one: -one.share.mean)[:MOST]
    for one in sorted(common, key=lambda each: each.states):
        yield Line(1, f"{one.states}: {shares(one.share)} of worlds")


def hinges_part(found: Simulation, label: Label) -> Iterator[Line]:
    """The promises on which most hangs."""
    yield Line(0, "What most hangs on: states that fight more (or fewer) where a promise that falls due is kept")
    for one in found.sensitivities[:MOST]:
        low, high = one.difference - 2 * one.error, one.difference + 2 * one.error
        who = f"{label(one.obligor)} towards {label(one.beneficiary)}"
        yield Line(1, f"{who}, {cited('', one.agreement, label)}: {low:+.1f} to {high:+.1f}")
    if not found.sensitivities:
        yield Line(1, "No promise falls due often enough to say.")


def sensitivity_part(found: Simulation) -> Iterator[Line]:
    """How the outcome moves when one kind's rate does."""
    yield Line(0, "Sensitivity: one rate varied, the others in their middle")
    for one in found.points:
        wider, error = 100 * one.widens, 200 * one.widens_error
        yield Line(
            1,
            f"{one.kind} kept at {100 * one.rate:.0f} %: {one.states - 2 * one.states_error:.1f}–"
            f"{one.states + 2 * one.states_error:.1f} states; it widens in "
            f"{max(wider - error, 0):.0f}–{min(wider + error, 100):.0f} % of worlds",
        )
    if not found.points:
        yield Line(1, "No promise falls due, so no rate matters.")


def left_out_part(found: Simulation, label: Label) -> Iterator[Line]:
    """Disputes that were not assumed."""
    yield Line(0, f"Readings not assumed that would bring more duties: {len(found.left_out)}")
    yield from (Line(1, named(one, label)) for one in found.left_out)


def named(reading: str, label: Label) -> str:
    """A reading with its keys named."""
    import re

    return re.sub(r"\{([^{}]+)\}", lambda found: label(found[1]), reading)
