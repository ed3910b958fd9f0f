"""Stories when articles come and go: only what lies near the newcomers is grouped again.

The outcome is that of grouping the whole pile at once. Likeness is of two articles alone, and average
linkage never joins groups that no single pair links strongly; so an article can change the groups only
of those it is linked to, directly or through others.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple, TypeVar

import msgspec

from entente.stories.grouping.gist import Gist
from entente.stories.grouping.likeness import TOGETHER, likenesses
from entente.stories.grouping.linkage import average_linkage
from entente.stories.grouping.shelf import Card, Shelf

COMMONEST = 400
"""Articles that may bear a mark for it to bring two of them together; what more bear tells nothing."""
FAINTEST = 0.1
"""Likeness below which two articles count as not alike at all, so that a large pile keeps few links."""
_AT_ONCE = 500

_Item = TypeVar("_Item")
Links = Mapping[str, Mapping[str, float]]


class Group(NamedTuple):
    """A story whose articles are others than before: its `members`, in order, and by story their `former` places."""

    members: tuple[str, ...]
    former: dict[str, tuple[str, ...]]


class Regrouping(NamedTuple):
    """What changed: groups made or changed, and the founders of stories that are no more."""

    groups: tuple[Group, ...]
    dissolved: tuple[str, ...]


def regroup(shelf: Shelf, added: Iterable[Gist], gone: Collection[str] = ()) -> Regrouping:
    """Takes articles onto the shelf and off it, and puts every article they touch into its story."""
    gists = {one.document: one for one in added}
    touched = set(gists)
    for some in _portions(sorted({*gists, *gone})):
        touched |= {near for found in shelf.links(some).values() for near in found}
    left = set(shelf.founders(sorted(gone)).values())
    crossing = _Crossing(shelf, gists.values(), gone)
    shelf.drop(gone)
    shelf.put(Card(one.document, one.marks, msgspec.msgpack.encode(one)) for one in gists.values())
    touched |= _link(shelf, sorted({*gists, *crossing.bearers()}))
    return _settle(shelf, touched - set(gone), left)


class _Crossing:
    """Marks that become too common, or cease to be, as articles come and go."""

    def __init__(self, shelf: Shelf, added: Iterable[Gist], gone: Collection[str]) -> None:
        self._shelf = shelf
        new = list(added)
        self._added = len(new) + 1
        changed = {mark for one in new for mark in one.marks}
        for some in _portions(sorted(gone)):
            changed |= {mark for raw in shelf.gists(some).values() for mark in _decoded(raw).marks}
        self._marks = sorted(changed)
        self._before = self._common()

    def bearers(self) -> set[str]:
        """The articles that bear a mark that has crossed the bound by now."""
        crossed = self._before ^ self._common()
        found = self._shelf.bearers(sorted(crossed), COMMONEST + self._added) if crossed else {}
        return {one for held in found.values() for one in held}

    def _common(self) -> set[int]:
        return {mark for some in _portions(self._marks) for mark in self._shelf.common(some, COMMONEST)}


def _link(shelf: Shelf, documents: Sequence[str]) -> set[str]:
    """Links each of the documents with all that are alike; gives all ends of links there were or are."""
    ends: set[str] = set(documents)
    for some in _portions(documents):
        ends |= {near for found in shelf.links(some).values() for near in found}
        links = _likenesses(shelf, some)
        ends |= {near for found in links.values() for near in found}
        shelf.relink(links)
    return ends


def _likenesses(shelf: Shelf, documents: Sequence[str]) -> dict[str, dict[str, float]]:
    own = {one: _decoded(raw) for one, raw in shelf.gists(documents).items()}
    marks = {mark for one in own.values() for mark in one.marks}
    bearers: dict[int, list[str]] = {}
    for borne in _portions(sorted(marks)):
        bearers |= shelf.bearers(sorted(set(borne) - shelf.common(borne, COMMONEST)), COMMONEST)
    near = {one: {other for mark in held.marks for other in bearers.get(mark, ())} - {one} for one, held in own.items()}
    others: dict[str, Gist] = {}
    for some in _portions(sorted({other for found in near.values() for other in found})):
        others |= {other: _decoded(raw) for other, raw in shelf.gists(some).items()}
    return {one: _alike(own[one], [others[other] for other in sorted(found)]) for one, found in near.items()}


def _alike(one: Gist, others: Sequence[Gist]) -> dict[str, float]:
    found = zip(others, likenesses(one, others, FAINTEST), strict=True)
    return {other.document: value for other, value in found if value >= FAINTEST}


def _settle(shelf: Shelf, touched: Collection[str], left: Collection[str]) -> Regrouping:
    """Groups every component of strong links that holds a touched article; `left` are founders of stories left."""
    groups: list[Group] = []
    seen: set[str] = set()
    for start in sorted(touched):
        if start not in seen:
            component, links = _component(shelf, start)
            seen |= set(component)
            groups += _changed(shelf, average_linkage(component, _pairs(component, links), TOGETHER))
    shelf.place({one: group.members[0] for group in groups for one in group.members})
    former = {*left, *(founder for group in groups for founder in group.former)}
    return Regrouping(tuple(sorted(groups)), tuple(sorted(former - set(shelf.members(sorted(former))))))


def _component(shelf: Shelf, start: str) -> tuple[list[str], Links]:
    """All that can be reached from `start` over links strong enough to join groups, and the links of each."""
    links: dict[str, Mapping[str, float]] = {}
    frontier = [start]
    while frontier:
        for some in _portions(frontier):
            links |= shelf.links(some)
        reached = {near for one in frontier for near, value in links[one].items() if value >= TOGETHER}
        frontier = sorted(reached - set(links))
    return sorted(links), links


def _pairs(component: Sequence[str], links: Links) -> dict[tuple[str, str], float]:
    inside = set(component)
    return {
        (one, other): value
        for one in component
        for other, value in links[one].items()
        if one < other and other in inside
    }


def _changed(shelf: Shelf, groups: Iterable[Sequence[str]]) -> Iterator[Group]:
    """Those of the groups that are not a story as they stand."""
    for members in groups:
        placed = shelf.founders(members)
        if shelf.members([members[0]]) == {members[0]: list(members)}:
            continue
        founders = sorted(set(placed.values()))
        former = {founder: tuple(one for one in members if placed.get(one) == founder) for founder in founders}
        yield Group(tuple(members), former)


@lru_cache(maxsize=100_000)
def _decoded(raw: bytes) -> Gist:
    return msgspec.msgpack.decode(raw, type=Gist)


def _portions(items: Iterable[_Item]) -> Iterator[list[_Item]]:
    """The items, some at a time."""
    found = iter(items)
    while some := list(islice(found, _AT_ONCE)):
        yield some
