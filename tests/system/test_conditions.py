"""Each condition of a clause: where it holds there is a duty, where it fails a near miss that says why."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from entente.knowledge import Doubt, Membership, Need, Suspension
from tests.system.invented import ask, clause, duties, library, reasons, treaty

PARTIES = ("ARL", "BOR", "CAL")
OWED = ["BOR>ARL/DRA CERTAIN", "CAL>ARL/DRA CERTAIN"]


def test_all_parties_help_the_one_attacked() -> None:
    found = ask("Dravia attacks Arland", library(treaty("pact", PARTIES, clause())))
    assert duties(found) == OWED
    assert found.no_duty == ()
    assert not found.cut


@pytest.mark.parametrize(
    ("fields", "scenario", "rule"),
    [
        ({"area": ("north",)}, "Dravia attacks Arland in Windy Isle", "outside_area"),
        ({"outside": ("far_sea",)}, "Dravia attacks Arland in Windy Isle", "outside_area"),
        ({"forces": False}, "Dravia attacks Arland in the Far Sea", "not_own_territory"),
        ({"area": ("own",)}, "Dravia attacks Arland in Lone Rock", "outside_area"),
        ({"adversaries": ("EST",)}, "Dravia attacks Arland", "adversary_not_named"),
        ({"spared": ("DRA",)}, "Dravia attacks Arland", "spared_adversary"),
        ({"attackers": 2}, "Dravia attacks Arland", "too_few_attackers"),
        ({"on_request": True}, "Dravia attacks Arland", "no_request"),
        ({"unprovoked": True}, "Arland attacks Forland; Dravia attacks Arland", "provoked"),
        ({"victims": ("CAL",)}, "Dravia attacks Arland", "not_protected"),
        ({"external": True}, "Calvania attacks Arland", "party_attacks"),
        ({}, "Dravia threatens Arland", "only_threatened"),
    ],
)
def test_a_condition_that_fails(fields: dict[str, Any], scenario: str, rule: str) -> None:
    found = ask(scenario, library(treaty("pact", PARTIES, clause(**fields))))
    assert duties(found) == []
    assert reasons(found)["BOR pact"] == rule


@pytest.mark.parametrize(
    ("fields", "scenario"),
    [
        ({"area": ("north",)}, "Dravia attacks Arland"),
        ({"area": ("north",)}, "Dravia attacks Arland in the North"),
        ({"area": ("own",)}, "Dravia attacks Arland in Windy Isle"),
        ({"area": ("own",)}, "Dravia attacks Windy Island"),
        ({"area": ("far_sea",)}, "Dravia attacks Arland in Windy Isle"),
        ({"forces": False}, "Dravia attacks Arland in Windy Isle"),
        ({"adversaries": ("DRA",)}, "Dravia attacks Arland"),
        ({"attackers": 2}, "Estmark attacks Arland; Dravia attacks Arland"),
        ({"on_request": True}, "Dravia attacks Arland; Arland requests help"),
        ({"unprovoked": True}, "Dravia attacks Arland; Arland attacks Dravia"),
        ({"external": True}, "Dravia attacks Arland"),
    ],
)
def test_a_condition_that_holds(fields: dict[str, Any], scenario: str) -> None:
    found = ask(scenario, library(treaty("pact", PARTIES, clause(**fields))))
    assert set(OWED) <= set(duties(found))


def test_a_disputed_place_makes_a_reading() -> None:
    known = library(treaty("pact", ("BOR", "CAL"), clause(area=("north",))))
    found = ask("Dravia attacks Lone Rock", known)
    assert duties(found) == ["CAL>BOR/DRA DEPENDS"]
    assert found.duties[0].depends_on == ("whether Lone Rock lies in the area of Pact of Pact",)


def test_a_threat_before_may_have_provoked() -> None:
    known = library(treaty("pact", ("ARL", "BOR"), clause(unprovoked=True)))
    found = ask("Arland threatens Dravia; Dravia attacks Arland", known)
    assert [one.depends_on for one in found.duties] == [("whether the threat by Arland was a provocation",)]


def test_only_those_named_owe() -> None:
    found = ask("Dravia attacks Arland", library(treaty("pact", PARTIES, clause(obligors=("BOR",)))))
    assert duties(found) == ["BOR>ARL/DRA CERTAIN"]
    assert reasons(found) == {"CAL pact": "not_among_obligors"}
    assert found.no_duty[0].why == (
        "Calvania is not among those who owe under Article 5 (Pact of Pact), which binds Borduria only."
    )


def test_one_may_wait_for_an_ally() -> None:
    waits = clause(needs=(Need(obligor="BOR", ally="EST"),))
    alone = library(treaty("pact", ("ARL", "BOR"), waits))
    assert reasons(ask("Dravia attacks Arland", alone)) == {"BOR pact": "ally_idle"}
    assert duties(ask("Dravia attacks Arland; Estmark attacks Dravia", alone)) == ["BOR>ARL/DRA CERTAIN"]
    both = library(*alone.treaties, treaty("other", ("ARL", "EST"), clause()))
    assert duties(ask("Dravia attacks Arland", both)) == ["EST>ARL/DRA CERTAIN", "BOR>ARL/DRA POSSIBLE"]


def test_a_suspended_duty_is_none() -> None:
    quarrel = Suspension(obligor="BOR", beneficiary="ARL", start="2010", why="a quarrel over ports")
    found = ask("Dravia attacks Arland", library(treaty("pact", ("ARL", "BOR"), clause(), suspensions=(quarrel,))))
    assert duties(found) == []
    assert found.no_duty[0].why == "What Borduria owes Arland under Pact of Pact is suspended: a quarrel over ports."


@pytest.mark.parametrize(
    ("fields", "day", "rule", "words"),
    [
        ({"in_force": "2024-12-04"}, "2024-07-01", "not_in_force_until", "until 2024-12-04"),
        ({"in_force": None}, "2024-07-01", "not_in_force", "signed on 1989-05-01"),
        ({"ended": "2001-03-01"}, "2001-03-01", "ended", "ended on 2001-03-01"),
        ({"members": (Membership(state="BOR", start="2004-03-29"),)}, "2004-03-28", "not_yet_member", "2004-03-29"),
        ({"members": (Membership(state="BOR", end="2004-03-29"),)}, "2004-03-29", "no_longer_member", "2004-03-29"),
    ],
)
def test_agreements_bind_on_their_days_only(fields: dict[str, Any], day: str, rule: str, words: str) -> None:
    known = library(treaty("pact", ("ARL", "BOR"), clause(), **fields))
    found = ask("Dravia attacks Arland", known, day=date.fromisoformat(day))
    assert duties(found) == []
    assert reasons(found) == {"BOR pact": rule}
    assert words in found.no_duty[0].why


def test_nothing_is_said_of_what_was_not_signed() -> None:
    known = library(treaty("pact", ("ARL", "BOR"), clause()))
    assert ask("Dravia attacks Arland", known, day=date(1980, 1, 1)).no_duty == ()


def test_a_coarse_date_makes_a_reading() -> None:
    known = library(treaty("pact", ("ARL", "BOR"), clause(), in_force="1990"))
    found = ask("Dravia attacks Arland", known, day=date(1990, 6, 1))
    assert [one.depends_on for one in found.duties] == [("on which day of 1990 Pact of Pact began to bind",)]


def test_a_disputed_member_makes_a_reading() -> None:
    frozen = Doubt(reading="whether a party that froze its part still owes", states=("BOR",), start="2020")
    found = ask("Dravia attacks Arland", library(treaty("pact", PARTIES, clause(), doubts=(frozen,))))
    assert duties(found) == ["CAL>ARL/DRA CERTAIN", "BOR>ARL/DRA DEPENDS"]
    assert found.duties[1].depends_on == ("whether a party that froze its part still owes",)


def test_a_dispute_may_carry_an_agreement_past_its_end() -> None:
    doubt = Doubt(reading="whether notice was given in time", start="2001-03-01", end="2002-03-01")
    known = library(treaty("pact", ("ARL", "BOR"), clause(), ended="2001-03-01", doubts=(doubt,)))
    within, after = (ask("Dravia attacks Arland", known, day=date(year, 6, 1)) for year in (2001, 2003))
    assert duties(within) == ["BOR>ARL/DRA DEPENDS"]
    assert duties(after) == []


def test_a_disputed_clause_makes_a_reading() -> None:
    known = library(treaty("pact", ("ARL", "BOR"), clause(disputed="whether drones are an armed attack")))
    assert ask("Dravia attacks Arland", known).duties[0].depends_on == ("whether drones are an armed attack",)
