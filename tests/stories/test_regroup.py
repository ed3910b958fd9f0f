"""Articles that come and go leave the stories that grouping them all at once would make."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entente.stories.grouping import regroup as rules
from entente.stories.grouping.gist import Gist, gist
from entente.stories.grouping.regroup import regroup
from entente.stories.grouping.shelf import MemoryShelf
from tests.stories.invented import Article, actor

PEOPLE = ("Orlen Vashti", "Milo Drax", "Tamsin Quill", "Pavo Lindt")
PLACES = ("Zorvik", "Maldria", "Quenby", "Ostravel", "Hexham")


@st.composite
def gists(draw: st.DrawFn) -> Gist:
    person, place = draw(st.sampled_from(PEOPLE)), draw(st.sampled_from(PLACES))
    other, number = draw(st.sampled_from(PLACES)), draw(st.integers(10, 99))
    text = f"{person} met envoys in {place} on Monday. The {number} envoys left for {other} on a ferry."
    return told(f"{person} {place} {other} {number}.txt", text)


def told(path: str, text: str) -> Gist:
    made = Article(path, text)
    for name in (*PEOPLE, *PLACES):
        if name in text:
            made.names(actor("person", name))
    return gist(made.reading())


def stories(shelf: MemoryShelf, documents: set[str]) -> list[list[str]]:
    founders = shelf.founders(documents)
    assert set(founders) == documents
    found = sorted(shelf.members(set(founders.values())).values())
    assert [group[0] for group in found] == sorted(set(founders.values()))
    return found


def at_once(wanted: list[Gist]) -> list[list[str]]:
    shelf = MemoryShelf()
    regroup(shelf, wanted)
    return stories(shelf, {one.document for one in wanted})


@pytest.mark.parametrize("commonest", [3, 400])
@settings(max_examples=40, deadline=None)
@given(pile=st.lists(gists(), min_size=1, max_size=14), chance=st.randoms(use_true_random=False))
def test_any_order_and_any_number_of_runs(commonest: int, pile: list[Gist], chance: Random) -> None:
    wanted = list({one.document: one for one in pile}.values())
    usual, rules.COMMONEST = rules.COMMONEST, commonest
    try:
        whole = at_once(wanted)
        shelf = MemoryShelf()
        waiting = list(wanted)
        chance.shuffle(waiting)
        while waiting:
            some = chance.randint(1, len(waiting))
            regroup(shelf, waiting[:some])
            waiting = waiting[some:]
        assert stories(shelf, {one.document for one in wanted}) == whole
    finally:
        rules.COMMONEST = usual


@settings(max_examples=40, deadline=None)
@given(pile=st.lists(gists(), min_size=2, max_size=12), chance=st.randoms(use_true_random=False))
def test_what_is_taken_away_leaves_no_trace(pile: list[Gist], chance: Random) -> None:
    wanted = list({one.document: one for one in pile}.values())
    kept = wanted[: chance.randint(1, len(wanted))]
    shelf = MemoryShelf()
    regroup(shelf, wanted)
    regroup(shelf, [], [one.document for one in wanted[len(kept) :]])
    assert stories(shelf, {one.document for one in kept}) == at_once(kept)


def test_a_change_names_the_stories_it_was_made_from() -> None:
    text = "Orlen Vashti met envoys in Zorvik on Monday. The 24 envoys left for Maldria on a ferry."
    one, other = (told(path, text) for path in ("a.txt", "b.txt"))
    shelf = MemoryShelf()
    first = regroup(shelf, [one])
    assert [group.former for group in first.groups] == [{}]
    (group,) = regroup(shelf, [other]).groups
    assert group.members == tuple(sorted((one.document, other.document)))
    assert list(group.former) == [one.document]
    assert regroup(shelf, []).groups == ()
