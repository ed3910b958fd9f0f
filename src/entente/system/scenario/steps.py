"""The steps of a scenario, in the order of time. States are codes, places and items keys, agreements ids."""

from __future__ import annotations

from typing import TypeAlias

from entente.records import Frozen


class Attacks(Frozen, frozen=True, tag_field="step", tag="attacks"):
    """An armed attack by one state on another; without a place it falls on the victim's home territory."""

    attacker: str
    victim: str
    place: str | None = None


class Threatens(Frozen, frozen=True, tag_field="step", tag="threatens"):
    """One state threatens another."""

    state: str
    target: str


class Transfers(Frozen, frozen=True, tag_field="step", tag="transfers"):
    """One state lets goods pass to another."""

    sender: str
    receiver: str
    item: str


class Requests(Frozen, frozen=True, tag_field="step", tag="requests"):
    """A state asks its allies for help."""

    state: str


class Withdraws(Frozen, frozen=True, tag_field="step", tag="withdraws"):
    """A state has left an agreement, or dropped a policy of its own; notice has run."""

    state: str
    agreement: str


class Enters(Frozen, frozen=True, tag_field="step", tag="enters"):
    """An agreement enters into force for all that signed it."""

    agreement: str


Step: TypeAlias = Attacks | Threatens | Transfers | Requests | Withdraws | Enters
