"""States that stand between the blocs: on the shortest ways of friendship from one to the other."""

from __future__ import annotations

from collections.abc import Sequence

from entente.records import Frozen
from entente.system.balance.blocs import Blocs
from entente.system.balance.network import SignedNetwork


class Broker(Frozen, frozen=True):
    """A state between blocs.

    `betweenness` is the share of pairs of states of different blocs whose shortest ways over positive ties lead through
    it (Freeman 1977); `lowest` and `highest` are what it is with the sure ties alone and with those that lean negative
    or are unknown as positive ones. `friends` are the positive ties it has in each bloc.
    """

    state: str
    betweenness: float
    lowest: float
    highest: float
    friends: tuple[tuple[str, ...], tuple[str, ...]]


def brokers(network: SignedNetwork, division: Blocs) -> tuple[Broker, ...]:
    """The states on any way between the blocs of their camp, those on the most ways first."""
    found = []
    for camp in division.camps:
        shown = _betweenness(network, camp.sides, leaning=True, doubtful=False)
        sure = _betweenness(network, camp.sides, leaning=False, doubtful=False)
        perhaps = _betweenness(network, camp.sides, leaning=True, doubtful=True)
        for state, value in shown.items():
            every = (value, sure[state], perhaps[state])
            if max(every) > 0:
                friends = _friends(network, state, camp.sides)
                found.append(
                    Broker(state=state, betweenness=value, lowest=min(every), highest=max(every), friends=friends)
                )
    return tuple(sorted(found, key=lambda one: (-one.betweenness, -one.highest, one.state)))


def _betweenness(
    network: SignedNetwork, sides: Sequence[Sequence[str]], *, leaning: bool, doubtful: bool
) -> dict[str, float]:
    import networkx

    first, second = sides
    graph = networkx.Graph()
    graph.add_nodes_from([*first, *second])
    graph.add_edges_from(
        one.pair
        for one in network.relations
        if graph.has_node(one.one)
        and graph.has_node(one.other)
        and ((one.sign > 0 and (leaning or one.standing == "certain")) or (doubtful and one.standing != "certain"))
    )
    found = networkx.betweenness_centrality_subset(graph, sources=first, targets=second)
    # networkx counts an undirected way half, as it may be walked from either end
    pairs = max(len(first) * len(second), 1)
    return {state: 2 * value / pairs for state, value in found.items()}


def _friends(
    network: SignedNetwork, state: str, sides: Sequence[Sequence[str]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    near = {
        one.other if one.one == state else one.one for one in network.relations if one.sign > 0 and state in one.pair
    }
    first, second = (tuple(sorted(near.intersection(side))) for side in sides)
    return first, second
