"""The two an analyst judges: actors by name or id, events by id."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from entente.cli.listing.people import best, nobody, plain_words, states_called
from entente.errors import UsageError
from entente.records import Actor, Collection, Judgement, Verdict

if TYPE_CHECKING:
    from entente.store import Store

MOST_NAMED = 8


class Subject(NamedTuple):
    """`id` as it is meant, `holder` the id of the record that goes by it now, and the name it goes by."""

    id: str
    holder: str
    name: str


def find_subject(collection: Collection, wanted: str, place: str) -> Subject:
    """The one actor or event meant. UsageError names `place`, and the candidates or the nearest names."""
    for event in collection.events:
        if event.id == wanted:
            return Subject(wanted, wanted, wanted)
    by_id = [actor for actor in collection.actors if wanted in {actor.id, *actor.same_as}]
    by_id = [actor for actor in by_id if actor.id == wanted] or by_id
    found = by_id or best(collection.actors, wanted) or states_called(collection.actors, wanted)
    if not found:
        raise nobody(collection.actors, wanted, place)
    if len(found) > 1:
        what = f"{len(found)} actors are called {wanted!r}."
        raise UsageError(what, where=place, remedy=f"Give the id of one: {candidates(found)}")
    (actor,) = found
    return Subject(wanted if by_id else actor.id, actor.id, actor.name if by_id else wanted)


def candidates(actors: Iterable[Actor]) -> str:
    """Each with his id, kind and country."""
    listed = sorted(actors, key=lambda actor: (actor.name, actor.id))
    named = [f"{one.id} ({', '.join(filter(None, (one.name, one.kind, one.country)))})" for one in listed[:MOST_NAMED]]
    return "; ".join(named) + ("; …" if len(listed) > MOST_NAMED else "")


def find_pair(store: Store, collection: Collection, one: str, other: str, verdict: Verdict) -> tuple[Subject, Subject]:
    """The two meant. Of two names of one actor, the parts that the articles call so."""
    first, second = find_subject(collection, one, "ONE"), find_subject(collection, other, "OTHER")
    if first.holder.startswith("event:") != second.holder.startswith("event:"):
        raise UsageError("an event and an actor are never one.", where="OTHER", remedy="Give two actors or two events.")
    if first.holder != second.holder:
        return first, second
    if verdict == "same" or first.holder.startswith("event:"):
        raise UsageError(f"{one} and {other} are one already: {first.holder}.", where="OTHER", remedy="Name another.")
    _not_by_word(store, collection, first.holder)
    return (first, second) if first.id != second.id else _parts(store, collection, first, second)


def _not_by_word(store: Store, collection: Collection, holder: str) -> None:
    """UsageError where they are one because an analyst said so."""
    ids = ids_of(collection, holder)
    for each in store.judgements():
        if each.verdict == "same" and {each.one, each.other} <= ids:
            remedy = f"Take it back first: entente judge STORE {each.one} {each.other} --forget"
            raise UsageError("they are one because you said so.", where="OTHER", remedy=remedy)


def ids_of(collection: Collection, holder: str) -> set[str]:
    """All ids an actor goes by."""
    return {holder} | {each for actor in collection.actors if actor.id == holder for each in actor.same_as}


def _parts(store: Store, collection: Collection, first: Subject, second: Subject) -> tuple[Subject, Subject]:
    """The ids under which single articles call the actor by the one name and by the other."""
    ids = ids_of(collection, first.holder)
    documents = {mention.document for mention in collection.mentions if mention.actor == first.holder}
    readings = store.readings_of(documents)
    read = [actor for reading in readings for actor in reading.actors if actor.id in ids]
    one, other = _called(read, first.name), _called(read, second.name)
    if len(one) == len(other) == 1 and one != other:
        return first._replace(id=one.pop()), second._replace(id=other.pop())
    parts = {actor.id: actor for actor in read}
    raise UsageError(
        f"{first.name} and {second.name} are one actor here, {first.holder}, and no article tells them apart by name.",
        where="OTHER",
        remedy=f"Give the ids of two of its parts: {candidates(parts.values())}",
    )


def _called(actors: Iterable[Actor], name: str) -> set[str]:
    words = plain_words(name)
    return {actor.id for actor in actors if words in {plain_words(each) for each in (actor.name, *actor.names)}}


def find_judgement(store: Store, collection: Collection, one: str, other: str) -> Judgement:
    """The word that was given on these two, named by id or by name. UsageError where there is none, or several."""
    judgements = store.judgements()
    first, second = _meant(collection, judgements, one, "ONE"), _meant(collection, judgements, other, "OTHER")
    found = [
        each
        for each in judgements
        if (each.one in first and each.other in second) or (each.other in first and each.one in second)
    ]
    if len(found) == 1:
        return found[0]
    if not found:
        remedy = "See what was judged with: entente judge STORE --list"
        raise UsageError(f"nothing was judged on {one} and {other}.", where="--forget", remedy=remedy)
    pairs = "; ".join(f"{each.one} {each.other} ({each.verdict})" for each in found)
    raise UsageError(f"{len(found)} words fit.", where="--forget", remedy=f"Give the ids of one: {pairs}")


def _meant(collection: Collection, judgements: Iterable[Judgement], wanted: str, place: str) -> set[str]:
    """The ids a name may stand for; an id that was judged stands for itself."""
    if any(wanted in {each.one, each.other} for each in judgements):
        return {wanted}
    return ids_of(collection, find_subject(collection, wanted, place).holder)
