"""The signed network of states in a window of time, made from what was read and from the library of agreements.

network(collection.events, library.treaties, since=date(2025, 1, 1), until=date(2025, 3, 31))
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from entente.errors import UsageError
from entente.knowledge import Treaty
from entente.records import Event, Frozen
from entente.system.balance.happenings import by_pair, happenings
from entente.system.balance.pacts import pacts
from entente.system.balance.relations import Relation, relation
from entente.system.balance.weights import Weights, shipped_weights


class SignedNetwork(Frozen, frozen=True):
    """How states stand to each other in a window (ISO days, both inside; `since` null: all that was before `until`).

    `relations` are in alphabetical order, one a pair. `undated` are events that no window can hold.
    """

    since: str | None
    until: str
    states: tuple[str, ...]
    relations: tuple[Relation, ...]
    undated: tuple[str, ...]


def network(
    events: Iterable[Event],
    treaties: Iterable[Treaty],
    *,
    until: date,
    since: date | None = None,
    states: Collection[str] | None = None,
    weights: Weights | None = None,
) -> SignedNetwork:
    """The network of the states (alpha-3) asked for; if none are, of those that the events in the window name.

    Pacts are those in force on `until`. Raises `UsageError` for a window that ends before it begins.
    """
    if since is not None and since > until:
        raise UsageError("The window ends before it begins.", where=f"{since}–{until}", remedy="Exchange the days.")
    by = weights or shipped_weights()
    found, undated = happenings(events, by, since, until)
    pairs = by_pair(found)
    among = {state for pair in pairs for state in pair} if states is None else set(states)
    bound = pacts(treaties, until, among)
    every = sorted(pair for pair in {*pairs, *bound} if among.issuperset(pair))
    return SignedNetwork(
        since=None if since is None else since.isoformat(),
        until=until.isoformat(),
        states=tuple(sorted(among)),
        relations=tuple(relation(pair, pairs.get(pair, ()), bound.get(pair, {}), by) for pair in every),
        undated=undated,
    )
