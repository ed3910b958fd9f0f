"""Structural balance: how far the ties between states divide them into two blocs, and which ties do not fit."""

from entente.system.balance.blocs import Blocs, Camp, blocs
from entente.system.balance.brokers import Broker, brokers
from entente.system.balance.frustration import Partition, frustration
from entente.system.balance.index_range import IndexRange, index_range
from entente.system.balance.moves import Move, moved
from entente.system.balance.network import SignedNetwork, network
from entente.system.balance.relations import Counts, Relation, Standing
from entente.system.balance.strain import Relief, Triad, relief, triads_under_strain
from entente.system.balance.ties import Sign, Tie, tie
from entente.system.balance.weights import Pact, SignRules, Weights, shipped_weights

__all__ = [
    "Blocs",
    "Broker",
    "Camp",
    "Counts",
    "IndexRange",
    "Move",
    "Pact",
    "Partition",
    "Relation",
    "Relief",
    "Sign",
    "SignRules",
    "SignedNetwork",
    "Standing",
    "Tie",
    "Triad",
    "Weights",
    "blocs",
    "brokers",
    "frustration",
    "index_range",
    "moved",
    "network",
    "relief",
    "shipped_weights",
    "tie",
    "triads_under_strain",
]
