"""A scenario as the chain takes it: attacks with places, threats, requests and transfers, each with its step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from entente.system.duties.places import Places
from entente.system.duties.terms import Attack, Bound
from entente.system.scenario.steps import Attacks, Requests, Step, Threatens


class Situation(NamedTuple):
    """The clauses that bind in each step, the map, and what happens; numbers are steps from 0."""

    slices: Sequence[Sequence[Bound]]
    places: Places
    steps: tuple[Step, ...]
    attacks: tuple[Attack, ...]
    threats: tuple[tuple[str, str, int], ...]
    requests: frozenset[str]

    @property
    def attacked(self) -> tuple[tuple[str, str, int], ...]:
        """(attacker, victim, step) of every attack."""
        return tuple((one.attacker, one.victim, one.step) for one in self.attacks)


def situation(slices: Sequence[Sequence[Bound]], places: Places, steps: tuple[Step, ...]) -> Situation:
    """Sorts the steps of a scenario; an attack without a place falls on the victim's home territory."""
    attacks = tuple(
        Attack(
            victim=step.victim,
            attacker=step.attacker,
            place=step.victim if step.place is None else places.narrowed(step.place, step.victim),
            step=number,
        )
        for number, step in enumerate(steps)
        if isinstance(step, Attacks)
    )
    return Situation(
        slices=slices,
        places=places,
        steps=steps,
        attacks=attacks,
        threats=tuple(
            (one.state, one.target, number) for number, one in enumerate(steps) if isinstance(one, Threatens)
        ),
        requests=frozenset(one.state for one in steps if isinstance(one, Requests)),
    )
