"""Forward chaining from attacks to triggered clauses to duties, and on to the attacks that honouring them would be.

Hops are bounded and a counter-attack keeps the place of the attack it answers, so the chain ends: worlds in which some
honour their duties and some do not are never enumerated. Every rule is monotone in who honours what (an obligor that
waits for an ally waits for more fighting, never for less); so what holds when nobody honours anything holds in every
world, and what holds when all do is what holds in some world.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from entente.system.duties.conditions import Scene, triggered
from entente.system.duties.situation import Situation
from entente.system.duties.terms import (
    SETTLED,
    Attack,
    Bound,
    Duty,
    Fights,
    Owed,
    Reached,
    Readings,
    Role,
    Slice,
    Trigger,
    Triggered,
    surer,
)
from entente.system.duties.texts import reading

MOST = 10_000
"""Duties that one hop may bring; a chain that would bring more ends before it, as it says nothing to anybody."""
COUNTER_ATTACK = reading("counter_attack_reading")


class Reasoning(NamedTuple):
    """What a chain may assume. `choices`: that states honour their duties; `readings`: that disputes go either way.

    `counter_attacks`: that one who honours a duty thereby attacks; `doubtful_counter` that this is itself a dispute.
    `hops`: how many attacks may follow from one another.
    """

    choices: bool
    readings: bool
    counter_attacks: bool
    doubtful_counter: bool = False
    hops: int = 2


class Chained(NamedTuple):
    """The outcome: clauses triggered, attacks, who fights whom, each with its surest reason.

    `blocked` says that something was left out as it turns on a reading; `cut` that the
    chain was ended before a hop that would have brought more than `MOST` duties.
    """

    triggers: Mapping[Trigger, Triggered]
    attacks: Mapping[Attack, Reached]
    fights: Mapping[tuple[str, str], Fights]
    scene: Scene
    blocked: bool
    cut: bool


class _Chain:
    """One run; see `chain`."""

    def __init__(self, facts: Situation, reasoning: Reasoning) -> None:
        self._slices, self._reasoning = facts.slices, reasoning
        self._attackers: dict[str, dict[str, Reached]] = defaultdict(dict)
        self._reached: dict[Attack, Reached] = {}
        self._hops: dict[Attack, int] = {}
        self._fights: dict[tuple[str, str], Fights] = {}
        self._triggers: dict[Trigger, Triggered] = {}
        self._on_victim: dict[str, list[Attack]] = defaultdict(list)
        self._waiting: dict[tuple[str, str], dict[Attack, None]] = defaultdict(dict)
        self._queues: list[deque[Attack]] = [deque() for _ in range(reasoning.hops + 1)]
        self._followed = 0
        self._blocked = False
        self._scene = Scene(
            facts.places, facts.attacked, facts.threatened, facts.requests, lambda victim: self._attackers[victim]
        )
        self._clauses = facts.clauses
        self._owing = {id(one): [_owing(bound) for bound in one] for one in facts.slices}
        self._counted = {
            state for one in facts.slices for bound in one if bound.clause.attackers > 1 for state in bound.members
        }

    def run(self, attacks: Sequence[Attack]) -> Chained:
        for attack in attacks:
            told = Reached(attack)
            self._fight(Fights(attack.attacker, attack.victim, told, SETTLED, 0))
            self._reach(told, 0)
        while (hop := self._next()) is not None:
            self._spread(self._queues[hop].popleft())
        return Chained(
            self._triggers,
            self._reached,
            self._fights,
            self._scene,
            blocked=self._blocked,
            cut=any(self._queues),
        )

    def _next(self) -> int | None:
        """The lowest hop with something to do; null where that is nothing, or would be too much."""
        hop = next((hop for hop, queue in enumerate(self._queues) if queue), None)
        if hop is not None and hop > self._followed:
            if sum(map(self._weight, self._queues[hop])) > MOST:
                return None
            self._followed = hop
        return hop

    def _weight(self, attack: Attack) -> int:
        """How many duties an attack may bring, if all its conditions hold."""
        owing = self._owing[id(self._slices[attack.step])]
        return sum(len(owing[number]) for number in self._clauses[attack.step].get(("defense", attack.victim), ()))

    def _put(self, attack: Attack) -> None:
        self._queues[self._hops[attack]].append(attack)

    def _reach(self, found: Reached, hop: int) -> None:
        """Takes in an attack unless it is known as surely and with as few hops."""
        attack = found.attack
        known = self._reached.get(attack)
        better = surer(found, known)
        if not better and self._hops[attack] <= hop:
            return
        self._hops[attack] = min(hop, self._hops.get(attack, hop))
        if better:
            self._reached[attack] = found
        self._put(attack)
        if known is None:
            self._on_victim[attack.victim].append(attack)
        if surer(found, self._attackers[attack.victim].get(attack.attacker)):
            self._attackers[attack.victim][attack.attacker] = found
            if attack.victim in self._counted:
                for each in self._on_victim[attack.victim]:
                    self._put(each)

    def _spread(self, attack: Attack) -> None:
        clauses = self._clauses[attack.step]
        numbers = clauses.get(("defense", attack.victim), ())
        if attack.role == "attack":
            numbers = (*numbers, *clauses.get(("offense", attack.attacker), ()))
        reached = self._reached[attack]
        for number in numbers:
            bound = self._slices[attack.step][number]
            outcome = triggered(bound, attack, self._scene)
            if not outcome.holds:
                continue
            doubts = outcome.readings | reached.readings
            if doubts and not self._reasoning.readings:
                self._blocked = True
                continue
            depth = max((one.depth for one in outcome.others), default=0)
            trigger = _trigger(number, bound, attack)
            self._trigger(Triggered(trigger, reached, doubts, max(reached.depth, depth) + 1, outcome.others), bound)

    def _trigger(self, found: Triggered, bound: Bound) -> None:
        known = self._triggers.get(found.trigger)
        if known is None or surer(found, known):
            self._triggers[found.trigger] = found
        if not self._reasoning.choices:
            return
        for obligor in obligors(bound, found.trigger, self._scene):
            if bound.members[obligor] and not self._reasoning.readings:
                self._blocked = True
            elif not self._old(obligor, found, bound):
                self._honour(obligor, found, bound)

    def _honour(self, obligor: str, found: Triggered, bound: Bound) -> None:
        """What follows if an obligor helps; one that waits for an ally is looked at again when that one fights."""
        adversary = found.trigger.adversary
        ally = bound.clause.needs.get(obligor)
        if ally is not None:
            self._waiting[ally, adversary][found.by.attack] = None
        owed = _owes(obligor, found, bound.members[obligor], ally, self._fights)
        if owed is not None:
            self._fight(Fights(obligor, adversary, owed, owed.readings, owed.depth + 1))
            self._join(owed, bound)

    def _old(self, obligor: str, found: Triggered, bound: Bound) -> bool:
        """Whether it is known as surely already that an obligor fights, and attacks with as few hops: most are."""
        fights = self._fights.get((obligor, found.trigger.adversary))
        if fights is None or obligor in bound.clause.needs:
            return False
        doubts = len(found.readings | bound.members[obligor])
        if (doubts, found.depth + 2) < (len(fights.readings), fights.depth):
            return False
        attack = self._joining(obligor, found, bound)
        if attack is None:
            return True
        known = self._reached.get(attack)
        hop = self._hops[found.by.attack] + 1
        extra = self._reasoning.doubtful_counter and bound.clause.kind != "offense"
        if known is None or hop < self._hops[attack]:
            return False
        most = doubts + (extra and COUNTER_ATTACK not in found.readings)
        return (most, found.depth + 2) >= (len(known.readings), known.depth)

    def _fight(self, found: Fights) -> None:
        """One who fights may release an ally that waited for it."""
        pair = (found.fighter, found.adversary)
        if surer(found, self._fights.get(pair)):
            self._fights[pair] = found
            for each in self._waiting.get(pair, ()):
                self._put(each)

    def _joining(self, obligor: str, found: Triggered, bound: Bound) -> Attack | None:
        """The attack that honouring a duty is: with one who attacks, or in answer to one who did."""
        against, joins = found.by.attack, bound.clause.kind == "offense"
        if self._hops[against] >= self._reasoning.hops or not (joins or self._reasoning.counter_attacks):
            return None
        role: Role = "attack" if joins else "answer" if against.role == "attack" else "counter"
        return Attack(found.trigger.adversary, obligor, against.place, against.step, role)

    def _join(self, owed: Owed, bound: Bound) -> None:
        attack = self._joining(owed.duty.obligor, owed.by, bound)
        if attack is not None:
            doubtful = self._reasoning.doubtful_counter and bound.clause.kind != "offense"
            extra = frozenset({COUNTER_ATTACK}) if doubtful else SETTLED
            hop = self._hops[owed.by.by.attack] + 1
            self._reach(Reached(attack, owed.readings | extra, owed.depth + 1, owed), hop)


def chain(facts: Situation, reasoning: Reasoning) -> Chained:
    """All that follows from the attacks of a scenario, each judged by the clauses that bind in its step."""
    return _Chain(facts, reasoning).run(facts.attacks)


def obligors(bound: Bound, trigger: Trigger, scene: Scene) -> Iterator[str]:
    """Who would owe under a triggered clause: neither of both sides, nor one whose duty is suspended.

    Who attacks the adversary already need not be told to join.
    """
    joined = {one[0] for one in scene.attacked if one[1] == trigger.adversary and bound.clause.kind == "offense"}
    for state in bound.members:
        if state in (trigger.beneficiary, trigger.adversary) or state in joined or not bound.owes(state):
            continue
        if not bound.suspended or bound.suspension(state, trigger.beneficiary) is None:
            yield state


def duties(chained: Chained, slices: Sequence[Slice], readings: bool) -> Iterator[Owed]:
    """Every duty of a run, perhaps several times; who waits for an ally that does not fight owes none."""
    for trigger, found in chained.triggers.items():
        bound = slices[trigger.step][trigger.bound]
        for obligor in obligors(bound, trigger, chained.scene):
            doubts = bound.members[obligor]
            if doubts and not readings:
                continue
            owed = _owes(obligor, found, doubts, bound.clause.needs.get(obligor), chained.fights)
            if owed is not None:
                yield owed


def _owes(
    obligor: str, found: Triggered, doubts: Readings, ally: str | None, fights: Mapping[tuple[str, str], Fights]
) -> Owed | None:
    trigger = found.trigger
    duty = Duty(obligor, trigger.beneficiary, trigger.adversary, trigger.bound)
    if ally is None:
        return Owed(duty, found, found.readings | doubts, found.depth + 1)
    helps = fights.get((ally, trigger.adversary))
    if helps is None:
        return None
    together = found.readings | doubts | helps.readings
    return Owed(duty, found, together, max(found.depth, helps.depth) + 1, helps)


def _owing(bound: Bound) -> tuple[str, ...]:
    return tuple(state for state in bound.members if bound.owes(state))


def _trigger(number: int, bound: Bound, attack: Attack) -> Trigger:
    if bound.clause.kind == "offense":
        return Trigger(number, attack.attacker, attack.victim, attack.step)
    return Trigger(number, attack.victim, attack.attacker, attack.step)
