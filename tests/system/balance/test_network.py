"""From events and pacts to signed relations."""

from __future__ import annotations

from datetime import date
from typing import get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entente.errors import UsageError
from entente.knowledge import Treaty
from entente.records import QUAD_CLASS, Event, EventStatus, EventType
from entente.system.balance import Relation, SignedNetwork, network, shipped_weights
from entente.system.balance.happenings import SUREST_FIRST
from tests.system.balance.invented import SINCE, UNTIL, event, pact


def seen(*events: Event, treaties: tuple[Treaty, ...] = (), states: str | None = None) -> SignedNetwork:
    return network(events, treaties, since=SINCE, until=UNTIL, states=None if states is None else tuple(states.split()))


def only(found: SignedNetwork) -> Relation:
    (one,) = found.relations
    return one


def test_deeds_of_cooperation_make_a_sure_positive_tie_and_keep_their_reasons() -> None:
    one = only(seen(event("e2", "AID", "AAA", "BBB"), event("e1", "AID", "BBB", "AAA")))
    assert (one.pair, one.sign, one.standing) == (("AAA", "BBB"), 1, "certain")
    assert one.events == ("e1", "e2")
    assert one.counts.material_cooperation == 2


def test_one_word_of_conflict_only_leans() -> None:
    one = only(seen(event("e", "ACCUSE", "AAA", "BBB")))
    assert (one.sign, one.standing) == (-1, "leaning")
    assert one.lowest <= one.balance < 0 < one.highest


def test_as_much_of_either_is_unknown() -> None:
    one = only(seen(event("e1", "CONSULT", "AAA", "BBB"), event("e2", "ACCUSE", "BBB", "AAA")))
    assert (one.sign, one.standing, one.balance) == (0, "unknown", 0.0)


@pytest.mark.parametrize("status", ["alleged", "denied", "conditional"])
def test_what_is_only_said_is_shown_apart_and_widens_the_interval(status: EventStatus) -> None:
    aid = [event(f"e{number}", "AID", "AAA", "BBB") for number in range(2)]
    sure = only(seen(*aid))
    doubted = only(seen(*aid, event("x", "ASSAULT", "AAA", "BBB", status=status)))
    assert (doubted.balance, doubted.weight, doubted.events) == (sure.balance, sure.weight, sure.events)
    assert doubted.doubtful_events == ("x",)
    assert doubted.doubtful.material_conflict == 1
    assert doubted.lowest < 0 < sure.lowest
    assert (sure.standing, doubted.standing) == ("certain", "leaning")


def test_what_is_only_said_gives_no_sign() -> None:
    one = only(seen(event("x", "ASSAULT", "AAA", "BBB", status="alleged")))
    assert (one.sign, one.standing, one.weight) == (0, "unknown", 0.0)
    assert (one.lowest, one.highest) != (0.0, 0.0)


def test_plans_count_little() -> None:
    planned = only(seen(event("e", "AID", "AAA", "BBB", status="planned")))
    done = only(seen(event("e", "AID", "AAA", "BBB")))
    assert 0 < planned.weight < done.weight / 2
    assert planned.standing == "unknown"


def test_a_happening_told_twice_counts_once_and_a_denial_makes_it_doubtful() -> None:
    told = event("e1", "ASSAULT", "AAA", "BBB", same_as=["e2"])
    alleged = only(seen(told, event("e2", "ASSAULT", "AAA", "BBB", status="alleged")))
    assert alleged.counts.material_conflict == 1
    assert alleged.events == ("e1", "e2")
    denied = only(seen(told, event("e2", "ASSAULT", "AAA", "BBB", status="denied")))
    assert denied.weight == 0
    assert denied.doubtful_events == ("e1", "e2")


def test_the_window_decides_what_belongs() -> None:
    before = event("e1", "AID", "AAA", "BBB", day="2024-12-31")
    astride = event("e2", "AID", "AAA", "BBB", day="2024-12-30", latest="2025-01-02")
    undated = event("e3", "AID", "AAA", "BBB", day=None)
    found = seen(before, astride, undated)
    assert found.undated == ("e3",)
    assert only(found).doubtful_events == ("e2",)
    assert only(found).events == ()
    assert only(network([before], [], until=UNTIL)).events == ("e1",)


