"""The least frustrated partition of one block of a signed network, by mixed-integer programming.

The XOR model of Aref, Mason and Wilson (2020), "A modeling and computational study of the frustration index in signed
networks", Networks 75(1): a variable 0 or 1 a node (its side), one a tie (whether it is frustrated). Each triangle with
an odd number of negative ties has a frustrated one; saying so makes the relaxation far tighter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from entente.system.balance.optional import scipy_part

Signs = Sequence[tuple[int, int, int]]
"""(node, node, sign) with nodes counted from 0."""
SEARCHED = 100_000
"""Branches the solver may look at. A count, not a clock, so that a machine's speed does not change the answer."""


class Solved(NamedTuple):
    """The sides of the nodes (0 or 1), the ties frustrated by them, and the least there can be.

    `lowest` equals `frustrated` where the optimum is proven.
    """

    sides: tuple[int, ...]
    frustrated: int
    lowest: int

    @property
    def proven(self) -> bool:
        """Whether no partition frustrates fewer."""
        return self.frustrated == self.lowest


def solve(size: int, signs: Signs, *, searched: int = SEARCHED) -> Solved:
    """The optimum over `size` nodes; the one with the most ties stands on side 0, as turning all changes nothing."""
    if not signs:
        return Solved((0,) * size, 0, 0)
    held = ((_busiest(size, signs), 0),)
    found = _minimum(size, signs, held, searched)
    sides = _rounded(found.x, size)
    lowest = 0 if found.mip_dual_bound is None else int(np.ceil(found.mip_dual_bound - 1e-6))
    if sides is None:
        sides = _improved(size, signs)
        lowest = 0
    index = frustrated_by(sides, signs)
    return Solved(sides, index, index if found.status == 0 else min(lowest, index))


def frustrated_by(sides: Sequence[int], signs: Signs) -> int:
    """How many ties a partition frustrates: positive ones across it and negative ones within a side."""
    return sum((sides[one] != sides[other]) == (sign > 0) for one, other, sign in signs)


def _busiest(size: int, signs: Signs) -> int:
    ties = np.bincount(np.array([each[:2] for each in signs]).ravel(), minlength=size)
    return int(ties.argmax())


def _minimum(size: int, signs: Signs, held: Sequence[tuple[int, int]], searched: int) -> Any:
    return _program(size, signs, held, _frustrations(size, signs), searched)


def farthest(
    size: int, signs: Signs, optimum: Solved, together: Sequence[int], *, searched: int = SEARCHED
) -> Solved | None:
    """The optimal partition in which the most nodes of `together` part from the first of them.

    They part where they stand to it otherwise than in `optimum`. Null where it cannot be known within the bound.
    """
    sides = optimum.sides
    first, *others = together
    parting = np.zeros(size + len(signs))
    parting[others] = [1.0 if sides[node] else -1.0 for node in others]
    found = _program(size, signs, [(first, sides[first])], parting, searched, index=optimum.frustrated)
    reached = _rounded(found.x, size)
    if found.status != 0 or reached is None:
        return None
    return Solved(reached, optimum.frustrated, optimum.frustrated)


def _program(
    size: int,
    signs: Signs,
    held: Sequence[tuple[int, int]],
    objective: npt.NDArray[np.float64],
    searched: int,
    *,
    index: int | None = None,
) -> Any:
    """Minimises `objective` over partitions that frustrate `index` ties at most, if a number is given."""
    optimize = scipy_part("optimize")
    limits = [optimize.LinearConstraint(*_constraints(size, signs))]
    if index is not None:
        limits.append(optimize.LinearConstraint(_frustrations(size, signs)[np.newaxis], -np.inf, index))
    least, most = np.zeros(size + len(signs)), np.ones(size + len(signs))
    for node, side in held:
        least[node] = most[node] = side
    return optimize.milp(
        objective,
        constraints=limits,
        bounds=optimize.Bounds(least, most),
        integrality=np.r_[np.ones(size), np.zeros(len(signs))],
        options={"node_limit": searched, "mip_rel_gap": 0.0},
    )


def _frustrations(size: int, signs: Signs) -> npt.NDArray[np.float64]:
    counted: npt.NDArray[np.float64] = np.r_[np.zeros(size), np.ones(len(signs))]
    return counted


def _constraints(size: int, signs: Signs) -> tuple[Any, npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Rows `terms >= least` as a sparse matrix: two a tie, one an unbalanced triangle."""
    rows = [*_ties(size, signs), *_triangles(size, signs)]
    where = [(number, column) for number, (terms, _) in enumerate(rows) for column in terms]
    values = [value for terms, _ in rows for value in terms.values()]
    lines, columns = np.array(where).T
    matrix = scipy_part("sparse").csr_array((values, (lines, columns)), shape=(len(rows), size + len(signs)))
    return matrix, np.array([float(least) for _, least in rows]), np.full(len(rows), np.inf)


def _ties(size: int, signs: Signs) -> Iterator[tuple[dict[int, int], int]]:
    """f >= |x - y| of a positive tie, f >= 1 - |x - y| of a negative one."""
    for number, (one, other, sign) in enumerate(signs, size):
        if sign > 0:
            yield {one: -1, other: 1, number: 1}, 0
            yield {one: 1, other: -1, number: 1}, 0
        else:
            yield {one: -1, other: -1, number: 1}, -1
            yield {one: 1, other: 1, number: 1}, 1


def _triangles(size: int, signs: Signs) -> Iterator[tuple[dict[int, int], int]]:
    numbers = {(min(each[:2]), max(each[:2])): number for number, each in enumerate(signs)}
    near: dict[int, set[int]] = {}
    for one, other in numbers:
        near.setdefault(one, set()).add(other)
    for first, later in near.items():
        for second, third in combinations(sorted(later), 2):
            if third in near.get(second, ()):
                ties = [numbers[pair] for pair in ((first, second), (first, third), (second, third))]
                if np.prod([signs[each][2] for each in ties]) < 0:
                    yield dict.fromkeys((size + each for each in ties), 1), 1


def _rounded(solution: npt.NDArray[np.float64] | None, size: int) -> tuple[int, ...] | None:
    return None if solution is None else tuple(int(value > 0.5) for value in solution[:size])


def _improved(size: int, signs: Signs) -> tuple[int, ...]:
    """Where the search ended without any partition: nodes change sides, one by one, as long as that helps."""
    sides = [0] * size
    better = True
    while better:
        better = False
        for node in range(size):
            before = frustrated_by(sides, signs)
            sides[node] ^= 1
            if frustrated_by(sides, signs) < before:
                better = True
            else:
                sides[node] ^= 1
    return tuple(sides)
