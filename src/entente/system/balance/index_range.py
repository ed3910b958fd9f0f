"""How far the frustration index may lie from what is known, where the signs of some ties are not.

The lowest is that of the sure ties alone: whatever the best partition is, unsure ties may happen to fit it. The
highest is a game: signs are chosen to frustrate the most, then a partition to frustrate the least. Partitions found in
answer to signs are collected, and the signs worst for all of them together are tried next, until the two agree.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from entente.records import Frozen
from entente.system.balance.frustration import Partition, frustration
from entente.system.balance.happenings import Pair
from entente.system.balance.optional import scipy_part
from entente.system.balance.solver import SEARCHED
from entente.system.balance.ties import Tie, tie

ROUNDS = 60


class IndexRange(Frozen, frozen=True):
    """The frustration index at its lowest and highest over all signs of `unsure` ties.

    Where `proven` is false the search was broken off, and the true range lies within this one.
    """

    lowest: int
    highest: int
    unsure: int
    proven: bool


def index_range(
    nodes: Sequence[str], sure: Sequence[Tie], unsure: Sequence[Pair], *, rounds: int = ROUNDS, searched: int = SEARCHED
) -> IndexRange:
    """Bounds of the index; `rounds` bounds the signs tried."""
    least = frustration(nodes, sure, searched=searched)
    if not unsure:
        return IndexRange(lowest=least.lowest, highest=least.index, unsure=0, proven=least.proven)
    answers, reached, above = [least], least.lowest, least.index + len(unsure)
    for _ in range(rounds):
        signs, bound = _worst(answers, sure, unsure)
        above = min(above, bound)
        answer = frustration(nodes, [*sure, *_signed(unsure, signs)], searched=searched)
        reached = max(reached, answer.lowest)
        if reached >= above:
            break
        answers.append(answer)
    return IndexRange(lowest=least.lowest, highest=above, unsure=len(unsure), proven=least.proven and reached >= above)


def _signed(unsure: Sequence[Pair], positive: npt.NDArray[np.bool_]) -> list[Tie]:
    return [tie(*pair, 1 if up else -1) for pair, up in zip(unsure, positive, strict=True)]


def _worst(
    answers: Sequence[Partition], sure: Sequence[Tie], unsure: Sequence[Pair]
) -> tuple[npt.NDArray[np.bool_], int]:
    """Signs under which every partition so far frustrates as much as can be, and how much the best of them then does.

    Variables: one 0 or 1 an unsure tie (positive or not), and the index `t`, at most what each partition comes to.
    """
    optimize = scipy_part("optimize")
    rows, limits = zip(*(_price(each, sure, unsure) for each in answers), strict=True)
    size = len(unsure)
    found = optimize.milp(
        np.r_[np.zeros(size), -1.0],
        constraints=optimize.LinearConstraint(np.array(rows), -np.inf, np.array(limits)),
        bounds=optimize.Bounds(np.zeros(size + 1), np.r_[np.ones(size), np.inf]),
        integrality=np.r_[np.ones(size), 0.0],
        options={"node_limit": SEARCHED, "mip_rel_gap": 0.0},
    )
    if found.x is None:
        return np.ones(size, dtype=np.bool_), len(sure) + size
    return found.x[:size] > 0.5, int(np.floor(-found.mip_dual_bound + 1e-6))


def _price(answer: Partition, sure: Sequence[Tie], unsure: Sequence[Pair]) -> tuple[list[float], float]:
    """`t` less what a partition frustrates of the unsure ties is at most what it frustrates of the sure ones.

    A positive tie across the partition is frustrated, and a negative one within a side.
    """
    side = set(answer.sides[1])
    across = [(one in side) != (other in side) for one, other in unsure]
    fixed = sum(((one.one in side) != (one.other in side)) == (one.sign > 0) for one in sure)
    return [*(-1.0 if apart else 1.0 for apart in across), 1.0], fixed + float(across.count(False))
