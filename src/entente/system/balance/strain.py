"""Where a network is under strain: triads that do not fit, and the ties whose turn would relieve it most."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from math import prod
from typing import Literal

from entente.records import Frozen
from entente.system.balance.blocks import blocks, joined
from entente.system.balance.happenings import Pair
from entente.system.balance.network import SignedNetwork
from entente.system.balance.relations import SUREST_FIRST, Relation, Standing, tied
from entente.system.balance.rigidity import rigid
from entente.system.balance.solver import SEARCHED
from entente.system.balance.ties import checked


class Triad(Frozen, frozen=True):
    """Three states whose ties do not fit together, with the relations that are the evidence.

    `friends_at_odds`: one is friends with two who are adversaries. `three_adversaries`: all are against each other,
    which is unbalanced in Heider's and Harary's sense, not in Davis's (1967), who allows more than two blocs. It
    stands as surely as the least sure of its relations.
    """

    states: tuple[str, str, str]
    kind: Literal["friends_at_odds", "three_adversaries"]
    standing: Standing
    relations: tuple[Relation, Relation, Relation]


class Relief(Frozen, frozen=True):
    """A relation whose turn to the other sign lowers the frustration index by `lowers`; one turn can by 1 at most.

    `always`: it is frustrated in every optimal partition, not only in some. `triads` is by how many triads under strain
    there would then be fewer (below zero: more).
    """

    relation: Relation
    lowers: int
    always: bool
    triads: int


def triads_under_strain(network: SignedNetwork) -> tuple[Triad, ...]:
    """Unbalanced triads among ties of known sign: the surest first, then the one with the most evidence."""
    known = {one.pair: one for one in network.relations if one.sign}
    found = [_triad(states, three) for states, three in _triangles(known) if prod(one.sign for one in three) < 0]
    return tuple(sorted(found, key=lambda one: (SUREST_FIRST.index(one.standing), -_evidence(one), one.states)))


def relief(network: SignedNetwork, *, searched: int = SEARCHED) -> tuple[Relief, ...]:
    """Ties whose turn lowers the frustration index: those that some optimal partition frustrates, by 1 each.

    First come those that every optimum frustrates, then those that mend the most triads, then those with the least
    evidence. Raises `MissingExtraError` where the solver is not installed.
    """
    known = {one.pair: one for one in network.relations if one.sign}
    mended = _mended(known)
    found = [
        Relief(relation=known[pair], lowers=1, always=always, triads=mended[pair])
        for pair, always in _frustrated(network, searched)
    ]
    return tuple(sorted(found, key=lambda one: (not one.always, -one.triads, one.relation.weight, one.relation.pair)))


def _triangles(known: Mapping[Pair, Relation]) -> Iterator[tuple[tuple[str, str, str], tuple[Relation, ...]]]:
    later: dict[str, list[str]] = defaultdict(list)
    for one, other in sorted(known):
        later[one].append(other)
    for first in sorted(later):
        for second, third in combinations(later[first], 2):
            if (second, third) in known:
                states = (first, second, third)
                yield states, tuple(known[pair] for pair in combinations(states, 2))


def _triad(states: tuple[str, str, str], three: Iterable[Relation]) -> Triad:
    first, second, third = three
    signs = [one.sign for one in (first, second, third)]
    return Triad(
        states=states,
        kind="three_adversaries" if signs.count(-1) == 3 else "friends_at_odds",
        standing=max((one.standing for one in (first, second, third)), key=SUREST_FIRST.index),
        relations=(first, second, third),
    )


def _evidence(one: Triad) -> float:
    return min(each.weight for each in one.relations)


def _mended(known: Mapping[Pair, Relation]) -> Counter[Pair]:
    """For each tie: the unbalanced triads it is in less the balanced ones, as turning it turns both."""
    found: Counter[Pair] = Counter()
    for _, three in _triangles(known):
        for one in three:
            found[one.pair] -= prod(each.sign for each in three)
    return found


def _frustrated(network: SignedNetwork, searched: int) -> Iterator[tuple[Pair, bool]]:
    """Ties that some optimum frustrates, and whether every one does.

    Ends that keep their sides to each other in every optimum settle it for all; ends that do not stand both together
    and apart in some optimum, so that the tie is frustrated in one and not in another.
    """
    nodes, ties = checked(network.states, tied(network.relations))
    for component in blocks(nodes, ties, searched=searched):
        sides = joined(component)
        groups, _ = rigid(component, searched=searched)
        group = {node: number for number, each in enumerate(groups) for node in each}
        for one in (each for block in component for each in block.ties):
            together = group[one.one] == group[one.other]
            if not together or (sides[one.one] != sides[one.other]) == (one.sign > 0):
                yield (one.one, one.other), together
