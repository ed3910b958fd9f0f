"""Decoding arc scores into trees."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.language.tree import decode_tree


def is_tree(heads: np.ndarray[tuple[int], np.dtype[np.int64]]) -> bool:
    for word in range(1, len(heads) + 1):
        seen = set()
        while word:
            if word in seen:
                return False
            seen.add(word)
            word = int(heads[word - 1])
    return True


def best_by_search(scores: np.ndarray[tuple[int, int], np.dtype[np.float32]]) -> float:
    n = len(scores) - 1
    best = -np.inf
    for heads in itertools.product(range(n + 1), repeat=n):
        array = np.asarray(heads)
        if heads.count(0) == 1 and all(head != word + 1 for word, head in enumerate(heads)) and is_tree(array):
            best = max(best, sum(float(scores[word + 1, head]) for word, head in enumerate(heads)))
    return best


def test_greedy_tree_is_kept() -> None:
    scores = np.full((4, 4), -5.0, dtype=np.float32)
    scores[1, 2] = scores[2, 0] = scores[3, 2] = 5.0
    assert decode_tree(scores).tolist() == [2, 0, 2]


def test_cycle_is_broken() -> None:
    scores = np.full((3, 3), -9.0, dtype=np.float32)
    scores[1, 2] = scores[2, 1] = 9.0
    scores[1, 0], scores[2, 0] = 1.0, 2.0
    assert decode_tree(scores).tolist() == [2, 0]


def test_no_word_no_head() -> None:
    assert decode_tree(np.zeros((1, 1), dtype=np.float32)).tolist() == []


@given(st.integers(1, 4), st.integers(0, 10_000))
def test_always_a_tree_with_one_root_and_the_best_one(n: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(n + 1, n + 1)).astype(np.float32)
    heads = decode_tree(scores)
    assert is_tree(heads)
    assert (heads == 0).sum() == 1
    found = sum(float(scores[word + 1, head]) for word, head in enumerate(heads.tolist()))
    assert found == pytest.approx(best_by_search(scores), abs=1e-3)


@given(st.integers(5, 60), st.integers(0, 10_000))
def test_long_sentences_are_trees_too(n: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(n + 1, n + 1)).astype(np.float32)
    heads = decode_tree(scores)
    assert is_tree(heads)
    assert (heads == 0).sum() == 1
