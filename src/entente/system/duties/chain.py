"""Forward chaining from attacks to triggered clauses to duties, and on to the attacks that honouring them would be.

Hops are bounded and a counter-attack keeps the place of the attack it answers, so the chain ends: worlds in which some
honour their duties and some do not are never enumerated. All rules but one are monotone in who honours what, and the one
that is not (an obligor waits until its ally fights) waits for more fighting, never for less; so what holds when nobody
honours anything holds in every world, and what holds when all do is what holds in some world.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from entente.system.duties.conditions import Scene, triggered
from entente.system.duties.places import Places
from entente.system.duties.terms import SETTLED, Attack, Bound, Duty, Readings, Support, Trigger

COUNTER_ATTACK = "whether a counter-attack by an ally is an armed attack on the attacker"


class Reasoning(NamedTuple):
    """What a chain may assume. `choices`: that states honour their duties; `readings`: that disputes go either way.

    `counter_attacks`: that one who honours a duty thereby attacks; `doubtful_counter` that this is itself a dispute.
    """

    choices: bool
    readings: bool
    counter_attacks: bool
    doubtful_counter: bool = False
    hops: int = 2


class Chained(NamedTuple):
    """The outcome: triggers with their support, attacks with the duty each honours, and who fights whom."""

    triggers: Mapping[Trigger, Support]
    attacks: Mapping[tuple[str, str, str, int], Attack]
    origins: Mapping[tuple[str, str, str, int], Trigger]
    fights: Mapping[str, frozenset[str]]


class _Chain:
    """One run; see `chain`."""

    def __init__(
        self,
        slices: Sequence[Sequence[Bound]],
        places: Places,
        attacked: Collection[tuple[str, str, int]],
        threatened: Collection[tuple[str, str, int]],
        requests: frozenset[str],
        reasoning: Reasoning,
    ) -> None:
        self._slices, self._reasoning = slices, reasoning
        self._scene = Scene(places, attacked, threatened, requests, lambda victim: len(self._attackers[victim]))
        self._attackers: dict[str, set[str]] = defaultdict(set)
        self._fights: dict[str, set[str]] = defaultdict(set)
        self._hops: dict[tuple[str, str, str, int], Attack] = {}
        self._origins: dict[tuple[str, str, str, int], Trigger] = {}
        self._doubts: dict[tuple[str, str, str, int], Readings] = {}
        self._triggers: dict[Trigger, Support] = {}
        self._waiting: dict[str, list[Attack]] = defaultdict(list)
        self._queue: list[Attack] = []
        self._by_member = [_by_member(bounds) for bounds in slices]

    def run(self, attacks: Sequence[Attack]) -> Chained:
        for attack in attacks:
            self._add(attack, None, SETTLED)
        while self._queue:
            self._spread(self._queue.pop(0))
        return Chained(self._triggers, self._hops, self._origins, {a: frozenset(b) for a, b in self._fights.items()})

    def _add(self, attack: Attack, origin: Trigger | None, doubts: Readings) -> None:
        """Takes in an attack unless it is known with as few hops; all attacks on a victim wait for a second attacker."""
        known = self._hops.get(attack.fact)
        if known is not None and known.hop <= attack.hop:
            return
        self._hops[attack.fact] = attack
        self._doubts[attack.fact] = doubts
        if origin is not None:
            self._origins[attack.fact] = origin
        fewer = len(self._attackers[attack.victim])
        self._attackers[attack.victim].add(attack.attacker)
        if known is None:
            self._waiting[attack.victim].append(attack)
        again = self._waiting[attack.victim] if len(self._attackers[attack.victim]) > fewer else [attack]
        self._queue.extend(self._hops[one.fact] for one in again)

    def _spread(self, attack: Attack) -> None:
        for number in self._by_member[attack.step].get(attack.victim, ()):
            bound = self._slices[attack.step][number]
            if bound.clause.kind != "defense" or not bound.clause.binding:
                continue
            outcome = triggered(bound, attack, self._scene)
            doubts = outcome.readings | self._doubts[attack.fact]
            if outcome.holds and (self._reasoning.readings or not doubts):
                self._trigger(Trigger(number, attack.victim, attack.attacker), attack, bound, doubts)

    def _trigger(self, trigger: Trigger, attack: Attack, bound: Bound, doubts: Readings) -> None:
        known = self._triggers.get(trigger)
        if known is None or len(doubts) < len(known.readings):
            self._triggers[trigger] = Support(attack, doubts)
        if not self._reasoning.choices:
            return
        for obligor in list(obligors(bound, trigger, self._reasoning.readings)):
            if self._waits(bound, obligor, trigger.adversary):
                self._waiting[f"{bound.clause.needs[obligor]} fights {trigger.adversary}"].append(attack)
                continue
            self._fight(obligor, trigger.adversary)
            self._counter(obligor, trigger, attack, doubts | bound.members[obligor])

    def _waits(self, bound: Bound, obligor: str, adversary: str) -> bool:
        ally = bound.clause.needs.get(obligor)
        return ally is not None and adversary not in self._fights.get(ally, ())

    def _fight(self, obligor: str, adversary: str) -> None:
        """One who fights may release an ally that waited for it."""
        if adversary not in self._fights[obligor]:
            self._fights[obligor].add(adversary)
            released = self._waiting.get(f"{obligor} fights {adversary}", ())
            self._queue.extend(self._hops[one.fact] for one in released)

    def _counter(self, obligor: str, trigger: Trigger, attack: Attack, doubts: Readings) -> None:
        reasoning = self._reasoning
        if not reasoning.counter_attacks or attack.hop >= reasoning.hops:
            return
        extra = frozenset({COUNTER_ATTACK}) if reasoning.doubtful_counter else SETTLED
        answer = Attack(trigger.adversary, obligor, attack.place, attack.step, attack.hop + 1)
        self._add(answer, trigger, doubts | extra)


def chain(
    slices: Sequence[Sequence[Bound]],
    places: Places,
    attacks: Sequence[Attack],
    *,
    threatened: Collection[tuple[str, str, int]] = (),
    requests: frozenset[str] = frozenset(),
    reasoning: Reasoning,
) -> Chained:
    """All that follows from `attacks`, each judged by the clauses that bind in its step (`slices`, by step)."""
    attacked = [(one.attacker, one.victim, one.step) for one in attacks]
    return _Chain(slices, places, attacked, threatened, requests, reasoning).run(attacks)


def obligors(bound: Bound, trigger: Trigger, readings: bool) -> Iterator[str]:
    """Who would owe under a triggered clause: neither the victim nor the adversary, nor who is suspended."""
    for state, doubts in bound.members.items():
        if state in (trigger.victim, trigger.adversary) or not bound.owes(state) or (doubts and not readings):
            continue
        if bound.suspension(state, trigger.victim) is None:
            yield state


def duties(chained: Chained, slices: Sequence[Sequence[Bound]], readings: bool) -> Iterator[tuple[Duty, Readings]]:
    """Every duty of a run with the readings it turns on; an obligor that waits for an ally that does not fight owes none."""
    for trigger, support in chained.triggers.items():
        bound = slices[support.attack.step][trigger.bound]
        for obligor in obligors(bound, trigger, readings):
            ally = bound.clause.needs.get(obligor)
            if ally is None or trigger.adversary in chained.fights.get(ally, ()):
                yield (
                    Duty(obligor, trigger.victim, trigger.adversary, trigger.bound),
                    support.readings | bound.members[obligor],
                )


def _by_member(bounds: Sequence[Bound]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, bound in enumerate(bounds):
        for state in bound.members:
            found[state].append(number)
    return found
