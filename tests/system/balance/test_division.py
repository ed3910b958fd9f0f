"""Blocs, what is open in them, brokers, strain, relief, and what moved."""

from __future__ import annotations

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from entente.system.balance import (
    SignedNetwork,
    Standing,
    blocs,
    brokers,
    frustration,
    index_range,
    moved,
    network,
    relief,
    tie,
    triads_under_strain,
)
from entente.system.balance.relations import tied
from tests.system.balance.invented import SINCE, UNTIL, event, made, pact

TWO_CAMPS = {"ab": 1, "bc": 1, "ac": 1, "de": 1, "ad": -1, "be": -1, "cd": -1}


@st.composite
def worlds(draw: st.DrawFn) -> SignedNetwork:
    nodes = "abcdefg"[: draw(st.integers(3, 7))]
    pairs = ["".join(pair) for pair in combinations(nodes, 2)]
    signs = draw(st.lists(st.sampled_from([-1, 0, 1]), min_size=len(pairs), max_size=len(pairs)))
    standings: list[Standing] = draw(
        st.lists(
            st.sampled_from(["certain", "certain", "leaning", "unknown"]), min_size=len(pairs), max_size=len(pairs)
        )
    )
    given = {pair: sign for pair, sign in zip(pairs, signs, strict=True) if sign}
    return made(given, standings=dict(zip(pairs, standings, strict=True)), states=nodes)


def optima(found: SignedNetwork) -> list[dict[str, int]]:
    """Every optimal partition."""
    ties = tied(found.relations)
    every = [dict(zip(found.states, each, strict=True)) for each in product((0, 1), repeat=len(found.states))]
    price = [sum((side[one.one] != side[one.other]) == (one.sign > 0) for one in ties) for side in every]
    return [side for side, paid in zip(every, price, strict=True) if paid == min(price)]


def test_two_camps_are_found_and_fixed() -> None:
    found = blocs(made(TWO_CAMPS, states="z"))
    (camp,) = found.camps
    assert (found.index, found.proven, found.alone) == (0, True, ("z",))
    assert camp.sides == (("a", "b", "c"), ("d", "e"))
    assert (camp.fixed, camp.either, camp.proven) == (tuple("abcde"), (), True)


def test_a_state_torn_between_both_may_stand_on_either_side() -> None:
    found = blocs(made({**TWO_CAMPS, "af": 1, "df": 1}))
    assert found.index == 1
    assert found.camps[0].either == ("f",)
    assert len(found.frustrated) == 1


@given(worlds())
@settings(max_examples=20, deadline=None)
def test_who_is_fixed_is_so_in_every_optimum(found: SignedNetwork) -> None:
    every = optima(found)
    division = blocs(found)
    for camp in division.camps:
        assert camp.proven
        anchor = camp.fixed[0]
        apart = {state: {side[state] ^ side[anchor] for side in every} for state in (*camp.fixed, *camp.either)}
        assert {state for state, ways in apart.items() if len(ways) == 1} == set(camp.fixed)
        shown = {state: int(state in camp.sides[1]) for state in apart}
        assert all(shown[state] ^ shown[anchor] in ways for state, ways in apart.items())


@given(worlds())
@settings(max_examples=10, deadline=None)
def test_the_range_holds_over_all_signs_of_unsure_ties(found: SignedNetwork) -> None:
    unsure = [one.pair for one in found.relations if one.standing != "certain"][:4]
    sure = tied(found.relations, standings=("certain",))
    every = [
        frustration(
            found.states, [*sure, *(tie(*pair, 1 if up else -1) for pair, up in zip(unsure, signs, strict=True))]
        ).index
        for signs in product((True, False), repeat=len(unsure))
    ]
    span = index_range(found.states, sure, unsure)
    assert span.proven
    assert (span.lowest, span.highest) == (min(every), max(every))


