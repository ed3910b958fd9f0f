"""From arc scores to a tree: greedy where that is a tree already, else the maximum spanning tree.

Chu and Liu 1965, Edmonds 1967; exactly one word hangs on the root, as Universal Dependencies has it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def decode_tree(scores: NDArray[np.float32]) -> NDArray[np.int64]:
    """`scores[d, h]` over positions 0 (root) to n -> the head, 0..n, of each word 1..n."""
    if len(scores) == 1:
        return np.zeros(0, dtype=np.int64)
    arcs = scores.astype(np.float64).copy()
    np.fill_diagonal(arcs, -np.inf)
    heads: NDArray[np.int64] = arcs.argmax(1).astype(np.int64)
    heads[0] = 0
    if _is_tree(heads) and int((heads[1:] == 0).sum()) == 1:
        return heads[1:]
    return _best_with_one_root(arcs)[1:]


def _best_with_one_root(arcs: NDArray[np.float64]) -> NDArray[np.int64]:
    """Try the likeliest roots and keep the best whole tree."""
    best: NDArray[np.int64] | None = None
    best_score = -np.inf
    for root in np.argsort(-arcs[1:, 0])[:3] + 1:
        only = arcs.copy()
        only[1:, 0] = -1e9
        only[root, 0] = arcs[root, 0] + 1e9
        heads = _spanning_tree(only)
        score = float(arcs[np.arange(1, len(arcs)), heads[1:]].sum())
        if score > best_score:
            best, best_score = heads, score
    assert best is not None  # noqa: S101 - there is at least one word, so at least one root was tried
    return best


def _is_tree(heads: NDArray[np.int64]) -> bool:
    return _cycle(heads) is None


def _cycle(heads: NDArray[np.int64]) -> list[int] | None:
    """Positions of a cycle in `heads`, or None; position 0 is the root."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path: list[int] = []
        position = start
        while state[position] == 0:
            state[position] = 1
            path.append(position)
            position = int(heads[position])
        if state[position] == 1:
            return path[path.index(position) :]
        for seen in path:
            state[seen] = 2
    return None


def _spanning_tree(arcs: NDArray[np.float64]) -> NDArray[np.int64]:
    """Maximum spanning arborescence rooted at 0: contract each cycle, solve, expand."""
    heads: NDArray[np.int64] = arcs.argmax(1).astype(np.int64)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(arcs), dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    ring = np.asarray(cycle)
    within = arcs[ring, heads[ring]]
    entering = arcs[np.ix_(ring, outside)] - within[:, None]
    entry = entering.argmax(0)
    leaving = arcs[np.ix_(outside, ring)]
    exit_ = leaving.argmax(1)
    size = len(outside) + 1
    smaller = np.full((size, size), -np.inf)
    smaller[:-1, :-1] = arcs[np.ix_(outside, outside)]
    smaller[-1, :-1] = entering.max(0)
    smaller[:-1, -1] = leaving.max(1)
    solved = _spanning_tree(smaller)
    result = heads.copy()
    for number, position in enumerate(outside):
        if position:
            head = int(solved[number])
            result[position] = ring[exit_[number]] if head == size - 1 else outside[head]
    into = int(solved[-1])
    result[ring[entry[into]]] = outside[into]
    return result
