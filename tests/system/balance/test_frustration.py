"""The frustration index: small networks by hand, and against every partition there is."""

from __future__ import annotations

import sys
from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entente.errors import MissingExtraError, UsageError
from entente.system.balance import Sign, Tie, frustration, tie
from entente.system.balance.solver import solve

NODES = "abcdefghi"


@st.composite
def networks(draw: st.DrawFn, most: int = 8) -> tuple[str, list[Tie]]:
    nodes = NODES[: draw(st.integers(2, most))]
    pairs = list(combinations(nodes, 2))
    signs = draw(st.lists(st.sampled_from([-1, 0, 1]), min_size=len(pairs), max_size=len(pairs)))
    return nodes, [tie(*pair, 1 if sign > 0 else -1) for pair, sign in zip(pairs, signs, strict=True) if sign]


def least(nodes: str, ties: list[Tie]) -> int:
    """By looking at every partition."""
    sides = (dict(zip(nodes, each, strict=True)) for each in product((0, 1), repeat=len(nodes)))
    return min(sum((side[one.one] != side[one.other]) == (one.sign > 0) for one in ties) for side in sides)


def turned(ties: list[Tie], node: str) -> list[Tie]:
    """All ties of a node with the other sign."""
    return [tie(one.one, one.other, _other(one.sign)) if node in (one.one, one.other) else one for one in ties]


def _other(sign: Sign) -> Sign:
    return -1 if sign == 1 else 1


@given(networks(9))
@settings(max_examples=30, deadline=None)
def test_no_partition_does_better(network: tuple[str, list[Tie]]) -> None:
    nodes, ties = network
    found = frustration(nodes, ties)
    assert found.proven
    assert found.index == found.lowest == len(found.frustrated) == least(nodes, ties)
    assert sorted(found.sides[0] + found.sides[1]) == sorted(nodes)


@given(networks(), st.data())
@settings(max_examples=30, deadline=None)
def test_turning_the_ties_of_some_nodes_changes_nothing(network: tuple[str, list[Tie]], data: st.DataObject) -> None:
    nodes, ties = network
    switched = ties
    for node in data.draw(st.sets(st.sampled_from(list(nodes)))):
        switched = turned(switched, node)
    assert frustration(nodes, switched).index == frustration(nodes, ties).index


@given(st.lists(st.booleans(), min_size=2, max_size=9))
@settings(max_examples=30, deadline=None)
def test_two_camps_are_balanced(camps: list[bool]) -> None:
    nodes = NODES[: len(camps)]
    camp = dict(zip(nodes, camps, strict=True))
    ties = [tie(one, other, 1 if camp[one] == camp[other] else -1) for one, other in combinations(nodes, 2)]
    found = frustration(nodes, ties)
    assert (found.index, found.frustrated) == (0, ())
    assert set(found.sides[0]) in ({n for n in nodes if camp[n]}, {n for n in nodes if not camp[n]})


@given(networks(), st.randoms())
@settings(max_examples=20, deadline=None)
def test_the_order_of_nodes_and_ties_does_not_matter(network: tuple[str, list[Tie]], random: object) -> None:
    nodes, ties = network
    again = list(ties)
    random.shuffle(again)  # type: ignore[attr-defined]
    assert frustration(reversed(nodes), again) == frustration(nodes, ties)


def test_blocks_that_share_a_node_are_solved_apart() -> None:
    enemies = [tie("a", "b", -1), tie("b", "c", -1), tie("a", "c", -1)]
    others = [tie("c", "d", -1), tie("d", "e", -1), tie("c", "e", -1), tie("e", "f", -1)]
    found = frustration("abcdefgh", [*enemies, *others])
    assert found.index == 2
    assert found.components == (tuple("abcdef"), ("g",), ("h",))
    assert ("e" in found.sides[0]) != ("f" in found.sides[0])


def test_no_ties_are_no_frustration() -> None:
    assert frustration("ab", []).index == 0
    assert frustration("", []).sides == ((), ())


def test_a_pair_with_both_signs_is_refused() -> None:
    with pytest.raises(UsageError, match="positive and a negative"):
        frustration("ab", [tie("a", "b", 1), tie("b", "a", -1)])


def test_a_tie_to_a_stranger_is_refused() -> None:
    with pytest.raises(UsageError, match="not among the nodes"):
        frustration("ab", [tie("a", "z", 1)])


def test_a_search_broken_off_says_so_and_bounds_the_index() -> None:
    coin = np.random.default_rng(7)
    signs = [(one, other, int(coin.choice((-1, 1)))) for one, other in combinations(range(30), 2)]
    found = solve(30, signs, searched=1)
    assert not found.proven
    assert 0 <= found.lowest < found.frustrated


def test_the_solver_is_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    with pytest.raises(MissingExtraError, match=r"entente\[balance\]"):
        frustration("abc", [tie("a", "b", -1), tie("b", "c", -1), tie("a", "c", -1)])
