"""Questions that a careful reader of today's treaties would put, on both sides of a date and in and out of an area."""

from __future__ import annotations

from datetime import date

import pytest

from entente.knowledge import load, load_library
from entente.system import Answer, ReadingOption, what_if


def ask(scenario: str, day: str = "2025-06-01", reading: ReadingOption | None = "strict") -> Answer:
    return what_if(scenario, library=load_library(), knowledge=load(), day=date.fromisoformat(day), reading=reading)


def owing(found: Answer) -> set[tuple[str, str]]:
    return {(one.obligor, one.agreement) for one in found.duties}


def missing(found: Answer) -> dict[tuple[str, str], str]:
    return {(one.state, one.agreement): one.rule for one in found.no_duty}


def test_guam() -> None:
    """Outside NATO's area and not administered by Japan; the Pacific treaties of the United States cover it."""
    found = ask("North Korea attacks the United States in Guam")
    assert {("KOR", "usa_kor_1953"), ("AUS", "anzus_1951")} <= owing(found)
    assert not {"nato_1949", "usa_jpn_1960"} & {agreement for _, agreement in owing(found)}
    assert missing(found)["GBR", "nato_1949"] == missing(found)["JPN", "usa_jpn_1960"] == "outside_area"
    assert missing(found)["GBR", "aukus_2021"] in ("political_commitment", "no_defence_clause", "bare_of_defence")


@pytest.mark.parametrize(("day", "owes"), [("2023-04-03", False), ("2023-04-04", True)])
def test_finland_in_the_alliance(day: str, owes: bool) -> None:
    assert (("USA", "nato_1949") in owing(ask("Russia attacks Finland", day))) == owes


@pytest.mark.parametrize(("day", "owes"), [("2024-12-03", False), ("2024-12-04", True)])
def test_signed_is_not_in_force(day: str, owes: bool) -> None:
    found = ask("Ukraine attacks Russia", day)
    assert (("PRK", "rus_prk_2024") in owing(found)) == owes
    assert missing(found).get(("PRK", "rus_prk_2024")) == (None if owes else "not_in_force_until")


def test_help_on_request() -> None:
    attack = "Azerbaijan attacks Armenia"
    assert missing(ask(attack, "2020-09-27"))["KAZ", "csto_1992"] == "no_request"
    assert ("KAZ", "csto_1992") in owing(ask(f"{attack}; Armenia requests help", "2020-09-27"))


def test_consultation_is_no_defence() -> None:
    found = ask("Russia attacks Ukraine", "2022-02-24")
    assert found.duties == ()
    assert {(one.obligor, one.agreement) for one in found.consultations} == {
        ("GBR", "budapest_1994"),
        ("USA", "budapest_1994"),
    }
    assert missing(found)["USA", "budapest_1994"] == "no_defence_clause"
    assert "RUS" in {one.actor for one in found.violations if one.regime == "budapest_1994"}


def test_political_promises_bind_nobody() -> None:
    found = ask("North Korea attacks Japan")
    promises = {one.obligor: one for one in found.consultations if one.agreement == "camp_david_2023"}
    assert promises["KOR"].answer == "POSSIBLE"
    assert not promises["KOR"].binding
    assert missing(found)["KOR", "camp_david_2023"] == "political_commitment"


def test_an_act_of_own_law_obliges_nobody_else() -> None:
    found = ask("China attacks Taiwan")
    assert found.duties == ()
    assert missing(found)["USA", "usa_twn_tra_1979"] == "domestic_act"
    assert missing(found)["USA", "usa_twn_1954"] == "ended"


def test_an_embargo_binds_both_sides() -> None:
    found = ask("North Korea transfers artillery shells to Russia")
    assert {one.actor for one in found.violations if one.regime == "unsc_1718_arms"} == {"PRK", "RUS"}


def test_the_reading_decides_on_the_other_alliance() -> None:
    attack = "North Korea attacks South Korea"
    strict, broad, either = (ask(attack, reading=reading) for reading in ("strict", "broad", None))
    assert ("CHN", "chn_prk_1961") not in owing(strict)
    assert {one.answer for one in broad.duties if one.agreement == "chn_prk_1961"} == {"POSSIBLE"}
    assert {one.answer for one in either.duties if one.agreement == "chn_prk_1961"} == {"DEPENDS"}


def test_the_article_of_aid_is_qualified() -> None:
    """Article 4 of the treaty of 2024 refers to Article 51 of the Charter and to the laws of both."""
    (found,) = (one for one in ask("Ukraine attacks Russia", "2025-01-10").duties if one.agreement == "rus_prk_2024")
    assert "51" in found.qualification
    assert "law" in found.qualification


@pytest.mark.parametrize("place", ["Hawaii", "Guam", "Puerto Rico"])
def test_islands_outside_the_north_atlantic(place: str) -> None:
    found = ask(f"Russia attacks the United States in {place}")
    assert "nato_1949" not in {agreement for _, agreement in owing(found)}
    assert missing(found)["FRA", "nato_1949"] == "outside_area"


@pytest.mark.parametrize(
    ("scenario", "day", "duty", "owes"),
    [
        ("Russia attacks Sweden", "2024-03-06", ("USA", "nato_1949"), False),
        ("Russia attacks Sweden", "2024-03-07", ("USA", "nato_1949"), True),
        ("Russia attacks Croatia", "2009-03-31", ("USA", "nato_1949"), False),
        ("Russia attacks Croatia", "2009-04-01", ("USA", "nato_1949"), True),
        ("Russia attacks Ireland", "2013-07-02", ("HRV", "eu_42_7"), True),
        ("Russia attacks Ireland", "2013-06-30", ("HRV", "eu_42_7"), False),
        ("Russia attacks Ireland", "2020-01-30", ("GBR", "eu_42_7"), True),
        ("Russia attacks Ireland", "2020-02-01", ("GBR", "eu_42_7"), False),
        ("Turkey attacks Armenia; Armenia requests help", "2002-01-01", ("UZB", "csto_1992"), False),
        ("Turkey attacks Armenia; Armenia requests help", "2009-01-01", ("UZB", "csto_1992"), True),
        ("Turkey attacks Armenia; Armenia requests help", "2014-01-01", ("UZB", "csto_1992"), False),
        ("China attacks Taiwan", "1979-06-01", ("USA", "usa_twn_1954"), True),
        ("China attacks Taiwan", "1980-01-02", ("USA", "usa_twn_1954"), False),
        ("Ukraine attacks Belarus", "2025-03-12", ("RUS", "rus_blr_security_2024"), False),
        ("Argentina attacks the United Kingdom in the Falkland Islands", "1982-04-02", ("USA", "nato_1949"), False),
        ("China attacks New Zealand", "2024-06-01", ("USA", "anzus_1951"), False),
        ("China attacks Australia", "2024-06-01", ("USA", "anzus_1951"), True),
    ],
)
def test_both_sides_of_a_date_and_of_a_border(scenario: str, day: str, duty: tuple[str, str], owes: bool) -> None:
    assert (duty in owing(ask(scenario, day))) == owes


def test_who_left_owes_nothing() -> None:
    left = ask("The United States withdraws from nato_1949; Russia attacks Estonia")
    assert ("USA", "nato_1949") not in owing(left)
    assert ("GBR", "nato_1949") in owing(left)
