"""Who relates to whom: pairs of states and other actors, from the events and from who speaks to whom.

Events carry the quad class (PLOVER). A statement's addressee is the one spoken to, not the one spoken
against, so speech makes a relation of its own kind and never a conflict or a cooperation.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from entente.dossier.views.events import QUADS, event_reference
from entente.dossier.views.index import Index
from entente.dossier.views.references import ActorReference, FactReference
from entente.dossier.views.view import View
from entente.records import QUAD_CLASS, Event, Statement

__all__ = ["RELATIONS", "NetworkView", "PairView", "RelationView", "network_view"]

SPOKE_TO = "spoke to"
RELATIONS = (*QUADS, SPOKE_TO)
_FIRM = ("actual", "background")
_OFFICIAL = ("person", "government_body", "state")


class RelationView(View, frozen=True):
    """One kind of relation within a pair. `forward` counts first → second, `backward` second → first.

    `firm` says that at least one of the facts is reported as having happened.
    """

    kind: str
    forward: int
    backward: int
    firm: bool
    facts: tuple[FactReference, ...]

    @property
    def count(self) -> int:
        """How many facts the relation rests on."""
        return len(self.facts)


class PairView(View, frozen=True):
    """Two actors and how they relate, in the order of `RELATIONS`."""

    anchor: str
    first_id: str
    second_id: str
    first: ActorReference
    second: ActorReference
    relations: tuple[RelationView, ...]

    @property
    def weight(self) -> int:
        """How many facts the pair rests on."""
        return sum(relation.count for relation in self.relations)


class NetworkView(View, frozen=True):
    """All pairs, those with most facts first."""

    pairs: tuple[PairView, ...]


class _Tie(View, frozen=True):
    source: str
    target: str
    kind: str
    firm: bool
    fact: FactReference


def network_view(index: Index) -> NetworkView:
    """The pairs of the whole collection; an actor's relation to itself is left to the lists."""
    gathered: dict[tuple[str, str], list[_Tie]] = {}
    for tie in _ties(index):
        if tie.source != tie.target:
            first, second = sorted((tie.source, tie.target))
            gathered.setdefault((first, second), []).append(tie)
    ranked = sorted(gathered.items(), key=lambda item: (-len({tie.fact.label for tie in item[1]}), item[0]))
    return NetworkView(
        pairs=tuple(_pair(index, number, ids, ties) for number, (ids, ties) in enumerate(ranked, start=1))
    )


def _ties(index: Index) -> Iterator[_Tie]:
    for event in index.collection.events:
        yield from _event_ties(index, event)
    for statement in index.collection.statements:
        yield from _speech_ties(index, statement)


def _event_ties(index: Index, event: Event) -> Iterator[_Tie]:
    fact = event_reference(index, event)
    for source, target in product(event.source, event.target):
        yield _Tie(source=source, target=target, kind=QUAD_CLASS[event.type], firm=event.status in _FIRM, fact=fact)


def _speech_ties(index: Index, statement: Statement) -> Iterator[_Tie]:
    speakers = dict.fromkeys(_served(index, actor) for actor in statement.speakers)
    addressees = dict.fromkeys(_served(index, actor) for actor in statement.addressees)
    names = f"{index.names(statement.speakers)} to {index.names(statement.addressees)}"
    fact = FactReference(label=index.labels[statement.id], line=names)
    for speaker, addressee in product(speakers, addressees):
        yield _Tie(source=speaker, target=addressee, kind=SPOKE_TO, firm=True, fact=fact)


def _served(index: Index, actor_id: str) -> str:
    actor = index.actors.get(actor_id)
    official = actor is not None and actor.country is not None and actor.kind in _OFFICIAL
    return f"state:{actor.country}" if actor and official else actor_id


def _pair(index: Index, number: int, ids: tuple[str, str], ties: list[_Tie]) -> PairView:
    kinds = [kind for kind in RELATIONS if any(tie.kind == kind for tie in ties)]
    return PairView(
        anchor=f"R{number}",
        first_id=ids[0],
        second_id=ids[1],
        first=index.actor(ids[0]),
        second=index.actor(ids[1]),
        relations=tuple(_relation(kind, ids[0], [tie for tie in ties if tie.kind == kind]) for kind in kinds),
    )


def _relation(kind: str, first: str, ties: list[_Tie]) -> RelationView:
    facts = {tie.fact.label: tie.fact for tie in ties}
    return RelationView(
        kind=kind,
        forward=len({tie.fact.label for tie in ties if tie.source == first}),
        backward=len({tie.fact.label for tie in ties if tie.source != first}),
        firm=any(tie.firm for tie in ties),
        facts=tuple(facts.values()),
    )
