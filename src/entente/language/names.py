"""From scores of BIO tags to the best legal sequence."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

_FORBIDDEN = -1e4


@cache
def _transitions(tags: tuple[str, ...]) -> NDArray[np.float32]:
    """`allowed[previous, now]`: an I follows a B or an I of its own label only."""
    table = np.zeros((len(tags), len(tags)), dtype=np.float32)
    for now, tag in enumerate(tags):
        if tag[0] == "I":
            for previous, before in enumerate(tags):
                if before == "O" or before[1:] != tag[1:]:
                    table[previous, now] = _FORBIDDEN
    return table


def decode_names(scores: NDArray[np.float32], tags: tuple[str, ...]) -> list[str]:
    """`scores[word, tag]` -> a tag for each word, by Viterbi's algorithm over legal sequences."""
    greedy = [tags[value] for value in scores.argmax(1)]
    if all(now[0] != "I" or before[1:] == now[1:] for before, now in zip(["O", *greedy], greedy, strict=False)):
        return greedy
    allowed = _transitions(tags)
    total = scores[0] + np.asarray([_FORBIDDEN if tag[0] == "I" else 0.0 for tag in tags], dtype=np.float32)
    back: list[NDArray[np.int64]] = []
    for row in scores[1:]:
        paths = total[:, None] + allowed
        back.append(paths.argmax(0))
        total = paths.max(0) + row
    best = [int(total.argmax())]
    for pointers in reversed(back):
        best.append(int(pointers[best[-1]]))
    return [tags[value] for value in reversed(best)]
