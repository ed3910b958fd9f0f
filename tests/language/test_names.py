"""Decoding BIO tags."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from entente.language.names import decode_names

TAGS = ("B-LOC", "B-PERSON", "I-LOC", "I-PERSON", "O")


def legal(tags: list[str]) -> bool:
    before = "O"
    for tag in tags:
        if tag[0] == "I" and before[2:] != tag[2:]:
            return False
        before = tag
    return True


def test_an_inside_tag_never_follows_another_label() -> None:
    scores = np.asarray([[5, 4.9, 0, 0, 0], [0, 0, 0, 5, 0]], dtype=np.float32)
    assert decode_names(scores, TAGS) == ["B-PERSON", "I-PERSON"]


def test_a_legal_sequence_is_left_alone() -> None:
    scores = np.asarray([[0, 5, 0, 0, 0], [0, 0, 0, 5, 0], [0, 0, 0, 0, 5]], dtype=np.float32)
    assert decode_names(scores, TAGS) == ["B-PERSON", "I-PERSON", "O"]


@given(st.integers(1, 12), st.integers(0, 10_000))
def test_every_sequence_is_legal(n: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(n, len(TAGS))).astype(np.float32)
    assert legal(decode_names(scores, TAGS))
