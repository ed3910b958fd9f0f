"""The accounts of many stories as one collection: what several say of one actor or agreement is one record."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

import msgspec

from entente.records import Account, Actor, Agreement, Clause, Collection, Document, Evidence, Meta, Office, content_id

_Kind = TypeVar("_Kind")
_WORD = re.compile(r"[^\W\d_]+")


def bind(accounts: Iterable[Account], meta: Meta) -> Collection:
    """All records of the accounts: documents in the order of their paths, the rest in that of the stories' ids."""
    ordered = sorted(accounts, key=lambda one: one.story.id)
    by_actor: dict[str, list[Actor]] = defaultdict(list)
    for account in ordered:
        for actor in account.actors:
            by_actor[actor.id].append(actor)
    return Collection(
        meta=meta,
        documents=tuple(sorted((one for account in ordered for one in account.documents), key=_by_path)),
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


def _by_path(document: Document) -> tuple[str, str]:
    return document.path, document.id


def _actor(survivor: str, found: Sequence[Actor]) -> Actor:
    return found[0] if len(found) == 1 else united_actor(survivor, found)


def united_actor(survivor: str, records: Sequence[Actor]) -> Actor:
    """One record of several that are one actor: names and offices of all, the fullest name."""
    records = sorted(records, key=lambda actor: (actor.id != survivor, msgspec.json.encode(actor)))
    first = records[0]
    every = sorted({name for actor in records for name in (actor.name, *actor.names)})
    same = {other for actor in records for other in (actor.id, *actor.same_as)} - {survivor}
    return Actor(
        id=survivor,
        kind=first.kind,
        name=_fullest(records),
        names=tuple(every),
        country=_first(actor.country for actor in records),
        offices=_offices(records),
        same_as=tuple(sorted(same)),
        description=max((actor.description for actor in records if actor.description), key=_fullness, default=None),
        outlet_kind=_first(actor.outlet_kind for actor in records),
        state_run=_first(actor.state_run for actor in records),
    )


def _fullest(records: Sequence[Actor]) -> str:
    if records[0].kind != "person":
        return records[0].name
    dated = [actor.name for actor in records if any(office.start for office in actor.offices)]
    return max(dated or [actor.name for actor in records], key=_fullness)


def _fullness(name: str) -> tuple[int, int, str]:
    return len(_WORD.findall(name)), len(name), name


def _first(values: Iterable[_Kind | None]) -> _Kind | None:
    return next((value for value in values if value is not None), None)


def _offices(records: Sequence[Actor]) -> tuple[Office, ...]:
    held = {msgspec.json.encode(office): office for actor in records for office in actor.offices}
    return tuple(office for _, office in sorted(held.items()))


def united_agreements(
    agreements: Iterable[Agreement], known: Mapping[str, str] = MappingProxyType({})
) -> tuple[Agreement, ...]:
    """Agreements that are one united, in the order of their ids; `known` gives the names of known ones."""
    together: dict[str, list[Agreement]] = defaultdict(list)
    for agreement in agreements:
        together[agreement.reference or agreement.id].append(agreement)
    united = [_united(sorted(records, key=msgspec.json.encode), known) for records in together.values()]
    return tuple(sorted(united, key=lambda one: one.id))


def _united(records: Sequence[Agreement], known: Mapping[str, str]) -> Agreement:
    fullest = max(records, key=lambda one: (one.signed is not None, one.status != "unknown", len(one.name)))
    evidence = {_place(one): one for record in records for one in record.evidence}
    clauses: dict[bytes, Clause] = {msgspec.json.encode(one): one for record in records for one in record.clauses}
    reference = fullest.reference
    return msgspec.structs.replace(
        fullest,
        id=content_id("agreement", reference) if reference else fullest.id,
        name=known.get(reference, fullest.name) if reference else fullest.name,
        names=tuple(sorted({name for record in records for name in (record.name, *record.names)})),
        parties=tuple(sorted({party for record in records for party in record.parties})),
        kind=tuple(sorted({kind for record in records for kind in record.kind})),
        evidence=tuple(one for _, one in sorted(evidence.items())),
        clauses=tuple(one for _, one in sorted(clauses.items())),
    )


def _place(evidence: Evidence) -> tuple[str, int, int]:
    return evidence.document, evidence.start, evidence.end
