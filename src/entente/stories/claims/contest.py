"""Who denies what a group of clauses asserts, after denials and incompatible claims are laid to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from entente.stories.claims.alignment import Group
from entente.stories.claims.propositions import Proposition
from entente.stories.claims.sides import side_of
from entente.stories.claims.ties import Tie
from entente.stories.pile import Pile


class Contest(NamedTuple):
    """What stands against a group. `answers`: all that the group holds denies another, and is shown there.

    `denying` holds clauses with the sides that deny in them; `against` the groups that cannot hold with this one.
    """

    denying: tuple[tuple[Proposition, tuple[str, ...]], ...] = ()
    sides: frozenset[str] = frozenset()
    against: frozenset[int] = frozenset()
    answers: bool = False

    def holds(self, actor: str, pile: Pile) -> bool:
        """Whether an actor's voice counts among those who deny: his side denies it."""
        return side_of(actor, pile) in self.sides


def contests_of(groups: Sequence[Group], ties: Iterable[Tie], clashes: Iterable[tuple[int, int]]) -> dict[int, Contest]:
    """By the place of a group, what stands against it; nobody contests his own words."""
    home = {one.place: number for number, group in enumerate(groups) for one in group.members}
    denying: dict[int, dict[Proposition, set[str]]] = defaultdict(lambda: defaultdict(set))
    against: dict[int, set[int]] = defaultdict(set)
    answering: set[int] = set()
    for tie in ties:
        target, source = home[tie.denied.place], home[tie.denying.place]
        if target == source or not _opposed(groups[target], tie.side):
            continue
        for one in groups[source].members:
            if tie.side in one.speakers or one is tie.denying:
                denying[target][one].add(tie.side)
        if all(one.denies for one in groups[source].members):
            answering.add(source)
    for first, second in clashes:
        for here, there in ((first, second), (second, first)):
            against[here].add(there)
            for member in groups[there].members:
                for side in member.speakers:
                    if _opposed(groups[here], side):
                        denying[here][member].add(side)
    return {
        number: Contest(
            denying=_sorted(denying[number]) if number in denying else (),
            sides=frozenset(side for sides in denying[number].values() for side in sides)
            if number in denying
            else frozenset(),
            against=frozenset(against.get(number, ())),
            answers=number in answering,
        )
        for number in sorted({*denying, *against, *answering})
    }


def _sorted(denying: dict[Proposition, set[str]]) -> tuple[tuple[Proposition, tuple[str, ...]], ...]:
    rows = ((one, tuple(sorted(sides))) for one, sides in denying.items())
    return tuple(sorted(rows, key=lambda row: row[0].place))


def _opposed(group: Group, side: str) -> bool:
    """Whether anybody but this side asserts the group."""
    return any(side not in one.speakers for one in group.members)
