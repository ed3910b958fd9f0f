"""Which actors of different documents are one, and the records told so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

import msgspec

from entente.binding import united_actor
from entente.knowledge import Knowledge
from entente.records import Actor, Judgement, Reading
from entente.stories.actors.bearers import Bearer, bearer, bearers, holders, own_id
from entente.stories.actors.groups import Groups
from entente.stories.actors.judged import Judged
from entente.stories.actors.persons import family_names, same_holder, same_name, stateless
from entente.stories.actors.rename import rename, rename_actor
from entente.stories.actors.roles import Roles, untold

_KINDS = ("state", "person")
"""What is the better record of those an analyst holds to be one: a name says more than a role."""


def unite_actors(
    readings: Sequence[Reading], knowledge: Knowledge, judgements: Sequence[Judgement] = ()
) -> tuple[list[Reading], tuple[Actor, ...]]:
    """The readings with every actor id replaced by the surviving one, and the actors, each once.

    Records with one id are united, persons of one id only where their states are not two. Persons of
    different ids are one where the knowledge files give both names to one office-holder, or where
    their names differ by romanisation or order only and country or office agree. A family name alone
    joins the only person of that name who serves the same state; a title alone the only one who is
    said to hold that office. The ids merged away stay in `same_as`.

    A person's surviving id is made of the folded name and the state, so that stories told apart give
    the same. An analyst's word outranks the rules: `same` joins, `different` keeps apart, and where
    one is unsure the rules join nothing.
    """
    actors = bearers(readings)
    known = holders(knowledge)
    judged = Judged(judgements)
    groups = Groups(actors, {one: own_id(actor, known) for one, actor in actors.items()}, judged)
    persons = {one: actor for one, actor in actors.items() if actor.kind == "person"}
    for group in same_holder(persons, known):
        groups.join(group)
    for pair in same_name(persons):
        groups.join(pair)
    for pair in stateless(persons, groups.of):
        groups.join(pair)
    for pair in family_names(persons, groups.of):
        groups.join(pair)
    named = groups.named()
    united = [
        _united(survivor, [actors[one] for one in members], groups.ids(members[0]))
        for survivor, members in sorted(named.items())
    ]
    survivors = {one: survivor for survivor, members in named.items() for one in members}
    roles = Roles(united, knowledge, judged)
    told = [_told(reading, survivors, roles) for reading in readings]
    gone = untold(told, united)
    lasting = {one.id: survivor for one, survivor in survivors.items() if not one.country}
    return told, tuple(rename_actor(one, lasting) for one in united if one.id not in gone)


def _united(survivor: str, records: Sequence[Actor], ids: Set[str]) -> Actor:
    """One record of several, under the surviving id whosever it was: of the kind and name of the best of them."""
    best = min(
        range(len(records)), key=lambda place: (records[place].kind not in _KINDS, records[place].id != survivor)
    )
    leading = msgspec.structs.replace(records[best], id=survivor)
    others = [msgspec.structs.replace(one, id="") for place, one in enumerate(records) if place != best]
    united = united_actor(survivor, [leading, *others])
    like = united_actor(survivor, [one for one in records if one.kind == united.kind])
    return msgspec.structs.replace(united, name=like.name, same_as=tuple(sorted(ids - {survivor})))


def _told(reading: Reading, survivors: Mapping[Bearer, str], roles: Roles) -> Reading:
    """A reading with the surviving ids; a title without a name is its holder where the story says who that is."""
    ids = {actor.id: survivors[bearer(actor)] for actor in reading.actors}
    return rename(reading, ids | roles.holders(reading, ids))
