"""What duties are reasoned over: clauses that bind on a day, attacks, and what follows from both.

States and places are plain keys; the reasoning knows nothing of either. A *reading* is a named question of law or fact
that parties answer differently; what holds only if it is answered one way carries its name. What is derived holds on to
what it was derived from, so that a proof is read off and can never run in a ring.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

from entente.knowledge import Automaticity, ClauseKind

Readings = frozenset[str]
SETTLED: Readings = frozenset()
Role: TypeAlias = Literal["attack", "answer", "counter", "threat"]
"""`attack`: told, or joined under an offense duty; `answer`: on one who attacked so; `counter`: on one who answered."""


class Clause(NamedTuple):
    """One duty with its conditions; an empty set limits nothing. `readings` are disputes on the clause itself.

    `needs` maps an obligor to the ally that must act first. `area` holds `own` for the victim's own territory.
    `guaranteed` are those of the `victims` that are no party.
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
    after_war: bool = False
    victims: frozenset[str] = frozenset()
    guaranteed: frozenset[str] = frozenset()
    obligors: frozenset[str] = frozenset()
    needs: Mapping[str, str] = {}
    binding: bool = True
    readings: Readings = SETTLED
    source: str = ""

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
        """Whether the clause is for a state: a party, or a third state that it names, as guarantees do."""
        if state in self.members:
            return not self.clause.victims or state in self.clause.victims
        return state in self.clause.guaranteed and bool(self.members)

    def suspension(self, obligor: str, beneficiary: str) -> Suspended | None:
        """What suspends the duty between two parties, if anything."""
        return next((one for one in self.suspended if one[:2] == (obligor, beneficiary)), None)


Slice: TypeAlias = tuple[Bound, ...]
"""Every clause of every agreement with those it binds in one step of a scenario, always in one order."""


class Attack(NamedTuple):
    """That `attacker` attacks (or threatens) `victim` at `place`; what answers it keeps its place and its `step`."""

    victim: str
    attacker: str
    place: str
    step: int
    role: Role = "attack"


class Trigger(NamedTuple):
    """That a clause (its place in the slice of `step`) is triggered for `beneficiary` against `adversary`."""

    bound: int
    beneficiary: str
    adversary: str
    step: int


class Duty(NamedTuple):
    """That `obligor` must help `beneficiary` against `adversary` under a clause."""

    obligor: str
    beneficiary: str
    adversary: str
    bound: int


class Reached(NamedTuple):
    """That an attack happens: told where `by` is null, else as a duty is honoured. `depth` counts the steps behind."""

    attack: Attack
    readings: Readings = SETTLED
    depth: int = 0
    by: Owed | None = None


class Triggered(NamedTuple):
    """Why a clause is triggered: the attack, and the other attackers where it needs several."""

    trigger: Trigger
    by: Reached
    readings: Readings
    depth: int
    others: tuple[Reached, ...] = ()


class Fights(NamedTuple):
    """That a state fights another: told where `by` is a told attack, else as it honours a duty."""

    fighter: str
    adversary: str
    by: Reached | Owed
    readings: Readings
    depth: int


class Owed(NamedTuple):
    """Why a duty is owed: the trigger, and how the ally fights for which the obligor waits."""

    duty: Duty
    by: Triggered
    readings: Readings
    depth: int
    ally: Fights | None = None


def surer(one: Reached | Triggered | Fights | Owed, other: Reached | Triggered | Fights | Owed | None) -> bool:
    """Whether one thing rests on fewer readings than another, or on as many by a shorter way."""
    return other is None or (len(one.readings), one.depth) < (len(other.readings), other.depth)
