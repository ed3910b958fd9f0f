"""Scores of groups against gold, worked out by hand."""

from __future__ import annotations

import pytest

from benchmarks.scoring.clusters import b_cubed, pairwise
from benchmarks.story_groups import article, day_of, predict


def test_two_stories_taken_for_one() -> None:
    precision, recall, f1 = b_cubed(["a", "a", "b"], [1, 1, 1])
    assert precision == pytest.approx(5 / 9)
    assert recall == 1.0
    assert f1 == pytest.approx(10 / 14)
    assert pairwise(["a", "a", "b"], [1, 1, 1])[0] == pytest.approx(1 / 3)


def test_one_story_taken_for_two() -> None:
    assert b_cubed(["a", "a"], [1, 2])[:2] == (1.0, 0.5)
    assert pairwise(["a", "a"], [1, 2]) == (0.0, 0.0, 0.0)


def test_addresses_are_taken_out_and_the_title_stands_once() -> None:
    text = "http: / / news. example / a - ferry\nA ferry opens\nIt sails."
    assert article("A ferry opens", text) == "A ferry opens\nIt sails."
    assert article("A ferry", "It sails.") == "A ferry\nIt sails."


def test_a_day_is_read_from_iso_dates_alone() -> None:
    assert day_of("2031-05-02T10:00") == "2031-05-02"
    assert [day_of("2 May 2031"), day_of(None)] == [None, None]


def test_stories_of_texts() -> None:
    ferry = "Orlen Vashti opened the Zorvik ferry."
    found = predict([(ferry, None), ("Tamsin Quill won the Quenby cup.", None), (f"{ferry} It sails.", None)])
    assert found[0] == found[2] != found[1]
