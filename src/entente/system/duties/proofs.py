"""Proofs as trees: what is owed, the clause triggered, the attack, back to what the scenario and the library tell.

A proof is read off the records of the chain, so it costs nothing until somebody asks for it. What it has shown once it
only points back to, which keeps it short.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from entente.records import Evidence
from entente.system.answers import Proof
from entente.system.duties.conditions import Scene, case
from entente.system.duties.holding import fact, holding
from entente.system.duties.situation import Situation
from entente.system.duties.terms import SETTLED, Attack, Bound, Clause, Fights, Owed, Reached, Readings, Triggered
from entente.system.duties.texts import Label, rules, sentence, turns_on
from entente.system.slices import ALWAYS, spans

Words: TypeAlias = Mapping[tuple[str, str], tuple[Evidence, ...]]
"""Agreement id and article (empty for the agreement as a whole) to the words of articles that tell of them."""

_KINDS = {"consultation": "consultation", "neutrality": "abstention"}


class Prover:
    """Builds proofs for one scenario. `words` are put beside the clauses they tell of."""

    def __init__(self, facts: Situation, label: Label, words: Words | None = None) -> None:
        self._facts, self._label, self._words = facts, label, words or {}
        self._treaties = {one.id: one for one in facts.treaties}
        self._scene = Scene(facts.places, facts.attacked, facts.threatened, facts.requests, lambda _: {})

    def owed(self, owed: Owed) -> Proof:
        """Why a duty to help, to consult or to abstain is owed."""
        return _Tree(self).owed(owed)

    def told(self, attack: Attack) -> Proof:
        """The leaf for an attack or a threat that the scenario tells."""
        words: dict[str, object] = {
            "attacker": self._label(attack.attacker),
            "victim": self._label(attack.victim),
            "step": attack.step + 1,
        }
        if attack.role == "threat":
            return fact("threat_told", words)
        if attack.place == attack.victim:
            return fact("attack_told_at_home", words)
        return fact("attack_told", {**words, "place": self._label(attack.place)})

    def broken(self, attack: Attack, bound: Bound, readings: Readings) -> Proof:
        """Why an attack breaks a promise of non-aggression."""
        clause = bound.clause
        because = (
            self.told(attack),
            self.clause(clause),
            self.member(attack.attacker, clause.agreement),
            *((self.member(attack.victim, clause.agreement),) if attack.victim in bound.members else ()),
        )
        rule = "broken_nonaggression" if clause.binding else "broken_political_nonaggression"
        words = {"attacker": attack.attacker, "victim": attack.victim, **_cited(clause)}
        return self.step(rule, because, words, readings)

    def member(self, state: str, agreement: str) -> Proof:
        """The leaf for a state's being bound by an agreement."""
        words = {"state": self._label(state), "agreement": self._label(agreement)}
        evidence = self._words.get((agreement, ""), ())
        since = self._since(state, agreement)
        if since is None:
            found = fact("party_by_scenario", words)
        elif since == ALWAYS:
            found = fact("party", words)
        else:
            found = fact("party_since", {**words, "date": since})
        return Proof(rule=found.rule, says=found.says, source=found.source, evidence=evidence)

    def clause(self, clause: Clause) -> Proof:
        """The leaf for what a clause says."""
        rule = "clause" if clause.trigger else "clause_without_trigger"
        words = {
            "article": clause.article,
            "agreement": self._label(clause.agreement),
            "trigger": clause.trigger,
            "duty": clause.duty.rstrip("."),
        }
        evidence = self._words.get((clause.agreement, clause.article), ())
        return Proof(rule=rule, says=sentence(rule, words), source=clause.source, evidence=evidence)

    def conditions(self, bound: Bound, attack: Attack) -> Iterator[Proof]:
        """The leaves for the conditions that an attack meets."""
        return holding(case(bound, attack, self._scene), self._label)

    def bound(self, found: Triggered) -> Bound:
        """The clause that was triggered, with its parties."""
        return self._facts.slices[found.trigger.step][found.trigger.bound]

    def step(
        self, rule: str, because: tuple[Proof, ...], words: Mapping[str, object], readings: Readings = SETTLED
    ) -> Proof:
        """A step of a proof; words that are keys are named."""
        said = {slot: self._label(word) if isinstance(word, str) else word for slot, word in words.items()}
        doubts = turns_on(readings, self._label)
        return Proof(
            rule=rule, says=sentence(rule, said), source=rules()[rule].source, because=because, readings=doubts
        )

    def _since(self, state: str, agreement: str) -> str | None:
        """The start of the span that holds the day, else of the last before it; null where it never was in force."""
        day = self._facts.day.isoformat()
        starts = sorted(start for start, _ in spans(self._treaties[agreement], state) if start is not None)
        before = [start for start in starts if start[:10] <= day]
        return before[-1] if before else None


