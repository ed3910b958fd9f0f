"""Bearers put together, step by step, as far as no analyst forbids it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from entente.records import Actor, content_id
from entente.stories.actors.bearers import Bearer
from entente.stories.actors.judged import Judged


class Groups:
    """Groups of bearers that are one actor. `own` gives the id each has in any story."""

    def __init__(self, actors: Mapping[Bearer, Actor], own: Mapping[Bearer, str], judged: Judged) -> None:
        self._actors = actors
        self._own = own
        self._judged = judged
        self._group = {one: one for one in actors}
        self._members = {one: {one} for one in actors}
        self._ids = {one: self._aliases(one) for one in actors}
        self._join_judged()

    def join(self, members: Iterable[Bearer]) -> None:
        """Makes them one by a rule, but for those an analyst keeps apart or is unsure of."""
        first, *others = sorted(members)
        for other in others:
            one, two = self._group[first], self._group[other]
            if not self._judged.doubted(self._ids[one], self._ids[two]):
                self._merge(one, two)

    def of(self, one: Bearer) -> Bearer:
        """The group a bearer is in, by its first member."""
        return self._group[one]

    def ids(self, one: Bearer) -> frozenset[str]:
        """All ids by which the group of a bearer goes, here or where it is told of by one of them alone."""
        return frozenset(self._ids[self._group[one]])

    def named(self) -> dict[str, list[Bearer]]:
        """The groups by their ids from now on, which are those of any story."""
        found: dict[str, list[Bearer]] = {}
        for group in sorted(self._members):
            members = sorted(self._members[group])
            others = (*(self._own[one] for one in members), *(one.id for one in members))
            wanted = (self._id_of(group, members), *others, content_id("actor", *group))
            found[next(one for one in wanted if one not in found)] = members
        return found

    def _id_of(self, group: Bearer, members: Iterable[Bearer]) -> str:
        """Judged one with another: the id they share. Otherwise that of most members, a whole name before a part."""
        if joined := self._judged.joined(self._ids[group]):
            return joined
        votes = Counter((self._exported(one) != one.id, bool(one.country), self._exported(one)) for one in members)
        best = max(votes, key=lambda vote: (vote[:2], votes[vote], vote[2]))
        return best[2]

    def _exported(self, one: Bearer) -> str:
        """An id that an analyst gave to tell spellings apart is the bearer's from then on."""
        return one.id if one.id in self._judged.named_apart else self._own[one]

    def _aliases(self, one: Bearer) -> set[str]:
        return {one.id, self._exported(one)}

    def _join_judged(self) -> None:
        together: dict[str, list[Bearer]] = defaultdict(list)
        for one in sorted(self._actors):
            for alias in sorted({self._judged.id(each) for each in self._ids[one] if self._judged.joined([each])}):
                together[alias].append(one)
        for _, (first, *others) in sorted(together.items()):
            for other in others:
                if not self._judged.different(self._ids[self._group[first]], self._ids[self._group[other]]):
                    self._merge(self._group[first], self._group[other])

    def _merge(self, one: Bearer, other: Bearer) -> None:
        if one == other:
            return
        first, second = sorted((one, other))
        self._members[first] |= self._members.pop(second)
        self._ids[first] |= self._ids.pop(second)
        for member in self._members[first]:
            self._group[member] = first
