"""Shares, spreads, sensitivity and the table over rates."""

from __future__ import annotations

import time

import numpy as np
import pytest

from entente.errors import UsageError
from entente.system.duties.situation import Situation
from entente.system.simulation import KINDS, Kind, Rate, Simulation, figures, point, published_rates, simulate
from entente.system.slices import clauses_by_member
from tests.system.simulation.invented import scene, system, treaty

CHAIN = scene([treaty("near", "BBB CCC"), treaty("far", "AAA DDD"), treaty("last", "CCC EEE")], "AAA BBB")


def at(share: float) -> dict[Kind, Rate]:
    return dict.fromkeys(KINDS, point(share))


def fights(found: Simulation) -> dict[str, float]:
    return {one.state: one.share.mean for one in found.fighting}


def test_the_published_rates_span_the_literature() -> None:
    rates = published_rates()
    assert (rates["defense"].lowest, rates["defense"].middle, rates["defense"].highest) == (0.22, 0.41, 0.745)
    assert (rates["neutrality"].middle, rates["neutrality"].highest) == (0.78, 0.78)
    assert (rates["offense"].middle, rates["nonaggression"].middle) == (0.74, 0.37)
    assert all(one.source and one.of for one in figures().values())


def test_the_same_seed_gives_the_same_and_another_another() -> None:
    facts = system(8, 20, 1)
    assert simulate(facts, seed=5) == simulate(facts, seed=5)
    assert simulate(facts, seed=5).states != simulate(facts, seed=6).states


def test_the_order_of_treaties_and_clauses_does_not_matter() -> None:
    facts = system(8, 20, 2)
    slices = tuple(one[::-1] for one in facts.slices)
    clauses = tuple(clauses_by_member(one) for one in slices)
    turned = facts._replace(treaties=facts.treaties[::-1], slices=slices, clauses=clauses)
    assert simulate(turned, seed=5) == simulate(facts, seed=5)


def test_certain_and_impossible_rates_leave_nothing_to_chance() -> None:
    surely = simulate(CHAIN, seed=1, rates=at(1))
    assert fights(surely) == dict.fromkeys(("AAA", "BBB", "CCC", "DDD", "EEE"), 1.0)
    assert (surely.states.low, surely.states.high, surely.states.error) == (5.0, 5.0, 0.0)
    assert surely.sensitivities == () == surely.slopes
    never = simulate(CHAIN, seed=1, rates=at(0))
    assert fights(never)["CCC"] == 0
    assert {one.state for one in never.fighting if one.told} == {"AAA", "BBB"}
    assert [(one.states, one.share.mean) for one in never.sizes] == [(2, 1.0)]
    assert never.widens.mean == 0


def test_shares_are_the_products_they_must_be() -> None:
    found = simulate(CHAIN, seed=3, rates=at(0.6), draws=40_000)
    share = fights(found)
    error = 4 * np.sqrt(0.25 / 40_000)
    assert share["CCC"] == pytest.approx(0.6, abs=error)
    assert share["DDD"] == pytest.approx(0.36, abs=error)
    assert share["EEE"] == pytest.approx(0.216, abs=error)
    assert found.states.mean == pytest.approx(2 + 0.6 + 0.36 + 0.216, abs=3 * error)
    assert sum(one.share.mean for one in found.sizes) == pytest.approx(1)
    last = next(one for one in found.promises if one.agreement == "last")
    assert last.due.mean == pytest.approx(0.36, abs=error)
    assert last.kept.mean == pytest.approx(0.216, abs=error)


def test_known_rates_have_no_spread_but_an_error() -> None:
    found = next(one for one in simulate(CHAIN, seed=4, rates=at(0.5)).fighting if one.state == "CCC").share
    assert found.high - found.low < 0.06
    assert found.error == pytest.approx(np.sqrt(0.25 / 10_000), rel=0.1)


def test_the_spread_is_that_of_the_rates() -> None:
    found = next(one for one in simulate(CHAIN, seed=4).fighting if one.state == "CCC").share
    low, high = np.percentile([0.22, 0.745], (5, 95))
    assert found.low == pytest.approx(low, abs=0.04)
    assert found.high == pytest.approx(high, abs=0.04)
    assert found.low < found.mean < found.high


def test_in_the_strict_reading_a_helper_is_not_attacked_in_turn() -> None:
    share = fights(simulate(CHAIN, seed=1, reading="strict", rates=at(1)))
    assert share == {"AAA": 1.0, "BBB": 1.0, "CCC": 1.0}


