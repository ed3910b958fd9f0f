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
MEMORY = 50
"""Years after which an agreement that is no more looks like nothing to anybody."""


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
        self._helping = {
            (one.obligor, finding.bound.clause.agreement, one.beneficiary) for one, finding in found.items()
        }
        self._numbers: dict[str, list[int]] = {}
        for number, bound in enumerate(facts.slices[0] if facts.slices else ()):
            if bound.clause.kind == "defense":
                self._numbers.setdefault(bound.clause.agreement, []).append(number)
        self._clauses = {(one.id, clause.key): clause for one in facts.treaties for clause in one.clauses}

    def look(self, look: _Look) -> Iterator[NoDuty]:
        """The near misses of all agreements of one state."""
        for one in self._facts.treaties:
            if _concerns(one, look.member) and OF_SECURITY.intersection(one.kind):
                for state in one.parties:
                    if state.isupper() and state not in (look.attack.victim, look.attack.attacker):
                        yield from self._pair(one, state, look)

    def _pair(self, one: Treaty, state: str, look: _Look) -> Iterator[NoDuty]:
        """The reasons between two parties of an agreement; none where one owes the other help under it."""
        if (state, one.id, look.attack.victim) in self._helping:
            return
        if not one.binding or not any(clause.kind == "defense" for clause in one.clauses):
            if look.member == look.attack.victim and self._bound_now(one, state, look):
                yield from self._helpless(one, state, look)
            return
        missing = next(filter(None, (self._absent(one, each, look) for each in (look.member, state))), None)
        if missing is not None:
            if look.member == look.attack.victim and missing.rule:
                yield self._miss(one, state, "", missing, look)
            return
        yield from self._clauses_failing(one, state, look)

    def _absent(self, one: Treaty, state: str, look: _Look) -> Why | None:
        """Why a party is not bound, without a rule where that tells nothing; null where it is bound."""
        if membership(one, state, self._facts.day, look.changed) is not None:
            return None
        why = absence(one, state, self._facts.day, look.changed)
        return why if why is not None and not self._long_ago(why) else Why("", {})

    def _long_ago(self, why: Why) -> bool:
        """Whether all that is told of an agreement lies further back than anybody would think of."""
        years = [int(why.words[slot][:4]) for slot in ("date", "signed") if slot in why.words]
        return bool(years) and self._facts.day.year - max(years) > MEMORY

    def _clauses_failing(self, one: Treaty, state: str, look: _Look) -> Iterator[NoDuty]:
        """Each clause of defence and the condition that fails; of clauses that are no more only where none runs."""
        bounds = self._facts.slices[look.attack.step]
        defences = [(number, bounds[number]) for number in self._numbers[one.id]]
        running = [each for each in defences if each[1].members]
        for number, bound in running or defences:
            if (state, bound.clause.id) not in self._owed:
                why = self._failing(bound, number, state, look)
                if why is not None:
                    yield self._miss(one, state, bound.clause.article, why, look)

    def _bound_now(self, one: Treaty, state: str, look: _Look) -> bool:
        """Whether a text that binds nobody to help is still of the day."""
        day = self._facts.day.isoformat()
        begun = one.in_force or one.signed
        running = (begun is None or begun <= day) and (one.ended is None or one.ended > day)
        return running and not {(state, one.id), (look.member, one.id)} & look.changed.left

    def _helpless(self, one: Treaty, state: str, look: _Look) -> Iterator[NoDuty]:
        """Why an agreement without a binding clause of defence obliges nobody; nothing where nobody would think so."""
        kinds = dict.fromkeys(clause.kind for clause in one.clauses)
        if len(one.parties) > CIRCLE:
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
            "besides": "" if any(each.kind == "defense" for each in one.clauses) else "; it has no defence clause",
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
            "area": f", which covers {places_named(frozenset(clause.area), self._label)}" if clause.area else "",
        }


def _concerns(one: Treaty, state: str) -> bool:
    """Whether a state is a party, or the one that an act of another's own law is about."""
    if state in one.parties:
        return True
    return "domestic" in one.kind and any(state in (*each.victims, *each.area) for each in one.clauses)


def promised_only(found: Found, label: Label) -> Collection[NoDuty]:
    """A near miss for each political promise to consult."""
    return [
        NoDuty(
            state=one.obligor,
            agreement=finding.bound.clause.agreement,
            article="",
            why=sentence("political_commitment", {"agreement": label(finding.bound.clause.agreement), "besides": ""}),
            rule="political_commitment",
        )
        for one, finding in found.items()
        if not finding.bound.clause.binding
    ]
