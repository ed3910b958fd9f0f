"""Questions a reader asks of the five articles in the development corpora, answered from what was read of them."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from benchmarks.pile import read_pile
from entente.knowledge import load, load_library
from entente.records import Claim, Collection, Evidence, Instrument, Position, Statement
from entente.system import Answer, what_if
from entente.system.matrix import ArticleTable, ResponseMatrix, article_tables, response_matrix
from entente.system.texts import AgreementCheck, compare, evidence_of

pytestmark = pytest.mark.corpora

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
JPN, KOR, USA, PRK, RUS, CHN, UKR = (f"state:{code}" for code in ("JPN", "KOR", "USA", "PRK", "RUS", "CHN", "UKR"))


@cache
def collection() -> Collection:
    """The five articles, read once."""
    return read_pile(SEEDS)


@cache
def checks() -> dict[str, AgreementCheck]:
    """The agreements tied to the library, beside it."""
    read = collection()
    found = compare(read.agreements, read.documents, load_library(), statements=read.statements, states=load().states)
    return {one.reference: one for one in found if one.reference is not None}


@cache
def tables() -> tuple[ArticleTable, ...]:
    read = collection()
    return tuple(table for one in read.documents for table in article_tables(one, load(), read.mentions))


@cache
def matrix(*responders: str) -> ResponseMatrix:
    read = collection()
    return response_matrix(
        read.positions,
        read.actors,
        read.statements,
        read.documents,
        claims=read.claims,
        tables=tables(),
        responders=responders or None,
    )


def asked(scenario: str, day: str) -> Answer:
    """A question by the library, with the words of the five articles in its proofs."""
    told = evidence_of(collection().agreements, load_library())
    return what_if(
        scenario, library=load_library(), knowledge=load(), day=date.fromisoformat(day), words=told, reading="strict"
    )


def words(evidence: Evidence) -> str:
    texts = {one.id: one.text for one in collection().documents}
    return texts[evidence.document][evidence.start : evidence.end]


def taken(actor: str, instrument: str, stance: str) -> list[Position]:
    return [
        one for one in collection().positions if (one.actor, one.instrument, one.stance) == (actor, instrument, stance)
    ]


def countries(actors: tuple[str, ...]) -> set[str]:
    known = {one.id: one.country for one in collection().actors}
    return {country for one in actors if (country := known.get(one)) is not None}


def said(country: str, *parts: str) -> list[Statement]:
    """Statements by those who serve a state whose words hold all parts."""
    return [
        one
        for one in collection().statements
        if country in countries(one.speakers)
        and all(part in " ".join(words(each).casefold() for each in one.evidence) for part in parts)
    ]


def claims(*parts: str) -> list[Claim]:
    return [one for one in collection().claims if all(part in one.text.casefold() for part in parts)]


def test_russia_dprk_treaty_owes_aid_by_article_4_and_no_article_calls_it_in_force() -> None:
    check = checks()["rus_prk_2024"]
    defence = [one for one in check.clauses if one.told.kind == "defense"]
    assert {fact.article for one in defence for fact in one.beside} == {"Article 4"}
    assert all("automaticity" not in one.differs for one in defence)
    assert [one for one in check.findings if one.kind == "force"] == []
    documents = {
        one.document for one in evidence_of(collection().agreements, load_library())["rus_prk_2024", "Article 4"]
    }
    assert len(documents) >= 3


def test_trilateral_is_a_political_text_and_all_three_strengthen_it() -> None:
    check = checks()["camp_david_2023"]
    assert check.findings == ()
    assert not next(one for one in load_library().treaties if one.id == "camp_david_2023").binding
    partners = {
        actor: {one for each in taken(actor, "alliance", "strengthen") for one in each.toward}
        for actor in (JPN, KOR, USA)
    }
    assert {USA, JPN} <= partners[KOR]
    assert {USA, KOR} <= partners[JPN]
    assert {JPN, KOR} <= partners[USA]


def test_us_rok_alliance_is_ironclad_and_leaned_on_by_its_nuclear_umbrella() -> None:
    assert any(KOR in one.toward for one in taken(USA, "alliance", "maintain"))
    held = [one for one in collection().statements if any("nuclear umbrella" in words(each) for each in one.evidence)]
    assert held


def test_us_japan_alliance_is_ironclad_and_deepened() -> None:
    assert any(JPN in one.toward for one in taken(USA, "alliance", "maintain"))
    assert any(USA in one.toward for one in taken(JPN, "alliance", "strengthen"))


def test_security_council_resolutions_are_said_to_be_violated() -> None:
    agreement = next(one for one in collection().agreements if one.reference == "unsc_1718_regime")
    assert agreement.status == "violated"
    assert len({one.document for one in agreement.evidence}) >= 2
    assert said("KOR", "violation", "resolutions")
    assert said("JPN", "violation", "resolutions")


def test_nonproliferation_is_what_the_three_appeal_to() -> None:
    held = [one for one in collection().statements if any("non-proliferation" in words(each) for each in one.evidence)]
    assert {"USA", "JPN", "KOR"} <= {country for one in held for country in countries(one.speakers)}


def test_nato_and_its_partners_condemn_and_cooperate() -> None:
    (nato,) = (one.id for one in collection().actors if one.name == "North Atlantic Treaty Organization")
    cell = matrix().cell(nato, "military")
    assert (cell.stances, cell.toward) == (("oppose",), (PRK,))
    assert "strengthen" in matrix().cell(KOR, "diplomatic").stances


def test_chinas_stance_is_with_russia_and_against_the_souths_cooperation() -> None:
    cell = matrix().cell(CHN, "diplomatic")
    assert {(one.position.stance, one.position.toward) for one in cell.responses} == {
        ("strengthen", (RUS,)),
        ("oppose", (KOR,)),
    }
    assert said("CHN", "nato")


def test_arms_from_the_north_to_russia_are_condemned_and_denied() -> None:
    assert any(PRK in one.toward for one in taken(JPN, "military", "oppose"))
    found = [one for one in claims("transfer of weapons") if one.status == "contested"]
    assert found
    assert {USA, JPN, KOR} <= {voice.actor for one in found for voice in one.asserted_by}
    assert {RUS, PRK} <= {voice.actor for one in found for voice in one.denied_by}


def test_souths_policy_on_arms_to_ukraine_is_reconsidered() -> None:
    (position,) = taken(KOR, "military", "reconsider")[:1]
    assert UKR in position.toward
    assert "lethal weapons" in words(position.evidence[0])


def test_missile_tests_are_the_norths_and_condemned() -> None:
    events = [
        one for one in collection().events if PRK in one.source and one.type in ("THREATEN", "MOBILIZE", "ASSAULT")
    ]
    assert any("missile" in words(each) for one in events for each in one.evidence)


def test_nuclear_debate_is_tied_to_a_change_of_government_in_washington() -> None:
    (debate,) = claims("arming itself with nuclear weapons")
    assert debate.status == "single_origin"
    assert "re-elected" in debate.text
    ahead = [
        one for one in collection().statements if any("change of government" in words(each) for each in one.evidence)
    ]
    assert [one.act for one in ahead] == ["believe"]
    assert [len(one.speakers) for one in ahead] == [1]
    assert collection().positions
    assert [one for one in collection().positions if one.instrument == "nuclear"] == []


def in_tables(actor: str, instrument: Instrument) -> list[str]:
    entries = matrix(JPN, KOR).cell(actor, instrument).article_view
    return [words(Evidence(document=one.document, start=one.words.start, end=one.words.end)) for one in entries]


def test_thaad_and_missile_defence_stand_in_the_articles_own_tables() -> None:
    assert any("THAAD" in one for one in in_tables(KOR, "military"))
    assert not any("THAAD" in one for one in in_tables(JPN, "military"))
    assert [one for one in in_tables(JPN, "military") if "issile defense" not in one] == []


def test_the_two_states_responses_compared() -> None:
    found = matrix(JPN, KOR)
    assert found.actors == (JPN, KOR)
    assert len(tables()) == 2
    economic = found.cell(JPN, "economic")
    assert {"reconsider", "strengthen"} <= set(economic.stances)
    assert found.cell(KOR, "economic").responses == ()
    assert len(found.cell(KOR, "economic").article_view) == 2
    assert ["engage" in one or "dialogue" in one for one in in_tables(KOR, "economic")] == [True, True]
    assert RUS in found.cell(KOR, "diplomatic").toward
    assert RUS not in found.cell(JPN, "diplomatic").toward
    assert [one.instrument for one in found.unplaced] == [None, None]


def test_an_attack_on_the_north_binds_russia_only_once_the_treaty_is_in_force() -> None:
    before, after = (asked("USA attacks PRK", day) for day in ("2024-06-20", "2024-12-10"))
    assert {one.obligor for one in before.duties if one.answer == "CERTAIN"} == {"CHN"}
    assert {one.obligor for one in after.duties if one.answer == "CERTAIN"} == {"CHN", "RUS"}
    missed = next(one for one in before.no_duty if (one.state, one.agreement) == ("RUS", "rus_prk_2024"))
    assert "2024-12-04" in missed.why
    proof = next(one.proof for one in after.duties if one.obligor == "RUS")
    leaves: list[Evidence] = []
    waiting = [proof]
    while waiting:
        one = waiting.pop()
        leaves += one.evidence
        waiting += one.because
    assert any("without delay" in words(each) for each in leaves)


def test_arms_from_the_north_break_the_embargo_on_both_sides() -> None:
    broken = {(one.actor, one.regime) for one in asked("PRK transfers arms to RUS", "2024-06-20").violations}
    assert {("PRK", "unsc_1718_arms"), ("RUS", "unsc_1718_arms")} <= broken


def test_lethal_arms_to_ukraine_would_break_the_souths_own_policy_until_it_is_dropped() -> None:
    kept = asked("KOR transfers lethal arms to UKR", "2024-06-22").violations
    (policy,) = (one for one in kept if one.actor == "KOR" and not one.binding and one.answer == "CERTAIN")
    dropped = asked(f"KOR drops {policy.regime}; KOR transfers lethal arms to UKR", "2024-06-22").violations
    assert policy.regime not in {one.regime for one in dropped}
