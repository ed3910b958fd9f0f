"""Everything that could follow from a scenario's attacks, laid out before anything is drawn.

An attack makes promises due; who keeps one fights, which is an attack in its turn. Which clause can be triggered by
which attack is judged once, by the same conditions as for duties. What hangs on what others do in a world (an ally that
must act first, the number of attackers, a promise to stay out) is kept as a gate, to be opened world by world.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from entente.system.duties.terms import Attack
from entente.system.simulation.rates import Kind

Numbers = npt.NDArray[np.int64]


class Promise(NamedTuple):
    """One decision: whether `obligor` keeps a clause toward `beneficiary`, whoever the adversary is."""

    obligor: str
    beneficiary: str
    agreement: str
    clause: str
    kind: Kind
    article: str
    automaticity: str


class Condition(NamedTuple):
    """What else must be so: `needs` (ally, adversary): it fights; `many` (victim, number): so many attack it."""

    needs: tuple[str, str] | None = None
    many: tuple[str, int] | None = None


class Due(NamedTuple):
    """That an attack makes a promise due, on a condition; keeping promises of `abstentions` stands in its way."""

    attack: int
    promise: int
    condition: int
    abstention: int


class Way(NamedTuple):
    """That `fighter` fights `adversary` if it keeps any promise of a choice; `leads` is the attack that is, or -1."""

    attack: int
    choice: int
    condition: int
    abstention: int
    leads: int
    fighter: int
    adversary: int


class Web(NamedTuple):
    """A scenario laid out. `told` counts the attacks of the scenario, which come first; `hops` bounds how many
    follow from one another.

    `choices` and `abstentions` are sets of promises by number; the first abstention and condition are empty. `dues` has
    the columns of `Due` in the order of promises, `ways` those of `Way` in the order of `leads`. `left_out`: readings
    that were not assumed, on which more would hang.
    """

    attacks: tuple[Attack, ...]
    told: int
    hops: int
    states: tuple[str, ...]
    promises: tuple[Promise, ...]
    choices: tuple[tuple[int, ...], ...]
    conditions: tuple[Condition, ...]
    abstentions: tuple[tuple[int, ...], ...]
    dues: Numbers
    ways: Numbers
    left_out: tuple[str, ...]

    @property
    def parties(self) -> frozenset[str]:
        """The states that the scenario itself sets at war."""
        return frozenset(state for one in self.attacks[: self.told] for state in (one.attacker, one.victim))
