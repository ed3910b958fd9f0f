"""The links from attacks to promises, numbered as they are found and at last in one order, however they were found."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Any, Generic, NamedTuple, TypeVar

import numpy as np

from entente.system.duties.terms import Attack
from entente.system.simulation.web import Condition, Due, Numbers, Promise, Way, Web

Thing = TypeVar("Thing", bound=Hashable)


class Link(NamedTuple):
    """That an attack makes a promise due; all by number. `leads` is the attack that keeping it is, or -1."""

    attack: int
    condition: int
    abstention: int
    leads: int
    fighter: int
    adversary: int
    promise: int


class Register(Generic[Thing]):
    """Things numbered in the order they come; `first` is 0."""

    def __init__(self, *first: Thing) -> None:
        self._numbers: dict[Thing, int] = {}
        for thing in first:
            self.number(thing)

    def __contains__(self, thing: Thing) -> bool:
        return thing in self._numbers

    def number(self, thing: Thing) -> int:
        """Its number, a new one for what is new."""
        return self._numbers.setdefault(thing, len(self._numbers))

    def ordered(self, key: Callable[[Thing], Any]) -> tuple[tuple[Thing, ...], Numbers]:
        """The things in an order, and for each number that it had the one it has in it."""
        things = sorted(self._numbers, key=key)
        anew = np.empty(len(things), dtype=np.int64)
        anew[[self._numbers[thing] for thing in things]] = np.arange(len(things))
        return tuple(things), anew


class Registers:
    """All that is numbered while a scenario is laid out."""

    def __init__(self) -> None:
        self.attacks: Register[Attack] = Register()
        self.promises: Register[Promise] = Register()
        self.conditions: Register[Condition] = Register(Condition())
        self.abstentions: Register[tuple[Promise, ...]] = Register(())
        self.states: Register[str] = Register()


def numbered(
    registers: Registers,
    told: Iterable[Attack],
    links: Iterable[Link],
    silent: Iterable[tuple[int, int]],
    *,
    hops: int,
    left_out: Iterable[str],
) -> Web:
    """The web of these links. `silent`: the (attack, promise) of promises to stay out."""
    first = set(told)
    attacks, attack = registers.attacks.ordered(lambda one: (one not in first, one))
    promises, promise = registers.promises.ordered(lambda one: one)
    conditions, condition = registers.conditions.ordered(repr_after(Condition()))
    abstentions, abstention = registers.abstentions.ordered(lambda one: one)
    states, state = registers.states.ordered(lambda one: one)
    rows = np.array(list(links), dtype=np.int64).reshape(-1, len(Link._fields))
    leads = np.where(rows[:, 3] < 0, -1, np.r_[attack, -1][rows[:, 3]])
    rows = np.stack(
        [
            attack[rows[:, 0]],
            condition[rows[:, 1]],
            abstention[rows[:, 2]],
            leads,
            state[rows[:, 4]],
            state[rows[:, 5]],
            promise[rows[:, 6]],
        ],
        axis=1,
    )
    choices, ways = _ways(rows)
    quiet = [(attack[at], promise[kept], 0, 0) for at, kept in silent]
    dues = np.concatenate([rows[:, [0, 6, 1, 2]], np.array(quiet, dtype=np.int64).reshape(-1, 4)])
    place = {one: number for number, one in enumerate(promises)}
    return Web(
        attacks=attacks,
        told=len(first),
        hops=hops,
        states=states,
        promises=promises,
        choices=choices,
        conditions=conditions,
        abstentions=tuple(tuple(place[one] for one in each) for each in abstentions),
        dues=_sorted(np.unique(dues, axis=0), Due._fields.index("promise")),
        ways=ways,
        left_out=tuple(sorted(left_out)),
    )


def repr_after(first: Thing) -> Callable[[Thing], tuple[bool, str]]:
    """An order of things that cannot be compared, one of them first."""
    return lambda one: (one != first, repr(one))


def _ways(rows: Numbers) -> tuple[tuple[tuple[int, ...], ...], Numbers]:
    """Promises of one state that one attack makes due are one choice: to keep any of them is to fight."""
    if not len(rows):
        return (), np.empty((0, len(Way._fields)), dtype=np.int64)
    rows = np.unique(rows, axis=0)
    starts = np.r_[0, np.flatnonzero((np.diff(rows[:, :-1], axis=0) != 0).any(axis=1)) + 1]
    sets = [tuple(each.tolist()) for each in np.split(rows[:, -1], starts[1:])]
    choices = sorted(set(sets))
    choice = {each: number for number, each in enumerate(choices)}
    ways = np.insert(rows[starts, :-1], 1, [choice[each] for each in sets], axis=1)
    return tuple(choices), _sorted(ways, Way._fields.index("leads"))


def _sorted(rows: Numbers, column: int) -> Numbers:
    return rows[np.argsort(rows[:, column], kind="stable")]
