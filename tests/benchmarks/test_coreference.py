"""Cluster scores on cases worked out by hand."""

import pytest

from benchmarks.scoring.coreference import best_assignment, conll_f1, score_clusters

GOLD = {"a": 1, "b": 1, "c": 1, "d": 2, "e": 3}


def test_the_gold_itself_scores_one() -> None:
    assert conll_f1(GOLD, {item: f"other {name}" for item, name in GOLD.items()}) == pytest.approx(1)


def test_what_is_not_clustered_stands_alone() -> None:
    scores = score_clusters(GOLD, {})
    assert scores["muc"] == (0, 0)
    assert scores["b3"] == pytest.approx((1, 3 / 5))
    assert scores["ceafe"] == pytest.approx((2.5 / 5, 2.5 / 3))


def test_one_cluster_of_all_keeps_recall_and_loses_precision() -> None:
    scores = score_clusters(GOLD, dict.fromkeys(GOLD, 0))
    assert scores["muc"] == pytest.approx((2 / 4, 1))
    assert scores["b3"] == pytest.approx(((3 * 3 + 1 + 1) / 25, 1))
    assert scores["ceafe"] == pytest.approx((6 / 8, 6 / 8 / 3))


def test_the_best_assignment_is_not_the_greedy_one() -> None:
    assert best_assignment([[5.0, 4.0], [4.0, 0.0]]) == pytest.approx(8)
    assert best_assignment([[1.0], [3.0], [2.0]]) == pytest.approx(3)
