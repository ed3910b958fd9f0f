"""How well groups agree with gold groups: B³ (Bagga and Baldwin 1998) and pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence


def b_cubed(gold: Sequence[Hashable], found: Sequence[Hashable]) -> tuple[float, float, float]:
    """Precision, recall and F1, averaged over items; `gold` and `found` name the group of each item."""
    stories, groups, both = Counter(gold), Counter(found), Counter(zip(gold, found, strict=True))
    precision = sum(count * count / groups[group] for (_, group), count in both.items()) / max(1, len(gold))
    recall = sum(count * count / stories[story] for (story, _), count in both.items()) / max(1, len(gold))
    return precision, recall, _f1(precision, recall)


def pairwise(gold: Sequence[Hashable], found: Sequence[Hashable]) -> tuple[float, float, float]:
    """Precision, recall and F1 over pairs of items in one group."""
    right = _pairs(Counter(zip(gold, found, strict=True)).values())
    of_found, of_gold = _pairs(Counter(found).values()), _pairs(Counter(gold).values())
    precision, recall = right / of_found if of_found else 0.0, right / of_gold if of_gold else 0.0
    return precision, recall, _f1(precision, recall)


def _pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
