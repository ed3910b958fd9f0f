"""Groups by average linkage, and the say their tightness has."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from entente.stories.grouping.linkage import LOOSE, average_linkage

FIRST, SECOND = ("a1", "a2", "a3", "a4"), ("b1", "b2", "b3", "b4")


def table(within: float, across: float) -> dict[tuple[str, str], float]:
    likeness = {pair: within for group in (FIRST, SECOND) for pair in combinations(group, 2)}
    return likeness | {(one, other): across for one in FIRST for other in SECOND}


def test_loose_groups_join_where_tight_ones_stay_apart() -> None:
    members = [*FIRST, *SECOND]
    assert average_linkage(members, table(LOOSE, 0.25), 0.2) == [sorted(members)]
    assert average_linkage(members, table(0.9, 0.25), 0.2) == [list(FIRST), list(SECOND)]


def test_a_group_looser_than_usual_is_not_joined_below_the_threshold() -> None:
    assert average_linkage([*FIRST, *SECOND], table(0.22, 0.19), 0.2) == [list(FIRST), list(SECOND)]


def test_what_shares_nothing_stays_alone() -> None:
    assert average_linkage(["a", "b"], {}, 0.2) == [["a"], ["b"]]


@given(
    st.dictionaries(
        st.sampled_from(list(combinations("abcdefgh", 2))), st.floats(0.0, 1.0, allow_nan=False), max_size=28
    )
)
def test_no_group_lies_across_what_no_strong_pair_links(likeness: dict[tuple[str, str], float]) -> None:
    reached = {one: {one} for one in "abcdefgh"}
    for (one, other), value in likeness.items():
        if value >= 0.2:
            whole = reached[one] | reached[other]
            reached |= dict.fromkeys(whole, whole)
    for group in average_linkage(list("abcdefgh"), likeness, 0.2):
        assert set(group) <= reached[group[0]]
