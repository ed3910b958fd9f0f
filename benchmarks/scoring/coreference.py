"""Scores of a clustering against gold: MUC, B³ and CEAF-e, and their mean, CoNLL.

MUC after Vilain et al. 1995, B³ after Bagga and Baldwin 1998, CEAF with φ4 after Luo 2005, the mean of their F1
after the CoNLL-2012 shared task. All are taken over the gold items; an item not clustered stands alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from typing import Any, NamedTuple

Clustering = Mapping[Any, Hashable]
"""Item to cluster."""
Clusters = dict[Hashable, set[Hashable]]
_FAR = 1e18


class Score(NamedTuple):
    """Precision and recall, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def score_clusters(gold: Clustering, found: Clustering) -> dict[str, Score]:
    """`muc`, `b3`, `ceafe` of item to cluster, over the items of `gold`."""
    answered = {item: found.get(item, ("alone", item)) for item in gold}
    return {"muc": _muc(gold, answered), "b3": _b_cubed(gold, answered), "ceafe": _ceafe(gold, answered)}


def conll_f1(gold: Clustering, found: Clustering) -> float:
    """The mean of the three F1."""
    return sum(each.f1 for each in score_clusters(gold, found).values()) / 3


def _clusters(items: Clustering) -> Clusters:
    clusters: Clusters = defaultdict(set)
    for item, cluster in items.items():
        clusters[cluster].add(item)
    return clusters


def _muc(gold: Clustering, found: Clustering) -> Score:
    def linked(clusters: Clusters, by: Clustering) -> float:
        kept = sum(len(cluster) - len({by[item] for item in cluster}) for cluster in clusters.values())
        links = sum(len(cluster) - 1 for cluster in clusters.values())
        return kept / links if links else 0.0

    return Score(precision=linked(_clusters(found), gold), recall=linked(_clusters(gold), found))


def _b_cubed(gold: Clustering, found: Clustering) -> Score:
    wanted, got = _clusters(gold), _clusters(found)
    shared = {item: len(wanted[gold[item]] & got[found[item]]) for item in gold}
    total = len(gold) or 1
    return Score(
        precision=sum(shared[item] / len(got[found[item]]) for item in gold) / total,
        recall=sum(shared[item] / len(wanted[gold[item]]) for item in gold) / total,
    )


def _ceafe(gold: Clustering, found: Clustering) -> Score:
    wanted, got = _clusters(gold), _clusters(found)
    overlaps = Counter((gold[item], found[item]) for item in gold)
    beside: dict[tuple[str, Hashable], set[tuple[str, Hashable]]] = defaultdict(set)
    for one, other in overlaps:
        beside["gold", one].add(("found", other))
        beside["found", other].add(("gold", one))
    total = 0.0
    for component in _components(beside):
        rows = [cluster for side, cluster in component if side == "gold"]
        columns = [cluster for side, cluster in component if side == "found"]
        weights = [
            [2 * overlaps[row, column] / (len(wanted[row]) + len(got[column])) for column in columns] for row in rows
        ]
        total += best_assignment(weights)
    return Score(precision=total / (len(got) or 1), recall=total / (len(wanted) or 1))


def _components(
    beside: Mapping[tuple[str, Hashable], set[tuple[str, Hashable]]],
) -> list[list[tuple[str, Hashable]]]:
    """What hangs together; clusters that share no item cannot be aligned."""
    components, seen = [], set()
    for first in beside:
        if first in seen:
            continue
        seen.add(first)
        component, waiting = [], [first]
        while waiting:
            node = waiting.pop()
            component.append(node)
            fresh = beside[node] - seen
            seen |= fresh
            waiting.extend(fresh)
        components.append(component)
    return components


def best_assignment(weights: list[list[float]]) -> float:
    """The greatest sum of weights with each row and column used once at most (Hungarian method).

    Costs the shorter side squared times the longer.
    """
    if len(weights) > len(weights[0]):
        weights = [list(column) for column in zip(*weights, strict=True)]
    rows, columns = len(weights), len(weights[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    holder = [0] * (columns + 1)
    for row in range(1, rows + 1):
        holder[0] = row
        came_from = _cheapest_path(weights, holder, row_price, column_price)
        column = came_from.pop()
        while column:
            before = came_from[column]
            holder[column] = holder[before]
            column = before
    return sum(weights[row - 1][column - 1] for column, row in enumerate(holder) if column and row)


def _cheapest_path(
    weights: list[list[float]], holder: list[int], row_price: list[float], column_price: list[float]
) -> list[int]:
    """For each column the one before it on the way to a free column; last, that free column."""
    columns = len(column_price)
    came_from, reach, used = [0] * columns, [_FAR] * columns, [False] * columns
    column = 0
    while holder[column]:
        used[column] = True
        row, step, following = holder[column], _FAR, 0
        for one in range(1, columns):
            if used[one]:
                continue
            cost = -weights[row - 1][one - 1] - row_price[row] - column_price[one]
            if cost < reach[one]:
                reach[one], came_from[one] = cost, column
            if reach[one] < step:
                step, following = reach[one], one
        for one in range(columns):
            if used[one]:
                row_price[holder[one]] += step
                column_price[one] -= step
            else:
                reach[one] -= step
        column = following
    return [*came_from, column]
