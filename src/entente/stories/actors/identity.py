"""Which actors of different documents are one, and the records told so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from entente.binding import united_actor
from entente.knowledge import Knowledge
from entente.records import Actor, Judgement, Reading
from entente.stories.actors import names
from entente.stories.actors.rename import rename, rename_actor


def unite_actors(
    readings: Sequence[Reading], knowledge: Knowledge, judgements: Sequence[Judgement] = ()
) -> tuple[list[Reading], tuple[Actor, ...]]:
    """The readings with every actor id replaced by the surviving one, and the actors, each once.

    Records with one id are united. Persons of different ids are one where the knowledge files give
    both names to one office-holder, or where their names differ by romanisation or order only and
    country or office agree. A family name alone joins the only person of that name who serves the
    same state. The ids merged away stay in `same_as`.
    """
    by_id: dict[str, list[Actor]] = defaultdict(list)
    for reading in readings:
        for actor in reading.actors:
            by_id[actor.id].append(actor)
    actors = {one: united_actor(one, records) for one, records in by_id.items()}
    survivors = _survivors(actors, knowledge)
    groups: dict[str, list[Actor]] = defaultdict(list)
    for one in sorted(actors):
        groups[survivors[one]].append(actors[one])
    united = [united_actor(survivor, members) for survivor, members in sorted(groups.items())]
    renamed = [rename_actor(actor, survivors) for actor in united]
    return [rename(reading, survivors) for reading in readings], tuple(renamed)


def _survivors(actors: Mapping[str, Actor], knowledge: Knowledge) -> dict[str, str]:
    """Every id with the id that stands for it from now on."""
    persons = [actor for _, actor in sorted(actors.items()) if actor.kind == "person"]
    leader = {one: one for one in actors}

    def root(one: str) -> str:
        while leader[one] != one:
            one = leader[one]
        return one

    def join(members: Iterable[str]) -> None:
        roots = sorted({root(one) for one in members}, key=lambda one: (-len(actors[one].offices), one))
        for other in roots[1:]:
            leader[other] = roots[0]

    for group in _same_holder(persons, knowledge):
        join(group)
    for pair in _same_name(persons):
        join(pair)
    for alone, full in _family_names(persons, root):
        join((alone, full))
    return {one: root(one) for one in actors}


def _same_holder(persons: Sequence[Actor], knowledge: Knowledge) -> list[list[str]]:
    """Persons whose names the knowledge files give to one office-holder of their state."""
    holders: dict[tuple[str, tuple[str, ...]], tuple[str, str]] = {}
    for office in knowledge.offices:
        for holder in office.holders:
            for name in (holder.name, *holder.names):
                holders.setdefault((office.of, tuple(sorted(names.parts(name)))), (office.of, holder.name))
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for actor in persons:
        spelled = {tuple(sorted(names.parts(name))) for name in (actor.name, *actor.names)}
        known = {holders[actor.country, one] for one in spelled if actor.country and (actor.country, one) in holders}
        if len(known) == 1:
            groups[known.pop()].append(actor.id)
    return [group for _, group in sorted(groups.items()) if len(group) > 1]


def _same_name(persons: Sequence[Actor]) -> list[tuple[str, str]]:
    """Pairs whose whole names are one but for order and romanisation, in one state or office."""
    by_key: dict[tuple[str, str], set[str]] = defaultdict(set)
    actors = {actor.id: actor for actor in persons}
    for actor in persons:
        for name in (actor.name, *actor.names):
            shared = names.key(name, actor.country)
            if all(shared):
                by_key[shared].add(actor.id)
    pairs = (pair for _, group in sorted(by_key.items()) for pair in combinations(sorted(group), 2))
    return [(one, other) for one, other in pairs if _agree(actors[one], actors[other])]


def _agree(one: Actor, other: Actor) -> bool:
    """Whether state or office speaks for one person and neither against."""
    if one.country and other.country:
        return one.country == other.country
    return bool(_titles(one) & _titles(other))


def _titles(actor: Actor) -> set[str]:
    return {office.title.casefold() for office in actor.offices}


def _family_names(persons: Sequence[Actor], root: Callable[[str], str]) -> list[tuple[str, str]]:
    """A person known by one word only, with the one person of that family name who serves the same state."""
    bearers: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    lone = []
    for actor in persons:
        pieces = [names.parts(name) for name in (actor.name, *actor.names)]
        if all(len(one) == 1 for one in pieces):
            lone.append(actor)
            continue
        for one in pieces:
            bearers[one[0], actor.country].add(root(actor.id))
            bearers[one[-1], actor.country].add(root(actor.id))
    pairs = []
    for actor in lone:
        found = bearers[names.parts(actor.name)[0], actor.country] if names.parts(actor.name) else set()
        if actor.country and len(found) == 1:
            pairs.append((actor.id, next(iter(found))))
    return pairs
