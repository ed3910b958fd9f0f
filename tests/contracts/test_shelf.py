"""What every shelf must do, in memory or in a store, and that grouping over either comes to the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from entente.store import open_store
from entente.stories.grouping.shelf import Card, MemoryShelf, Shelf

LARGEST_MARK = (1 << 64) - 1


@contextmanager
def shelf_of(kind: str, folder: Path) -> Iterator[Shelf]:
    if kind == "memory":
        yield MemoryShelf()
        return
    with open_store(folder, create=True) as store, store.grouping() as grouping:
        yield grouping.shelf


@pytest.fixture(params=["memory", "sqlite"])
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shelf]:
    with shelf_of(request.param, tmp_path) as made:
        yield made


def card(document: str, *marks: int) -> Card:
    return Card(document, marks, f"gist of {document}".encode())


def test_cards_are_found_by_their_marks(shelf: Shelf) -> None:
    shelf.put([card("a", 1, LARGEST_MARK), card("b", 1, 2), card("c", 3)])
    found = shelf.bearers([1, LARGEST_MARK, 9], 10)
    assert {mark: sorted(held) for mark, held in found.items()} == {1: ["a", "b"], LARGEST_MARK: ["a"]}
    assert shelf.gists(["a", "z"]) == {"a": b"gist of a"}


def test_a_common_mark_gives_no_more_than_asked_for(shelf: Shelf) -> None:
    shelf.put(card(f"{number:03}", 7) for number in range(30))
    assert len(shelf.bearers([7], 11)[7]) == 11


def test_marks_are_common_that_more_bear(shelf: Shelf) -> None:
    shelf.put(card(f"{number:03}", 7, LARGEST_MARK) if number < 11 else card(f"{number:03}", 7) for number in range(12))
    assert shelf.common([7, LARGEST_MARK, 9], 10) == {7, LARGEST_MARK}
    assert shelf.common([7, LARGEST_MARK, 9], 11) == {7}
    assert shelf.common([], 0) == set()


def test_a_card_put_again_bears_its_new_marks_alone_and_keeps_links_and_place(shelf: Shelf) -> None:
    shelf.put([card("a", 1), card("b", 1)])
    shelf.relink({"a": {"b": 0.5}})
    shelf.place({"a": "a", "b": "a"})
    shelf.put([Card("a", (2,), b"other")])
    assert shelf.bearers([1, 2], 10) == {1: ["b"], 2: ["a"]}
    assert shelf.gists(["a"]) == {"a": b"other"}
    assert shelf.links(["a"]) == {"a": {"b": 0.5}}
    assert shelf.founders(["a", "b"]) == {"a": "a", "b": "a"}


def test_links_go_both_ways_and_are_replaced_whole(shelf: Shelf) -> None:
    shelf.put([card(name) for name in "abcd"])
    shelf.relink({"a": {"b": 0.5, "c": 0.25}, "b": {"a": 0.5}})
    assert shelf.links(["c", "d"]) == {"c": {"a": 0.25}, "d": {}}
    shelf.relink({"a": {"d": 0.75}})
    assert shelf.links(["a", "b", "c", "d"]) == {"a": {"d": 0.75}, "b": {}, "c": {}, "d": {"a": 0.75}}


def test_what_is_dropped_leaves_nothing(shelf: Shelf) -> None:
    shelf.put([card("a", 1), card("b", 1)])
    shelf.relink({"a": {"b": 0.5}})
    shelf.place({"a": "a", "b": "a"})
    shelf.drop(["a"])
    assert shelf.bearers([1], 10) == {1: ["b"]}
    assert shelf.links(["b"]) == {"b": {}}
    assert shelf.members(["a"]) == {"a": ["b"]}
    assert shelf.founders(["a"]) == {}


def test_stories_by_founder(shelf: Shelf) -> None:
    shelf.put([card(name) for name in "abc"])
    shelf.place({"b": "a", "a": "a", "c": "c"})
    assert shelf.members(["a", "c", "z"]) == {"a": ["a", "b"], "c": ["c"]}
    shelf.place({"b": "c"})
    assert shelf.members(["a", "c"]) == {"a": ["a"], "c": ["b", "c"]}


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.sampled_from("abcd"), st.sets(st.integers(0, 4), max_size=3)),
        st.tuples(st.just("drop"), st.sampled_from("abcd"), st.none()),
        st.tuples(st.just("link"), st.sampled_from("abcd"), st.dictionaries(st.sampled_from("abcd"), st.just(0.5))),
        st.tuples(st.just("place"), st.sampled_from("abcd"), st.sampled_from("abcd")),
    ),
    max_size=12,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_any_steps_leave_both_alike(
    steps: list[tuple[str, str, object]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    seen = []
    for kind in ("memory", "sqlite"):
        with shelf_of(kind, tmp_path_factory.mktemp("shelf")) as shelf:
            take(shelf, steps)
            marked = {mark: sorted(held) for mark, held in shelf.bearers(range(5), 9).items()}
            seen.append((marked, shelf.links("abcd"), shelf.founders("abcd"), shelf.members("abcd")))
    assert seen[0] == seen[1]


def take(shelf: Shelf, steps: list[tuple[str, str, object]]) -> None:
    there: set[str] = set()
    for what, one, more in steps:
        if what == "put" and isinstance(more, set):
            shelf.put([card(one, *sorted(more))])
            there.add(one)
        elif what == "drop":
            shelf.drop([one])
            there.discard(one)
        elif what == "link" and isinstance(more, dict) and one in there:
            shelf.relink({one: {other: value for other, value in more.items() if other in there and other != one}})
        elif what == "place" and isinstance(more, str) and one in there:
            shelf.place({one: more})