def test_an_agreement_among_its_sources_ties_them_pairwise() -> None:
    found = seen(event("e", "AGREE", "AAA BBB CCC", ""))
    assert [one.pair for one in found.relations] == [("AAA", "BBB"), ("AAA", "CCC"), ("BBB", "CCC")]
    assert seen(event("e", "PROTEST", "AAA BBB", "")).relations == ()


def test_who_is_no_state_has_no_tie() -> None:
    odd = msgspec.structs.replace(event("e", "AID", "AAA", "BBB"), target=("actor:someone",))
    assert seen(odd).relations == ()


def test_a_defence_pact_in_force_is_a_positive_tie() -> None:
    found = seen(treaties=(pact("old", "AAA BBB", ended="2020-01-01"), pact("now", "AAA BBB CCC")), states="AAA BBB")
    one = only(found)
    assert (one.sign, one.standing, one.agreements, one.events) == (1, "certain", ("now",), ())


def test_a_guarantee_ties_the_guarantor_to_a_state_that_is_no_party() -> None:
    found = seen(treaties=(pact("word", "AAA BBB", victims=("CCC",)),), states="AAA BBB CCC")
    assert [one.pair for one in found.relations] == [("AAA", "CCC"), ("BBB", "CCC")]


def test_other_promises_are_no_ties() -> None:
    peace = pact("peace", "AAA BBB", "nonaggression")
    words = pact("words", "AAA BBB", binding=False)
    later = pact("later", "AAA BBB", in_force="2025-06-01")
    assert seen(treaties=(peace, words, later), states="AAA BBB").relations == ()


def test_a_pact_joins_only_states_that_are_asked_for_or_read_of() -> None:
    found = seen(event("e", "AID", "AAA", "BBB"), treaties=(pact("now", "AAA CCC"),))
    assert [one.pair for one in found.relations] == [("AAA", "BBB")]


def test_allies_who_quarrel_are_no_sure_friends() -> None:
    quarrel = [event(f"e{number}", "SANCTION", "AAA", "BBB") for number in range(2)]
    assert only(seen(*quarrel, treaties=(pact("now", "AAA BBB"),))).standing == "unknown"


def test_a_window_must_end_after_it_begins() -> None:
    with pytest.raises(UsageError, match="ends before"):
        network([], [], since=date(2025, 2, 1), until=date(2025, 1, 1))


def test_every_status_and_class_has_a_weight() -> None:
    weights = shipped_weights()
    assert set(weights.statuses) == set(get_args(EventStatus)) == set(SUREST_FIRST)
    assert set(weights.classes) == set(QUAD_CLASS.values())


EVENTS = st.lists(
    st.builds(
        event,
        st.uuids().map(str),
        st.sampled_from(sorted(QUAD_CLASS)),
        st.sampled_from(["AAA", "AAA BBB", "CCC"]),
        st.sampled_from(["BBB", "CCC", "AAA DDD"]),
        status=st.sampled_from(SUREST_FIRST),
        day=st.sampled_from(["2025-01-01", "2025-02-01", "2024-12-31"]),
        latest=st.sampled_from(["2025-03-01", "2025-04-15"]),
    ),
    max_size=8,
    unique_by=lambda one: one.id,
)


@given(EVENTS, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_of_events_does_not_matter_and_balances_lie_in_their_intervals(
    events: list[Event], random: object
) -> None:
    again = list(events)
    random.shuffle(again)  # type: ignore[attr-defined]
    found = seen(*events)
    assert seen(*again) == found
    for one in found.relations:
        assert -1 <= one.lowest <= one.highest <= 1
        if one.weight:
            assert one.lowest - 1e-9 <= one.balance <= one.highest + 1e-9


KINDS: tuple[EventType, ...] = get_args(EventType)


@pytest.mark.parametrize("kind", KINDS)
def test_each_type_speaks_for_what_its_class_says(kind: EventType) -> None:
    one = only(seen(*(event(f"e{number}", kind, "AAA", "BBB") for number in range(4))))
    assert one.sign == (1 if "cooperation" in QUAD_CLASS[kind] else -1)
