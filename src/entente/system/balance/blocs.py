"""The two blocs that a signed network comes nearest to, who could stand in either, and how sure the index is."""

from __future__ import annotations

from entente.records import Frozen
from entente.system.balance.blocks import Block, blocks
from entente.system.balance.frustration import Partition, partition
from entente.system.balance.index_range import IndexRange, index_range
from entente.system.balance.network import SignedNetwork
from entente.system.balance.relations import Relation, tied
from entente.system.balance.rigidity import rigid
from entente.system.balance.solver import SEARCHED
from entente.system.balance.ties import checked


class Camp(Frozen, frozen=True):
    """States that hang together by ties, divided by an optimal partition.

    `sides` are the two blocs. In every optimum the states of `fixed` stand to each other as they do here; those of
    `either` stand on one side in some optima and on the other in others. `proven`: this was searched to the end.
    """

    sides: tuple[tuple[str, ...], tuple[str, ...]]
    fixed: tuple[str, ...]
    either: tuple[str, ...]
    proven: bool


class Blocs(Frozen, frozen=True):
    """The division of a network. `camps` stand to each other in no relation that is known; `alone` to nobody.

    `index` counts the ties as they are or lean; `range` lets leaning and unknown ones have either sign.
    `frustrated` are the relations that contradict `camps`.
    """

    index: int
    proven: bool
    range: IndexRange
    camps: tuple[Camp, ...]
    alone: tuple[str, ...]
    frustrated: tuple[Relation, ...]


def blocs(network: SignedNetwork, *, searched: int = SEARCHED) -> Blocs:
    """Divides a network. Raises `MissingExtraError` where the solver is not installed."""
    nodes, ties = checked(network.states, tied(network.relations))
    components = blocks(nodes, ties, searched=searched)
    found = partition(nodes, ties, components)
    broken = {(one.one, one.other) for one in found.frustrated}
    return Blocs(
        index=found.index,
        proven=found.proven,
        range=index_range(
            nodes,
            tied(network.relations, standings=("certain",)),
            [one.pair for one in network.relations if one.standing != "certain"],
            searched=searched,
        ),
        camps=tuple(_camp(each, found, searched) for each in components if each),
        alone=tuple(each[0] for each in found.components if len(each) == 1),
        frustrated=tuple(one for one in network.relations if one.pair in broken),
    )


def _camp(component: list[Block], found: Partition, searched: int) -> Camp:
    groups, proven = rigid(component, searched=searched)
    members = set().union(*groups)
    return Camp(
        sides=_split(members, found),
        fixed=tuple(sorted(groups[0])),
        either=tuple(sorted(members - groups[0])),
        proven=proven,
    )


def _split(members: set[str], found: Partition) -> tuple[tuple[str, ...], tuple[str, ...]]:
    first, second = (tuple(state for state in side if state in members) for side in found.sides)
    return first, second
