"""The rules by which persons of different names or ids in one story are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from itertools import combinations

from entente.records import Actor
from entente.stories.actors import names
from entente.stories.actors.bearers import Bearer, Holders, held_as, spellings, words

Pair = tuple[Bearer, Bearer]


def same_holder(persons: Mapping[Bearer, Actor], known: Holders) -> list[list[Bearer]]:
    """Those whose names the knowledge files give to one office-holder of their state."""
    groups: dict[tuple[str, str], list[Bearer]] = defaultdict(list)
    for one, actor in persons.items():
        if (holder := held_as(actor, known)) is not None:
            groups[one.country, holder].append(one)
    return [group for _, group in sorted(groups.items()) if len(group) > 1]


def same_name(persons: Mapping[Bearer, Actor]) -> list[Pair]:
    """Pairs whose whole names are one but for order and romanisation, in one state or office."""
    by_key: dict[tuple[str, str], set[Bearer]] = defaultdict(set)
    for one, actor in persons.items():
        for name in spellings(actor):
            shared = names.key(name, actor.country)
            if all(shared):
                by_key[shared].add(one)
    pairs = (pair for _, group in sorted(by_key.items()) for pair in combinations(sorted(group), 2))
    return [(one, other) for one, other in pairs if _agree(persons[one], persons[other])]


def _agree(one: Actor, other: Actor) -> bool:
    """Whether state or office speaks for one person and neither against."""
    if one.country == other.country:
        return True
    return not (one.country and other.country) and bool(_titles(one) & _titles(other))


def _titles(actor: Actor) -> set[str]:
    return {office.title.casefold() for office in actor.offices}


def stateless(persons: Mapping[Bearer, Actor], group: Callable[[Bearer], Bearer]) -> list[Pair]:
    """A whole name without a state, with the only one in the story who has these words for a name."""
    called: dict[tuple[str, ...], dict[Bearer, Bearer]] = defaultdict(dict)
    for one, actor in persons.items():
        if one.country:
            for name in spellings(actor):
                called[words(name)].setdefault(group(one), one)
    return [
        (one, next(iter(found.values())))
        for one, actor in persons.items()
        if not one.country and len(words(actor.name)) > 1
        for found in [called.get(words(actor.name), {})]
        if len(found) == 1
    ]


def family_names(persons: Mapping[Bearer, Actor], group: Callable[[Bearer], Bearer]) -> list[Pair]:
    """A person known by one word only, with the one person of that family name who serves the same state."""
    families: dict[tuple[str, str], set[Bearer]] = defaultdict(set)
    alone = []
    for one, actor in persons.items():
        pieces = [names.parts(name) for name in spellings(actor)]
        if all(len(each) == 1 for each in pieces):
            alone.append(one)
            continue
        for each in pieces:
            if each:
                families[each[0], one.country].add(group(one))
                families[each[-1], one.country].add(group(one))
    found = [(one, families.get((names.parts(persons[one].name)[0], one.country), set())) for one in alone]
    return [(one, next(iter(full))) for one, full in found if one.country and len(full) == 1]
