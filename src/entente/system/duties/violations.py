"""Acts that break a ban in force on the day, a state's own policy, or a promise of non-aggression."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from entente.knowledge import Ban, Item, Regime, reached
from entente.system.answers import NO_PROOF, Proof, Violation
from entente.system.duties.conditions import Scene, located
from entente.system.duties.holding import fact
from entente.system.duties.proofs import Prover
from entente.system.duties.situation import Situation
from entente.system.duties.terms import SETTLED, Attack, Bound, Readings
from entente.system.duties.texts import Label, listed, reading, turns_on
from entente.system.scenario.steps import Transfers, Withdraws
from entente.system.slices import running

ATTACK = "attack"
"""What stands for the item where a promise of non-aggression is broken."""


class _Broken(NamedTuple):
    """A ban that a transfer breaks, by whom."""

    step: int
    transfer: Transfers
    regime: Regime
    ban: Ban
    actor: str
    readings: Readings


def violations(facts: Situation, prover: Prover | None, label: Label) -> tuple[Violation, ...]:
    """Every violation; with a `prover`, each with its proof."""
    found = [_transfer(one, facts, prover, label) for one in _broken_bans(facts)]
    found += [one for attack in facts.attacks for one in _aggressions(attack, facts, prover, label)]
    kept: dict[tuple[str, str, str, str], Violation] = {}
    for one in sorted(found, key=lambda each: each.answer):  # CERTAIN comes first in the alphabet
        kept.setdefault((one.actor, one.regime, one.article, one.item), one)
    return tuple(kept[key] for key in sorted(kept))


def _broken_bans(facts: Situation) -> Iterator[_Broken]:
    wider = {one.key: one.within for one in facts.items}
    for number, step in enumerate(facts.steps):
        if not isinstance(step, Transfers):
            continue
        for regime in facts.regimes:
            if not _dropped(regime, facts, number):
                for ban in regime.bans:
                    yield from _broken(number, step, regime, ban, facts.day, wider)


def _dropped(regime: Regime, facts: Situation, number: int) -> bool:
    """A state may drop a policy of its own; nobody leaves what binds by law."""
    return not regime.binding and any(
        isinstance(one, Withdraws) and one.agreement == regime.id and regime.of in (None, one.state)
        for one in facts.steps[:number]
    )


def _broken(
    number: int, step: Transfers, regime: Regime, ban: Ban, day: date, wider: Mapping[str, Sequence[str]]
) -> Iterator[_Broken]:
    sides = {"exporter": step.sender, "importer": step.receiver}
    if (ban.exporters and step.sender not in ban.exporters) or (ban.importers and step.receiver not in ban.importers):
        return
    doubts = running(ban.start, ban.end, day, regime.id)
    kind = _banned(step.item, ban, wider)
    if doubts is None or kind is None:
        return
    for side in dict.fromkeys(ban.binds):
        actor = sides[side]
        if actor not in ban.exempt and regime.of in (None, actor):
            disputed = frozenset({ban.disputed}) if ban.disputed else SETTLED
            yield _Broken(number, step, regime, ban, actor, doubts | kind | disputed)


def _banned(item: str, ban: Ban, wider: Mapping[str, Sequence[str]]) -> Readings | None:
    """Whether goods are among what is banned; where only some of their kind are, that is a reading."""
    if _upward(item, wider) & set(ban.items):
        return SETTLED
    narrower = sorted(one for one in ban.items if item in _upward(one, wider))
    # the braces mark keys, which are named to the reader last
    return frozenset({reading("item_reading", item=item, items="} or {".join(narrower))}) if narrower else None


def _upward(item: str, wider: Mapping[str, Sequence[str]]) -> frozenset[str]:
    return reached((item,), lambda one: wider.get(one, ()))


def _transfer(one: _Broken, facts: Situation, prover: Prover | None, label: Label) -> Violation:
    return Violation(
        actor=one.actor,
        regime=one.regime.id,
        article=one.ban.article,
        item=one.transfer.item,
        answer="DEPENDS" if one.readings else "CERTAIN",
        depends_on=turns_on(one.readings, label),
        binding=one.regime.binding,
        proof=_ban_proof(one, facts.items, prover, label) if prover else NO_PROOF,
    )


def _ban_proof(one: _Broken, items: Sequence[Item], prover: Prover, label: Label) -> Proof:
    transfer, ban = one.transfer, one.ban
    exports = one.actor == transfer.sender
    kept = "banned" if one.regime.binding else "policy"
    words = {"article": ban.article, "regime": label(one.regime.id)}
    told = fact(
        "transfer_told",
        {
            "sender": label(transfer.sender),
            "receiver": label(transfer.receiver),
            "item": label(transfer.item),
            "step": one.step + 1,
        },
    )
    source = ban.source or one.regime.source
    because = [told, fact("ban", {**words, "duty": ban.duty.rstrip(".") + "."}, source=source)]
    wider = sorted(_upward(transfer.item, {each.key: each.within for each in items}) & set(ban.items))
    if wider and transfer.item not in wider:
        because.append(fact("banned_item", {"item": label(transfer.item), "items": listed(map(label, wider))}))
    broken = {
        "actor": one.actor,
        "other": transfer.receiver if exports else transfer.sender,
        "item": transfer.item,
        "article": ban.article,
        "regime": one.regime.id,
    }
    return prover.step(f"{kept}_{'export' if exports else 'import'}", tuple(because), broken, one.readings)


def _aggressions(attack: Attack, facts: Situation, prover: Prover | None, label: Label) -> Iterator[Violation]:
    bounds = facts.slices[attack.step]
    scene = Scene(facts.places, facts.attacked, facts.threatened, facts.requests, lambda _: {})
    for number in facts.clauses[attack.step].get(("nonaggression", attack.attacker), ()):
        bound = bounds[number]
        if not bound.owes(attack.attacker) or not bound.protects(attack.victim):
            continue
        where = located(bound, attack, scene)
        doubts = bound.clause.readings | where.readings
        doubts |= bound.members[attack.attacker] | bound.members.get(attack.victim, SETTLED)
        if where.holds and reading("began_before_reading", agreement=bound.clause.agreement) not in doubts:
            yield _aggression(attack, bound, doubts, prover, label)


def _aggression(attack: Attack, bound: Bound, doubts: Readings, prover: Prover | None, label: Label) -> Violation:
    clause = bound.clause
    return Violation(
        actor=attack.attacker,
        regime=clause.agreement,
        article=clause.article,
        item=ATTACK,
        answer="DEPENDS" if doubts else "CERTAIN",
        depends_on=turns_on(doubts, label),
        binding=clause.binding,
        proof=prover.broken(attack, bound, doubts) if prover else NO_PROOF,
    )