def test_a_range_broken_off_is_wide_and_says_so() -> None:
    pairs = list(combinations("abcdefgh", 2))
    span = index_range("abcdefgh", [], pairs, rounds=1)
    assert not span.proven
    assert (span.lowest, span.highest >= 12) == (0, True)


@given(worlds())
@settings(max_examples=20, deadline=None)
def test_relief_names_just_the_ties_whose_turn_lowers_the_index(found: SignedNetwork) -> None:
    ties = tied(found.relations)
    index = frustration(found.states, ties).index
    lowering = {
        (one.one, one.other)
        for one in ties
        if frustration(found.states, [*(set(ties) - {one}), tie(one.one, one.other, -1 if one.sign > 0 else 1)]).index
        == index - 1
    }
    assert {one.relation.pair for one in relief(found)} == lowering


def test_what_every_optimum_frustrates_comes_first() -> None:
    best = relief(made({"ab": 1, "bc": 1, "ac": -1, "bd": 1, "cd": 1, "ad": 1}))[0]
    assert (best.relation.pair, best.lowers, best.always, best.triads) == (("a", "c"), 1, True, 2)


def test_triads_under_strain_come_with_their_evidence() -> None:
    signs = {"ab": 1, "bc": 1, "ac": -1, "de": -1, "ef": -1, "df": -1, "gh": 1, "hi": -1, "gi": -1}
    torn, enemies = triads_under_strain(made(signs, standings={"de": "leaning"}))
    assert (torn.states, torn.kind, torn.standing) == (("a", "b", "c"), "friends_at_odds", "certain")
    assert (enemies.states, enemies.kind, enemies.standing) == (("d", "e", "f"), "three_adversaries", "leaning")
    assert [one.events for one in torn.relations] == [("event:ab",), ("event:ac",), ("event:bc",)]


def test_a_broker_lies_between_the_blocs() -> None:
    found = made(
        {"ab": 1, "ac": 1, "bc": 1, "ad": -1, "bd": -1, "cd": 1, "be": -1, "ae": -1, "de": 1, "df": 1, "ef": 1}
    )
    division = blocs(found)
    first, *_ = brokers(found, division)
    assert first.state in {"c", "d"}
    assert 0 < first.lowest <= first.betweenness <= first.highest <= 1
    both = next(one for one in brokers(found, division) if one.state == "c")
    assert both.friends == (("a", "b"), ("d",))


def test_nobody_brokers_where_no_friendship_crosses() -> None:
    found = made({"ab": 1, "ac": -1, "bc": -1})
    assert brokers(found, blocs(found)) == ()


def test_a_tie_that_leans_widens_what_a_broker_may_be() -> None:
    found = made({"ab": 1, "bc": 1, "ac": -1, "cd": 1, "ad": -1}, standings={"bc": "leaning"})
    broker = next(one for one in brokers(found, blocs(found)) if one.state == "b")
    assert broker.lowest == 0 < broker.betweenness


def test_what_moved_says_which_way_and_why() -> None:
    friendly = [event(f"a{number}", "AID", "AAA", "BBB", day="2025-01-10") for number in range(3)]
    hostile = [event(f"b{number}", "SANCTION", "AAA", "BBB", day="2025-03-10") for number in range(3)]
    pacts = [pact("treaty", "AAA CCC", in_force="2025-03-01")]
    states = ("AAA", "BBB", "CCC")
    before = network([*friendly, *hostile], pacts, since=SINCE, until=UNTIL.replace(month=2, day=28), states=states)
    after = network([*friendly, *hostile], pacts, since=UNTIL.replace(day=1), until=UNTIL, states=states)
    first, second = moved(before, after)
    assert (first.one, first.other, first.direction, first.sure) == ("AAA", "BBB", "apart", True)
    assert first.events == ("b0", "b1", "b2")
    assert (second.one, second.other, second.direction, second.begun) == ("AAA", "CCC", "closer", ("treaty",))
    assert (second.before, second.sure) == (None, False)
    assert moved(after, after) == ()
