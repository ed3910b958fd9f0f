"""The exact frustration index of signed networks.

    python -m benchmarks.balance [--data NETWORKS] [--out PREDICTIONS]

Input: one network a line: `name`, `nodes` (their number), `edges` (node, node, sign) and the known `frustration`, which
is opened only to score. A pair that has both signs is left out. Metrics: the share of networks whose index is equal and
proven, and the seconds of the slowest.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.event_identity import read_lines
from benchmarks.report import print_metrics, print_table, write_lines
from entente.system.balance import Partition, Tie, frustration, tie

_DEFAULT = Path("../shared/data/system/signed_networks.jsonl")


class Measured(NamedTuple):
    """A partition, and how long it took to find."""

    partition: Partition
    seconds: float


def ties(edges: Iterable[Sequence[int]]) -> list[Tie]:
    """The ties of a network; repeated ones are one, a pair with both signs and a node tied to itself none."""
    signs: dict[tuple[int, int], set[int]] = defaultdict(set)
    for one, other, sign in edges:
        if one != other:
            signs[min(one, other), max(one, other)].add(1 if sign > 0 else -1)
    return [
        tie(str(one), str(other), 1 if 1 in found else -1) for (one, other), found in signs.items() if len(found) == 1
    ]


def measured(network: Mapping[str, Any]) -> Measured:
    """The optimum of one network."""
    begun = time.perf_counter()
    found = frustration([str(node) for node in range(network["nodes"])], ties(network["edges"]))
    return Measured(found, time.perf_counter() - begun)


def _warm() -> None:
    """Loads the solver, so that no network is charged for it."""
    frustration(["a", "b", "c"], [tie("a", "b", 1), tie("b", "c", 1), tie("a", "c", -1)])


def _prediction(network: Mapping[str, Any], found: Partition) -> dict[str, Any]:
    return {
        "name": network.get("name"),
        "frustration": found.index,
        "proven": found.proven,
        "side": sorted(int(node) for node in found.sides[1]),
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Solves, scores, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, default=_DEFAULT)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args(arguments)
    networks = read_lines(options.data)
    _warm()
    found = [measured({"nodes": one["nodes"], "edges": one["edges"]}) for one in networks]
    if options.out:
        pairs = zip(networks, found, strict=True)
        write_lines(options.out, (_prediction(network, each.partition) for network, each in pairs))
    print_table(
        (str(one.get("name")), float(each.partition.index), "" if each.partition.proven else "not proven")
        for one, each in zip(networks, found, strict=True)
    )
    equal = [
        each.partition.proven and each.partition.index == one.get("frustration")
        for one, each in zip(networks, found, strict=True)
    ]
    slowest = max((each.seconds for each in found), default=0.0)
    print_metrics("balance", {"equal": sum(equal) / max(len(equal), 1), "seconds": slowest})


if __name__ == "__main__":
    main()
