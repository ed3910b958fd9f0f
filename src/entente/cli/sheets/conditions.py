"""The conditions of a clause in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from entente.cli.wording.lines import listed
from entente.cli.wording.words import Label

if TYPE_CHECKING:
    from entente.knowledge import ClauseFact

OWN = "own"


def condition_lines(one: ClauseFact, label: Label) -> Iterator[str]:
    """A sentence a condition; what does not limit is not told."""
    yield from sets_in_words(one, label)
    if one.attackers > 1:
        yield f"Needs: at least {one.attackers} attackers"
    if one.unprovoked:
        yield "Needs: the victim has not attacked first"
    if one.on_request:
        yield "Needs: the victim asks for help"
    if one.external:
        yield "Needs: the attacker is no party"
    if one.after_war:
        yield "Needs: the victim is in a state of war"
    if not one.forces:
        yield "Not for attacks on forces, ships or aircraft outside the state's territory"
    for need in one.needs:
        yield f"{label(need.obligor)} owes only once {label(need.ally)} has acted"
    if one.start or one.end:
        yield f"Runs: {f'from {one.start}' if one.start else ''}{f' to {one.end}' if one.end else ''}".strip()


def sets_in_words(one: ClauseFact, label: Label) -> Iterator[str]:
    """Places and states that a clause names."""
    for title, keys in (
        ("Area", one.area),
        ("Not in", one.outside),
        ("Disputed whether in", one.disputed_area),
        ("Against", one.adversaries),
        ("Not against", one.spared),
        ("Protects only", one.victims),
        ("Binds only", one.obligors),
    ):
        if keys:
            yield f"{title}: {named(keys, label)}"


def named(keys: Iterable[str], label: Label) -> str:
    """Names of places and states."""
    return listed(["the victim's own territory" if key == OWN else label(key) for key in keys])