class _Tree:
    """One proof; remembers what it has shown."""

    def __init__(self, prover: Prover) -> None:
        self._prover = prover
        self._shown: dict[int, str] = {}

    def owed(self, owed: Owed) -> Proof:
        if (shown := self._before(owed)) is not None:
            return shown
        bound = self._prover.bound(owed.by)
        clause = bound.clause
        rule = _KINDS.get(clause.kind, "duty")
        if clause.kind == "consultation":
            rule = "consultation" if clause.binding else "political_consultation"
        because = [self._casus(owed.by), self._prover.member(owed.duty.obligor, clause.agreement)]
        if clause.obligors:
            because.append(self._prover.step("among_obligors", (), {"state": owed.duty.obligor}))
        if owed.ally is not None:
            because.append(self._fights(owed.ally, owed.duty.obligor, clause))
        if clause.qualification:
            because.append(fact("qualification", {"qualification": clause.qualification}, source=clause.source))
        rests = owed.by.readings | (owed.ally.readings if owed.ally else frozenset())
        words = {"obligor": owed.duty.obligor, **_sides(owed.by, clause)}
        return self._keep(owed, rule, tuple(because), words, owed.readings - rests)

    def _casus(self, found: Triggered) -> Proof:
        if (shown := self._before(found)) is not None:
            return shown
        bound, attack = self._prover.bound(found), found.by.attack
        clause = bound.clause
        rule = "casus_of_offense" if clause.kind == "offense" else "casus_foederis"
        if clause.kind in _KINDS:
            rule = "casus_of_response"
        because = (
            self._attack(found.by),
            self._prover.clause(clause),
            *self._members(found.trigger.beneficiary, bound),
            *self._prover.conditions(bound, attack),
            *self._many(found, clause),
        )
        rests = found.by.readings.union(*(one.readings for one in found.others))
        return self._keep(found, rule, because, _sides(found, clause), found.readings - rests)

    def _members(self, state: str, bound: Bound) -> Iterator[Proof]:
        """That the beneficiary is bound; a third state that the clause names is not."""
        if state in bound.members:
            yield self._prover.member(state, bound.clause.agreement)

    def _many(self, found: Triggered, clause: Clause) -> Iterator[Proof]:
        if found.others:
            others = tuple(self._attack(one) for one in found.others)
            words = {
                "number": len(others) + 1,
                "attackers": clause.attackers,
                "beneficiary": found.trigger.beneficiary,
            }
            yield self._prover.step("enough_attackers", others, words)

    def _attack(self, reached: Reached) -> Proof:
        attack, owed = reached.attack, reached.by
        if owed is None:
            return self._prover.told(attack)
        if (shown := self._before(reached)) is not None:
            return shown
        beneficiary, obligor = owed.duty.beneficiary, owed.duty.obligor
        honours = self._prover.step("honours", (), {"obligor": obligor, "beneficiary": beneficiary})
        rule = "joined_attack" if attack.role == "attack" else "counter_attack"
        because = (honours, self.owed(owed))
        words = {"attacker": attack.attacker, "victim": attack.victim, "beneficiary": beneficiary}
        return self._keep(reached, rule, because, words, reached.readings - owed.readings)

    def _fights(self, ally: Fights, obligor: str, clause: Clause) -> Proof:
        words = {"ally": ally.fighter, "adversary": ally.adversary, "obligor": obligor, "article": clause.article}
        if isinstance(ally.by, Reached):
            return self._prover.step("ally_fights", (self._attack(ally.by),), words)
        honours = self._prover.step("honours", (), {"obligor": ally.fighter, "beneficiary": ally.by.duty.beneficiary})
        return self._prover.step("ally_fights", (honours, self.owed(ally.by)), words)

    def _before(self, record: object) -> Proof | None:
        said = self._shown.get(id(record))
        return None if said is None else fact("as_shown", {"what": said})

    def _keep(
        self, record: object, rule: str, because: tuple[Proof, ...], words: Mapping[str, object], readings: Readings
    ) -> Proof:
        proof = self._prover.step(rule, because, words, readings)
        self._shown[id(record)] = proof.says
        return proof


def _sides(found: Triggered, clause: Clause) -> dict[str, object]:
    return {
        "beneficiary": found.trigger.beneficiary,
        "adversary": found.trigger.adversary,
        **_cited(clause),
    }


def _cited(clause: Clause) -> dict[str, object]:
    return {"agreement": clause.agreement, "article": clause.article}
