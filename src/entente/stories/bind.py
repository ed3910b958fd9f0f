"""The accounts of many stories as one collection."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from entente.records import Account, Actor, Collection, Meta
from entente.stories.actors.identity import united_actor
from entente.stories.agreements import united_agreements


def bind(accounts: Iterable[Account], meta: Meta) -> Collection:
    """All records of the accounts; what several stories say of one actor or agreement is one record."""
    ordered = sorted(accounts, key=lambda one: one.story.id)
    by_actor: dict[str, list[Actor]] = defaultdict(list)
    for account in ordered:
        for actor in account.actors:
            by_actor[actor.id].append(actor)
    return Collection(
        meta=meta,
        documents=tuple(one for account in ordered for one in account.documents),
        actors=tuple(_actor(one, found) for one, found in sorted(by_actor.items())),
        mentions=tuple(one for account in ordered for one in account.mentions),
        statements=tuple(one for account in ordered for one in account.statements),
        events=tuple(one for account in ordered for one in account.events),
        claims=tuple(one for account in ordered for one in account.claims),
        agreements=united_agreements(one for account in ordered for one in account.agreements),
        positions=tuple(one for account in ordered for one in account.positions),
        stories=tuple(account.story for account in ordered),
        timeline=tuple(one for account in ordered for one in account.timeline),
    )


def _actor(survivor: str, found: Sequence[Actor]) -> Actor:
    return found[0] if len(found) == 1 else united_actor(survivor, found)
