"""Steps in words, as they were understood, and steps that cannot be."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from entente.knowledge import Library
from entente.system.scenario.steps import Attacks, Enters, Requests, Step, Threatens, Transfers, Withdraws

_Label = Callable[[str], str]


def retold(step: Step, label: _Label) -> str:
    """A step in words: "North Korea attacks South Korea in Korean Peninsula"."""
    match step:
        case Attacks(attacker=attacker, victim=victim, place=place):
            return f"{label(attacker)} attacks {label(victim)}" + (f" in {label(place)}" if place else "")
        case Threatens(state=state, target=target):
            return f"{label(state)} threatens {label(target)}"
        case Transfers(sender=sender, receiver=receiver, item=item):
            return f"{label(sender)} transfers {label(item)} to {label(receiver)}"
        case Requests(state=state):
            return f"{label(state)} requests help"
        case Withdraws(state=state, agreement=agreement):
            return f"{label(state)} withdraws from {label(agreement)}"
        case Enters(agreement=agreement):
            return f"{label(agreement)} enters into force"


def impossible(steps: Sequence[Step], library: Library, label: _Label) -> str | None:
    """Why a scenario cannot be: somebody leaves what it is no party to, or a regime enters into force; else null."""
    parties = {one.id: frozenset(one.parties) for one in library.treaties}
    policies = {one.id: one.of for one in library.regimes}
    for number, step in enumerate(steps, 1):
        if isinstance(step, Withdraws) and step.state not in parties.get(step.agreement, {step.state}):
            return f"Step {number}: {label(step.state)} was never a party to {label(step.agreement)}."
        if isinstance(step, Withdraws) and policies.get(step.agreement) not in (None, step.state):
            owner = label(policies[step.agreement] or "")
            return f"Step {number}: {label(step.agreement)} is {owner}'s own, and {label(step.state)} cannot drop it."
        if isinstance(step, Enters) and step.agreement in policies:
            return f"Step {number}: {label(step.agreement)} is a regime or policy, which has days of its own."
    return None
