"""What duties are reasoned over: clauses that bind on a day, attacks, and what follows from both.

States and places are plain keys; the reasoning knows nothing of either. A *reading* is a named question of law or fact
that parties answer differently; what holds only if it is answered one way carries its name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from entente.knowledge import Automaticity, ClauseKind

Readings = frozenset[str]
SETTLED: Readings = frozenset()
ANYWHERE = "anywhere"
"""The place of an attack of which no place is told and whose victim has no home territory on the map."""


class Clause(NamedTuple):
    """One duty with its conditions; an empty set limits nothing. `readings` are disputes on the clause itself.

    `needs` maps an obligor to the ally that must act first. `area` holds `own` for the victim's own territory.
    """

    key: str
    agreement: str
    article: str
    kind: ClauseKind
    automaticity: Automaticity
    trigger: str = ""
    duty: str = ""
    qualification: str = ""
    area: frozenset[str] = frozenset()
    outside: frozenset[str] = frozenset()
    disputed_area: frozenset[str] = frozenset()
    adversaries: frozenset[str] = frozenset()
    spared: frozenset[str] = frozenset()
    attackers: int = 1
    unprovoked: bool = False
    on_request: bool = False
    external: bool = False
    forces: bool = True
    victims: frozenset[str] = frozenset()
    obligors: frozenset[str] = frozenset()
    needs: Mapping[str, str] = {}
    binding: bool = True
    readings: Readings = SETTLED

    @property
    def id(self) -> str:
        """Agreement and clause."""
        return f"{self.agreement}.{self.key}"


class Suspended(NamedTuple):
    """That one party owes another nothing for a while, and why."""

    obligor: str
    beneficiary: str
    why: str


class Bound(NamedTuple):
    """A clause with its parties on a day; each with the readings under which it is one."""

    clause: Clause
    members: Mapping[str, Readings]
    suspended: tuple[Suspended, ...] = ()

    def owes(self, state: str) -> bool:
        """Whether a party is among those who owe."""
        return state in self.members and (not self.clause.obligors or state in self.clause.obligors)

    def protects(self, state: str) -> bool:
        """Whether a party is among those whom the clause is for."""
        return state in self.members and (not self.clause.victims or state in self.clause.victims)

    def suspension(self, obligor: str, beneficiary: str) -> Suspended | None:
        """What suspends the duty between two parties, if anything."""
        return next((one for one in self.suspended if one[:2] == (obligor, beneficiary)), None)


class Attack(NamedTuple):
    """That `attacker` attacks `victim` at `place` in the scenario's `step`; `hop` counts the counter-attacks before it."""

    victim: str
    attacker: str
    place: str
    step: int
    hop: int = 0

    @property
    def fact(self) -> tuple[str, str, str, int]:
        """The attack, however many hops it took."""
        return self[:4]


class Trigger(NamedTuple):
    """That a clause is triggered for `victim` against `adversary` (its place in the slice), and by which attack."""

    bound: int
    victim: str
    adversary: str


class Support(NamedTuple):
    """Why a clause is triggered: the attack, and the readings on which it turns."""

    attack: Attack
    readings: Readings


class Duty(NamedTuple):
    """That `obligor` must help `beneficiary` against `adversary` under a clause."""

    obligor: str
    beneficiary: str
    adversary: str
    bound: int
