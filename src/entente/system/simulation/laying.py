"""From a situation to a web: the attacks are followed as if everybody kept every promise."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from typing import NamedTuple

from entente.system.duties.chain import obligors
from entente.system.duties.conditions import Scene, triggered
from entente.system.duties.situation import Situation
from entente.system.duties.terms import Attack, Bound, Clause, Readings, Role, Trigger
from entente.system.simulation.numbering import Link, Registers, numbered
from entente.system.simulation.rates import KINDS, Kind
from entente.system.simulation.web import Condition, Promise, Web
from entente.system.slices import clauses_by_member

_ALWAYS = Condition()
_KIND: dict[str, Kind] = {kind: kind for kind in KINDS}


class Assumed(NamedTuple):
    """What a simulation takes for given: the broad reading of counter-attacks, hops, and readings of other disputes.

    `readings` null assumes every reading that brings a duty.
    """

    counter_attacks: bool
    hops: int
    readings: frozenset[str] | None = frozenset()


class _Laying:
    """One run; see `lay`."""

    def __init__(self, facts: Situation, assumed: Assumed) -> None:
        self._facts, self._assumed = facts, assumed
        self._scene = Scene(facts.places, facts.attacked, facts.threatened, facts.requests, lambda _: {})
        # the number of attackers differs from world to world, so it is a gate and not judged here
        self._slices = [tuple(_alone(bound) for bound in one) for one in facts.slices]
        self._clauses = [clauses_by_member(one) for one in facts.slices]
        self._registers = Registers()
        self._hops: dict[Attack, int] = {}
        self._links: list[Link] = []
        self._stay_out: dict[tuple[str, str], set[Promise]] = defaultdict(set)
        self._silent: set[tuple[int, int]] = set()
        self._left_out: set[str] = set()

    def run(self) -> Web:
        told = sorted(set(self._facts.attacks))
        waiting: deque[Attack] = deque()
        for attack in told:
            self._reach(attack, 0, waiting)
            self._neutrals(attack)
        while waiting:
            self._follow(waiting.popleft(), waiting)
        return numbered(
            self._registers, told, self._links, self._silent, hops=self._assumed.hops, left_out=self._left_out
        )

    def _reach(self, attack: Attack, hop: int, waiting: deque[Attack]) -> int:
        """The number of an attack, which is followed in its turn if it is new."""
        if attack not in self._hops:
            self._hops[attack] = hop
            waiting.append(attack)
            self._registers.states.number(attack.attacker)
            self._registers.states.number(attack.victim)
        return self._registers.attacks.number(attack)

    def _follow(self, attack: Attack, waiting: deque[Attack]) -> None:
        """The promises that an attack makes due, and the attacks that keeping them would be."""
        hop = self._hops[attack] + 1
        onward = hop <= self._assumed.hops
        kinds = ("defense", "offense") if attack.role == "attack" else ("defense",)
        for _, trigger in self._triggered(attack, *kinds):
            for bound, obligor in self._obligors(trigger):
                joins = bound.clause.kind == "offense"
                role: Role = "attack" if joins else "answer" if attack.role == "attack" else "counter"
                follows = Attack(trigger.adversary, obligor, attack.place, attack.step, role)
                leads = onward and (joins or self._assumed.counter_attacks)
                number = self._reach(follows, hop, waiting) if leads else -1
                self._links.append(self._link(attack, trigger, bound, follows, number))

    def _allowed(self, readings: Readings) -> bool:
        """Whether what hangs on readings may be followed."""
        if not readings or self._assumed.readings is None or readings <= self._assumed.readings:
            return True
        self._left_out.update(readings - self._assumed.readings)
        return False

    def _triggered(self, attack: Attack, *kinds: str) -> Iterator[tuple[int, Trigger]]:
        """The clauses of some kinds that an attack triggers, apart from the number of attackers."""
        for kind in kinds:
            beneficiary = attack.attacker if kind == "offense" else attack.victim
            adversary = attack.victim if kind == "offense" else attack.attacker
            for number in self._clauses[attack.step].get((kind, beneficiary), ()):
                outcome = triggered(self._slices[attack.step][number], attack, self._scene)
                if outcome.holds and self._allowed(outcome.readings):
                    yield number, Trigger(number, beneficiary, adversary, attack.step)

    def _obligors(self, trigger: Trigger) -> Iterator[tuple[Bound, str]]:
        bound = self._facts.slices[trigger.step][trigger.bound]
        for obligor in obligors(bound, trigger, self._scene):
            if self._allowed(bound.members[obligor]):
                yield bound, obligor

    def _neutrals(self, attack: Attack) -> None:
        """Who promised a state attacked not to help its enemies; only the scenario's own attacks test that."""
        for _, trigger in self._triggered(attack, "neutrality"):
            for bound, obligor in self._obligors(trigger):
                promise = _promise(bound.clause, obligor, trigger.beneficiary)
                self._stay_out[obligor, trigger.beneficiary].add(promise)
                self._made_silent(attack, promise)

    def _made_silent(self, attack: Attack, promise: Promise) -> None:
        self._registers.states.number(promise.obligor)
        self._silent.add((self._registers.attacks.number(attack), self._registers.promises.number(promise)))

    def _link(self, attack: Attack, trigger: Trigger, bound: Bound, follows: Attack, leads: int) -> Link:
        clause, registers = bound.clause, self._registers
        obligor, adversary = follows.attacker, follows.victim
        return Link(
            attack=registers.attacks.number(attack),
            condition=registers.conditions.number(_condition(clause, attack, obligor, adversary)),
            abstention=registers.abstentions.number(self._abstentions(attack, clause, follows)),
            leads=leads,
            fighter=registers.states.number(obligor),
            adversary=registers.states.number(adversary),
            promise=registers.promises.number(_promise(clause, obligor, trigger.beneficiary)),
        )

    def _abstentions(self, attack: Attack, clause: Clause, follows: Attack) -> tuple[Promise, ...]:
        """The promises that stand in the way of fighting."""
        found = self._stay_out.get((follows.attacker, follows.victim), set())
        if clause.kind == "offense":
            peace = self._peace(follows)
            for promise in peace:
                self._made_silent(attack, promise)
            found = found | peace
        return tuple(sorted(found)) if found else ()

    def _peace(self, attack: Attack) -> set[Promise]:
        """Promises of non-aggression that joining an attacker would break."""
        found = set()
        for number, _ in self._triggered(attack, "nonaggression"):
            bound = self._facts.slices[attack.step][number]
            if bound.clause.binding and bound.owes(attack.attacker) and self._allowed(bound.members[attack.attacker]):
                found.add(_promise(bound.clause, attack.attacker, attack.victim))
        return found


def lay(facts: Situation, assumed: Assumed) -> Web:
    """Lays a scenario out. The order of treaties and clauses does not matter."""
    return _Laying(facts, assumed).run()


def _alone(bound: Bound) -> Bound:
    return bound if bound.clause.attackers == 1 else bound._replace(clause=bound.clause._replace(attackers=1))


def _condition(clause: Clause, attack: Attack, obligor: str, adversary: str) -> Condition:
    """What else a promise hangs on. The adversary is among those who attack wherever its own attack happens."""
    ally = clause.needs.get(obligor) if clause.needs else None
    many = clause.attackers > 1 and clause.kind != "offense"
    if ally is None and not many:
        return _ALWAYS
    return Condition(
        needs=None if ally is None else (ally, adversary),
        many=(attack.victim, clause.attackers) if many else None,
    )


def _promise(clause: Clause, obligor: str, beneficiary: str) -> Promise:
    return Promise(
        obligor, beneficiary, clause.agreement, clause.key, _KIND[clause.kind], clause.article, clause.automaticity
    )
