"""The room's own data files are sound."""

from entente.knowledge import load
from entente.stories.claims.concepts import matter
from entente.stories.dating.occasions import told
from entente.stories.vocabulary import vocabulary


def test_words_are_lower_case() -> None:
    lists = vocabulary()
    every = lists.accusation | lists.stop | lists.future | lists.former | lists.signing | lists.visit
    assert all(word == word.casefold() for word in every)


def test_a_place_narrows_the_summits() -> None:
    (candidates,) = told("Leaders met at a NATO summit in Vilnius.", frozenset(), frozenset(), load())
    assert [fact.days.first.isoformat() for fact in candidates] == ["2023-07-11"]
    (candidates,) = told("Leaders met at a NATO summit.", frozenset(), frozenset(), load())
    assert len(candidates) > 1


def test_a_matter_needs_thing_and_deed_close_together() -> None:
    assert matter("the transfer of weapons", "the transfer of weapons", ()).deeds == {("arms", "transfer")}
    apart = "weapons were shown while ministers of six states talked of how coal is sold"
    assert matter(apart, apart, ()).deeds == frozenset()
