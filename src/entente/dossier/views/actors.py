"""The index of actors: every name an actor appears under, its offices, and where it is named."""

from __future__ import annotations

from collections import Counter

from entente.dossier.views.dates import tenure_in_words
from entente.dossier.views.index import Index
from entente.dossier.views.references import Words
from entente.dossier.views.view import View
from entente.dossier.vocabulary import spelled
from entente.records import Actor, Evidence, Office

__all__ = ["ActorView", "actor_views"]


class ActorView(View, frozen=True):
    """One actor. `places` holds its first mention in each article that names it."""

    label: str
    identifier: str
    name: str
    names: tuple[str, ...]
    kind: str
    country: str | None
    description: str | None
    offices: tuple[str, ...]
    mentions: int
    statements: int
    events: int
    places: tuple[Words, ...]

    @property
    def passing(self) -> bool:
        """Named once, saying and doing nothing."""
        return self.mentions <= 1 and not self.statements and not self.events


def actor_views(index: Index) -> tuple[ActorView, ...]:
    """The actors, most mentioned first."""
    spoken = Counter(speaker for record in index.collection.statements for speaker in record.speakers)
    acted = Counter(actor for event in index.collection.events for actor in {*event.source, *event.target})
    return tuple(_actor(index, actor, spoken[actor.id], acted[actor.id]) for actor in index.collection.actors)


def _actor(index: Index, actor: Actor, statements: int, events: int) -> ActorView:
    return ActorView(
        label=index.labels[actor.id],
        identifier=actor.id,
        name=actor.name,
        names=tuple(name for name in actor.names if name != actor.name),
        kind=_kind(actor),
        country=None if actor.kind == "state" else index.country(actor.country),
        description=actor.description,
        offices=tuple(_office(index, office) for office in actor.offices),
        mentions=len(index.mentions.get(actor.id, ())),
        statements=statements,
        events=events,
        places=index.all_words(first_mentions(index, actor.id)),
    )


def first_mentions(index: Index, actor_id: str) -> tuple[Evidence, ...]:
    """An actor's first mention in each article, in the order of the articles."""
    first: dict[str, Evidence] = {}
    for mention in index.mentions.get(actor_id, ()):
        first.setdefault(mention.document, Evidence(document=mention.document, start=mention.start, end=mention.end))
    return tuple(first.values())


def _kind(actor: Actor) -> str:
    owned = "state-run " if actor.state_run else ""
    return f"{owned}{actor.outlet_kind or spelled('actor_kind', actor.kind)}"


def _office(index: Index, office: Office) -> str:
    served = f", {index.actor(office.of).name}" if office.of else ""
    tenure = tenure_in_words(office.start, office.end)
    return f"{office.title}{served}" + (f" ({tenure})" if tenure else "")
