"""The benchmark of attributions: what counts as found, and whose source is right."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.scoring.attribution import Attribution, metrics, tally

TEXT = "Ann Low said the road was open. Bo Dahl denied that the road was closed."
SAID: Attribution = {"source": [[0, 7]], "cue": [[8, 12]], "content": [[13, 30]]}
DENIED: Attribution = {"source": [[32, 39]], "cue": [[40, 46]], "content": [[47, 71]]}


def figures(*found: Attribution) -> dict[str, float]:
    return metrics(tally(TEXT, [SAID, DENIED], found))


def test_the_gold_itself_is_perfect() -> None:
    found = figures(SAID, DENIED)
    assert found.pop("accuse_recall") == 0.0  # none is marked
    assert set(found.values()) == {1.0}


def test_nothing_found_is_nothing_right() -> None:
    assert set(figures().values()) == {0.0}


def test_recall_is_told_apart_by_the_marked_cue() -> None:
    found = figures(DENIED)
    assert (found["say_recall"], found["deny_recall"]) == (0.0, 1.0)
    assert found["attribution_f1"] == pytest.approx(2 / 3)


def test_another_source_leaves_the_words_found_but_not_the_attribution() -> None:
    found = figures({**SAID, "source": [[32, 39]]}, DENIED)
    assert (found["attribution_f1"], found["source_accuracy"]) == (0.5, 0.5)
    assert found["content_token_f1"] == 1.0


def test_half_of_the_words_is_enough_and_less_is_not() -> None:
    assert figures({**SAID, "content": [[13, 21]]})["say_recall"] == 1.0
    assert figures({**SAID, "content": [[13, 16]]})["say_recall"] == 0.0


def test_each_marked_attribution_is_found_once() -> None:
    counts = tally(TEXT, [SAID], [SAID, SAID])
    assert (counts["paired"], counts["found"]) == (1, 2)


def test_the_counts_of_documents_add_up() -> None:
    both: Counter[str] = tally(TEXT, [SAID], [SAID]) + tally(TEXT, [DENIED], [])
    assert metrics(both)["attribution_f1"] == pytest.approx(2 / 3)


def test_punctuation_at_an_edge_is_of_no_account() -> None:
    assert figures({**SAID, "content": [[12, 31]]}, DENIED)["content_token_f1"] == 1.0