def test_most_hangs_on_the_promise_that_others_follow_from() -> None:
    found = simulate(CHAIN, seed=8, rates=at(0.6), draws=40_000).sensitivities
    assert [one.obligor for one in found[:3]] == ["CCC", "DDD", "EEE"]
    assert all(abs(one.difference) <= 4 * one.error for one in found[3:]), "these are of states that fight in any case"
    # kept, the first brings its own state, with 0.6 a second and with 0.36 a third
    truth = {"near": 1 + 0.6 + 0.36, "far": 1 + 0.6, "last": 1.0}
    assert all(abs(one.difference - truth[one.agreement]) <= 4 * one.error + 1e-6 for one in found[:3])


def test_sensitivity_is_not_misled_by_rates_that_move_together() -> None:
    apart = scene([treaty("one", "BBB CCC"), treaty("two", "BBB DDD")], "AAA BBB")
    found = simulate(apart, seed=9, draws=40_000, reading="strict").sensitivities
    # where rates are high both keep their promises, but each brings in nobody but itself
    assert all(one.difference == pytest.approx(1, abs=4 * one.error) for one in found)
    assert all(one.error < 0.02 for one in found)


def test_a_promise_to_stay_out_makes_the_war_smaller() -> None:
    facts = scene([treaty("join", "AAA NNN", "offense"), treaty("neutral", "BBB NNN", "neutrality")], "AAA BBB")
    found = {one.kind: one for one in simulate(facts, seed=2).sensitivities if one.obligor == "NNN"}
    assert found["neutrality"].difference < 0 < found["offense"].difference
    slopes = {one.kind: one for one in simulate(facts, seed=2).slopes}
    assert slopes["neutrality"].states < 0 < slopes["offense"].states


def test_the_table_rises_with_the_rate_and_its_slope_says_how_much() -> None:
    found = simulate(CHAIN, seed=1)
    assert [one.rate for one in found.points] == pytest.approx(list(np.linspace(0.22, 0.745, 5)))
    states = [one.states for one in found.points]
    assert states == sorted(states)
    assert found.slopes[0].kind == "defense"
    # the chance that the first promise is kept is the chance that the war widens
    assert found.slopes[0].widens == pytest.approx(1, abs=0.15)


def test_automaticity_counts_only_where_asked() -> None:
    facts = scene([treaty("near", "BBB CCC", automaticity="discretion")], "AAA BBB")
    assert fights(simulate(facts, seed=1, rates=at(1)))["CCC"] == 1
    halved = simulate(facts, seed=1, rates=at(1), factors={"discretion": 0.5})
    assert fights(halved)["CCC"] == pytest.approx(0.5, abs=0.02)


def test_readings_not_assumed_are_named() -> None:
    facts = scene([treaty("near", "BBB CCC", disputed="whether it binds")], "AAA BBB")
    assert simulate(facts, seed=1).left_out == ("whether it binds",)
    assert simulate(facts, seed=1, readings=["whether it binds"]).left_out == ()


def test_nothing_to_follow_is_no_error() -> None:
    found = simulate(scene([], "AAA BBB"), seed=1)
    assert (found.states.mean, found.promises, found.points) == (2.0, (), ())
    assert simulate(scene([]), seed=1).states.mean == 0


@pytest.mark.parametrize("numbers", [{"draws": 10}, {"sets": 0}, {"points": 1}, {"hops": -1}])
def test_numbers_that_make_no_sense_are_refused(numbers: dict[str, int]) -> None:
    with pytest.raises(UsageError, match="sets of rates"):
        simulate(CHAIN, seed=1, **numbers)  # type: ignore[arg-type]


def test_a_rate_beyond_one_is_refused() -> None:
    with pytest.raises(UsageError, match="within 0 and 1"):
        simulate(CHAIN, seed=1, rates={"defense": point(1.2)})


def test_ten_thousand_draws_of_a_large_system_are_quick() -> None:
    facts: Situation = system(30, 200, 11, largest=3)
    begun = time.process_time()
    found = simulate(facts, seed=1)
    assert time.process_time() - begun < 2, "0.3 s where agreements have two or three parties"
    assert found.draws == 10_000
    assert found.states.mean > 3


def test_a_state_with_several_promises_has_no_more_chances_to_join() -> None:
    one = scene([treaty("first", "BBB CCC")], "AAA BBB")
    several = scene([treaty(name, "BBB CCC") for name in ("first", "second", "third")], "AAA BBB")
    joined = fights(simulate(several, seed=4))["CCC"]
    assert joined == pytest.approx(fights(simulate(one, seed=4))["CCC"], abs=0.02)
    assert fights(simulate(several, seed=4, apart=True))["CCC"] > joined + 0.15
