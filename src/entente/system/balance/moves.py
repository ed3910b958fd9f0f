"""What changed between two windows, which way, and by what evidence."""

from __future__ import annotations

from typing import Literal

from entente.records import Frozen
from entente.system.balance.happenings import Pair
from entente.system.balance.network import SignedNetwork
from entente.system.balance.relations import Relation
from entente.system.balance.weights import Weights, shipped_weights


class Move(Frozen, frozen=True):
    """That two states came closer or drew apart.

    `before` and `after` are null where nothing was known of them in that window; then its balance counts as 0. `sure`:
    the intervals of both balances do not overlap, so it is more than a change in what happened to be reported. `events`
    are those of the later window alone, `begun` and `ended` the defence pacts that came or went.
    """

    one: str
    other: str
    direction: Literal["closer", "apart"]
    change: float
    sure: bool
    before: Relation | None
    after: Relation | None
    events: tuple[str, ...]
    begun: tuple[str, ...]
    ended: tuple[str, ...]


def moved(before: SignedNetwork, after: SignedNetwork, *, weights: Weights | None = None) -> tuple[Move, ...]:
    """The relations whose balance changed by as much as is worth telling: the sure changes first, then the largest."""
    least = (weights or shipped_weights()).sign.moved
    earlier = {one.pair: one for one in before.relations}
    later = {one.pair: one for one in after.relations}
    found = [_move(pair, earlier.get(pair), later.get(pair)) for pair in sorted({*earlier, *later})]
    telling = [one for one in found if abs(one.change) >= least]
    return tuple(sorted(telling, key=lambda one: (not one.sure, -abs(one.change), one.one, one.other)))


def _move(pair: Pair, before: Relation | None, after: Relation | None) -> Move:
    change = (after.balance if after else 0.0) - (before.balance if before else 0.0)
    apart = before and after and (before.highest < after.lowest or after.highest < before.lowest)
    known = {*before.agreements, *before.disputed_agreements} if before else set()
    now = {*after.agreements, *after.disputed_agreements} if after else set()
    return Move(
        one=pair[0],
        other=pair[1],
        direction="closer" if change > 0 else "apart",
        change=change,
        sure=bool(apart),
        before=before,
        after=after,
        events=tuple(sorted(set(after.events if after else ()) - set(before.events if before else ()))),
        begun=tuple(sorted(now - known)),
        ended=tuple(sorted(known - now)),
    )
