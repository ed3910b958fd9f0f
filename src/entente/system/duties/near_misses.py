"""Agreements that look as if they applied, and the condition that fails.

Looked at are agreements of the state attacked, threatened or (for its own defence pacts) attacking, with each other
party; one entry a state, agreement and article, with the reason that decides first: whether the agreement binds,
whether it has such a clause, whether the attack meets it, whether this state owes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain
from typing import NamedTuple

from entente.knowledge import ClauseFact, Treaty
from entente.system.answers import NoDuty
from entente.system.duties.absences import Why, absence
from entente.system.duties.conditions import Scene, triggered
from entente.system.duties.findings import Found
from entente.system.duties.holding import places_named
from entente.system.duties.situation import Situation
from entente.system.duties.terms import Attack, Bound, Trigger
from entente.system.duties.texts import Label, listed, sentence
from entente.system.slices import Changes, changes, membership

OF_SECURITY = frozenset(
    {
        "defense",
        "offense",
        "neutrality",
        "nonaggression",
        "consultation",
        "declaration",
        "domestic",
        "forces",
        "grouping",
        "intelligence",
        "partnership",
        "technology",
    }
)
"""Kinds of agreement of which somebody may think that they oblige to help."""
CIRCLE = 40
"""Agreements without a clause of defence and with more parties than this look like no alliance to anybody."""


class _Look(NamedTuple):
    """An attack (or threat) and the state whose agreements are looked at."""

    attack: Attack
    member: str
    changed: Changes


def near_misses(facts: Situation, scene: Scene, found: Found, label: Label) -> tuple[NoDuty, ...]:
    """Every near miss, sorted. `found`: the duties of help, which are none."""
    looker = _Looker(facts, scene, found, label)
    kept: dict[tuple[str, str, str], NoDuty] = {}
    for one in chain.from_iterable(looker.look(each) for each in _looks(facts)):
        kept.setdefault((one.state, one.agreement, one.article), one)
    # an agreement that fails as a whole needs no word on its articles
    whole = {(state, agreement) for state, agreement, article in kept if not article}
    return tuple(kept[key] for key in sorted(kept) if not key[2] or key[:2] not in whole)


def _looks(facts: Situation) -> Iterator[_Look]:
    """Victims first, as what is said of them tells more than what is said of attackers."""
    changed = list(changes(facts.steps))
    attacked = {one.victim for one in facts.attacks}
    for one in (*facts.attacks, *facts.threats):
        yield _Look(one, one.victim, changed[one.step])
    for one in facts.attacks:
        if one.attacker not in attacked:
            yield _Look(one, one.attacker, changed[one.step])


class _Looker:
    """Looks for near misses in one situation."""

    def __init__(self, facts: Situation, scene: Scene, found: Found, label: Label) -> None:
        self._facts, self._scene, self._label = facts, scene, label
        self._owed = {(one.obligor, finding.bound.clause.id) for one, finding in found.items()}
        self._helping = {(one.obligor, finding.bound.clause.agreement) for one, finding in found.items()}
        self._numbers: dict[str, list[int]] = {}
        for number, bound in enumerate(facts.slices[0] if facts.slices else ()):
            self._numbers.setdefault(bound.clause.agreement, []).append(number)
        self._clauses = {(one.id, clause.key): clause for one in facts.treaties for clause in one.clauses}

    def look(self, look: _Look) -> Iterator[NoDuty]:
        """The near misses of all agreements of one state."""
        for one in self._facts.treaties:
            if look.member in one.parties and OF_SECURITY.intersection(one.kind):
                for state in one.parties:
                    if state.isupper() and state not in (look.attack.victim, look.attack.attacker):
                        yield from self._pair(one, state, look)

    def _pair(self, one: Treaty, state: str, look: _Look) -> Iterator[NoDuty]:
        """The reasons between two parties of an agreement."""
        if (state, one.id) in self._helping and not any(c.kind == "defense" for c in one.clauses):
            return
        as_victim = look.member == look.attack.victim
        missing = self._missing(one, state, look)
        if missing is not None:
            if as_victim:
                yield self._miss(one, state, "", missing, look)
            return
        bounds = self._facts.slices[look.attack.step]
        defences = [
            (number, bounds[number])
            for number in self._numbers.get(one.id, ())
            if bounds[number].clause.kind == "defense"
        ]
        if not defences or not one.binding:
            if as_victim and self._bound_now(one, state, look):
                yield from self._helpless(one, state, bool(defences), look)
            return
        if any(membership(one, member, self._facts.day, look.changed) is None for member in (look.member, state)):
            return
        for number, bound in defences:
            if (state, bound.clause.id) not in self._owed:
                why = self._failing(bound, number, state, look)
                if why is not None:
                    yield self._miss(one, state, bound.clause.article, why, look)

    def _missing(self, one: Treaty, state: str, look: _Look) -> Why | None:
        """Why it does not bind one of both, where it is more than a text without clauses that never was to bind."""
        if not one.binding or (one.in_force is None and not one.clauses):
            return None
        found = (absence(one, member, self._facts.day, look.changed) for member in (look.member, state))
        return next((why for why in found if why is not None), None)

    def _bound_now(self, one: Treaty, state: str, look: _Look) -> bool:
        """Whether a text that binds nobody to help is still of the day."""
        day = self._facts.day.isoformat()
        begun = one.in_force or one.signed
        running = (begun is None or begun <= day) and (one.ended is None or one.ended > day)
        return running and not {(state, one.id), (look.member, one.id)} & look.changed.left

    def _helpless(self, one: Treaty, state: str, defends: bool, look: _Look) -> Iterator[NoDuty]:
        """Why an agreement without a binding clause of defence obliges nobody; nothing where nobody would think so."""
        kinds = dict.fromkeys(clause.kind for clause in one.clauses)
        if not defends and len(one.parties) > CIRCLE:
            return
        if "domestic" in one.kind:
            why = Why("domestic_act", {})
        elif not one.binding:
            why = Why("political_commitment", {})
        elif kinds:
            why = Why("no_defence_clause", {"kinds": listed(kinds)})
        else:
            why = Why("not_coded" if "defense" in one.kind else "bare_of_defence", {})
        yield self._miss(one, state, "", why, look)

    def _failing(self, bound: Bound, number: int, state: str, look: _Look) -> Why | None:
        attack = look.attack
        if look.member != attack.victim:
            return Why("victim_attacks", {}) if {look.member, state} <= set(bound.members) else None
        if not {look.member, state} <= set(bound.members):
            return self._not_running(self._clauses[bound.clause.agreement, bound.clause.key])
        if attack.role == "threat":
            return Why("only_threatened", {})
        outcome = triggered(bound, attack, self._scene)
        if not outcome.holds:
            return Why(outcome.fails, {})
        return self._not_owing(bound, Trigger(number, attack.victim, attack.attacker, attack.step), state)

    def _not_running(self, clause: ClauseFact) -> Why:
        return Why("clause_not_running", {"start": clause.start or "its beginning", "end": clause.end or "now"})

    def _not_owing(self, bound: Bound, trigger: Trigger, state: str) -> Why | None:
        if not bound.owes(state):
            return Why("not_among_obligors", {})
        suspended = bound.suspension(state, trigger.beneficiary)
        if suspended is not None:
            return Why("suspended", {"why": suspended.why})
        ally = bound.clause.needs.get(state)
        return Why("ally_idle", {"ally": self._label(ally)}) if ally is not None else None

    def _miss(self, one: Treaty, state: str, article: str, why: Why, look: _Look) -> NoDuty:
        clause = next((each for each in one.clauses if each.kind == "defense" and each.article == article), None)
        words = {
            "state": self._label(state),
            "beneficiary": self._label(look.member),
            "adversary": self._label(look.attack.attacker),
            "place": self._label(look.attack.place),
            "agreement": self._label(one.id),
            "article": article,
            **(self._clause_words(clause) if clause else {}),
            **{slot: self._label(word) for slot, word in why.words.items()},
        }
        return NoDuty(
            state=state,
            agreement=one.id,
            article=article,
            why=sentence(why.rule, words),
            rule=why.rule,
        )

    def _clause_words(self, clause: ClauseFact) -> dict[str, str]:
        return {
            "victims": listed(map(self._label, clause.victims)),
            "obligors": listed(map(self._label, clause.obligors)),
            "adversaries": listed(map(self._label, clause.adversaries)),
            "attackers": str(clause.attackers),
            "area": places_named(frozenset(clause.area), self._label),
        }


def promised_only(found: Found, label: Label) -> Collection[NoDuty]:
    """A near miss for each political promise to consult."""
    return [
        NoDuty(
            state=one.obligor,
            agreement=finding.bound.clause.agreement,
            article="",
            why=sentence("political_commitment", {"agreement": label(finding.bound.clause.agreement)}),
            rule="political_commitment",
        )
        for one, finding in found.items()
        if not finding.bound.clause.binding
    ]
