"""What steps do: attacks on attackers, leaving, entering into force, threats, offense, transfers, conflicts."""

from __future__ import annotations

from datetime import date

from entente.knowledge import Ban, Item, Regime
from tests.system.invented import ask, clause, duties, leaves, library, reasons, told, treaty

DEFENCE = treaty("pact", ("ARL", "BOR"), clause())
LEAGUE = treaty("league", ("DRA", "EST"), clause())
BROAD = "whether a counter-attack by an ally is an armed attack on the attacker"


def test_the_reading_settles_counter_attacks() -> None:
    known = library(DEFENCE, LEAGUE)
    assert duties(ask("Dravia attacks Arland", known, reading="strict")) == ["BOR>ARL/DRA CERTAIN"]
    broad = ask("Dravia attacks Arland", known, reading="broad")
    assert duties(broad)[:2] == ["BOR>ARL/DRA CERTAIN", "ARL>BOR/EST POSSIBLE"]
    assert "EST>DRA/BOR POSSIBLE" in duties(broad)
    both = ask("Dravia attacks Arland", known)
    assert {one.answer for one in both.duties[1:]} == {"DEPENDS"}
    assert {one.depends_on for one in both.duties[1:]} == {(BROAD,)}


def test_hops_are_bounded() -> None:
    known = library(DEFENCE, LEAGUE)
    counts = [len(ask("Dravia attacks Arland", known, reading="broad", hops=hops).duties) for hops in range(4)]
    assert counts == sorted(counts)
    assert counts[:2] == [1, 2]


def test_no_unprovoked_help_for_an_aggressor_that_is_answered() -> None:
    known = library(DEFENCE, treaty("league", ("DRA", "EST"), clause(unprovoked=True)))
    assert duties(ask("Dravia attacks Arland", known, reading="broad")) == ["BOR>ARL/DRA CERTAIN"]


def test_who_has_left_owes_nothing() -> None:
    found = ask("Borduria withdraws from Pact of Pact; Dravia attacks Arland", library(DEFENCE))
    assert duties(found) == []
    assert reasons(found) == {"BOR pact": "has_withdrawn"}


def test_leaving_after_the_attack_changes_nothing() -> None:
    found = ask("Dravia attacks Arland; Borduria withdraws from Pact of Pact", library(DEFENCE))
    assert duties(found) == ["BOR>ARL/DRA CERTAIN"]


def test_a_step_may_bring_an_agreement_into_force() -> None:
    signed = library(treaty("pact", ("ARL", "BOR"), clause(), in_force=None))
    assert duties(ask("Dravia attacks Arland", signed)) == []
    before = ask("Pact of Pact enters into force; Dravia attacks Arland", signed)
    assert duties(before) == ["BOR>ARL/DRA CERTAIN"]
    later = ask("Dravia attacks Arland; Pact of Pact enters into force", signed)
    assert duties(later) == ["BOR>ARL/DRA DEPENDS"]
    assert later.duties[0].depends_on == (
        "whether an attack that began before Pact of Pact entered into force counts (VCLT Article 28)",
    )


def test_one_pact_may_enter_into_force_early() -> None:
    known = library(treaty("pact", ("ARL", "BOR"), clause(), in_force="2026-01-01"))
    assert duties(ask("Pact of Pact enters into force; Dravia attacks Arland", known)) == ["BOR>ARL/DRA CERTAIN"]


def test_partners_of_one_who_attacks_must_join_where_they_promised() -> None:
    offense = clause("2", kind="offense", adversaries=("ARL",))
    known = library(treaty("axis", ("DRA", "EST"), offense), DEFENCE)
    found = ask("Dravia attacks Arland", known, reading="strict")
    assert duties(found) == ["BOR>ARL/DRA CERTAIN", "EST>DRA/ARL CERTAIN", "BOR>ARL/EST POSSIBLE"]
    assert [one.kind for one in found.duties] == ["defense", "offense", "defense"]
    assert duties(ask("Dravia attacks Calvania", known)) == []


def test_members_consult_with_one_threatened_or_attacked() -> None:
    consult = clause("4", kind="consultation", automaticity="consultation")
    known = library(treaty("forum", ("ARL", "BOR", "DRA"), consult))
    threatened = ask("Dravia threatens Arland", known)
    assert [(one.obligor, one.partner) for one in threatened.consultations] == [("BOR", "ARL"), ("DRA", "ARL")]
    attacked = ask("Dravia attacks Arland", known)
    assert [(one.obligor, one.answer) for one in attacked.consultations] == [("BOR", "CERTAIN")]
    assert reasons(attacked) == {"BOR forum": "no_defence_clause"}


def test_a_political_promise_binds_nobody() -> None:
    consult = clause("4", kind="consultation", automaticity="consultation")
    found = ask("Dravia attacks Arland", library(treaty("spirit", ("ARL", "BOR"), consult, binding=False)))
    assert [(one.obligor, one.answer, one.binding) for one in found.consultations] == [("BOR", "POSSIBLE", False)]
    assert reasons(found) == {"BOR spirit": "political_commitment"}
    defence = ask("Dravia attacks Arland", library(treaty("vow", ("ARL", "BOR"), clause(), binding=False)))
    assert duties(defence) == []
    assert reasons(defence) == {"BOR vow": "political_commitment"}


def test_agreements_without_a_clause_of_defence_are_near_misses() -> None:
    known = library(
        treaty("visits", ("ARL", "BOR"), kind=("forces",)),
        treaty("act", ("CAL",), clause("3", kind="cooperation", area=("ARL",)), kind=("domestic",)),
        treaty("gap", ("ARL", "EST"), kind=("defense",)),
        treaty("trade", ("ARL", "FOR"), kind=("trade",)),
        LEAGUE,
    )
    assert reasons(ask("Dravia attacks Arland", known)) == {
        "BOR visits": "bare_of_defence",
        "CAL act": "domestic_act",
        "EST gap": "not_coded",
        "EST league": "victim_attacks",
    }


def test_a_guarantee_protects_a_third_state() -> None:
    known = library(treaty("guarantee", ("BOR", "CAL"), clause(victims=("ARL",))))
    found = ask("Dravia attacks Arland", known)
    assert duties(found) == ["BOR>ARL/DRA CERTAIN", "CAL>ARL/DRA CERTAIN"]
    assert "Arland has been bound" not in " ".join(told(found.duties[0].proof))
    assert duties(ask("Dravia attacks Borduria", known)) == []


def test_clauses_that_are_no_more_are_passed_over() -> None:
    old = clause("6", area=("isle",), end="1999-12-31")
    found = ask("Dravia attacks Arland in Far Sea", library(treaty("pact", ("ARL", "BOR"), clause(area=("own",)), old)))
    assert [(one.article, one.rule) for one in found.no_duty] == [("Article 5", "outside_area")]
    gone = ask("Dravia attacks Arland", library(treaty("pact", ("ARL", "BOR"), old)))
    assert gone.no_duty[0].why == (
        "Article 6 (Pact of Pact) does not bind on the day: it runs from its beginning to 1999-12-31."
    )


def test_one_who_helps_by_one_clause_misses_none_by_another() -> None:
    pact = treaty("pact", ("ARL", "BOR"), clause(), clause("6", obligors=("ARL",)))
    assert ask("Dravia attacks Arland", library(pact)).no_duty == ()


def test_neutrals_must_not_help_the_aggressor() -> None:
    neutral = clause("2", kind="neutrality", automaticity="none")
    found = ask("Dravia attacks Arland", library(treaty("calm", ("ARL", "FOR"), neutral)))
    assert [(one.obligor, one.adversary, one.beneficiary) for one in found.abstentions] == [("FOR", "DRA", "ARL")]


def test_a_promise_of_non_aggression_is_broken() -> None:
    peace = clause("1", kind="nonaggression", automaticity="none")
    found = ask("Dravia attacks Arland", library(treaty("peace", ("ARL", "DRA"), peace)))
    assert [(one.actor, one.regime, one.item, one.answer) for one in found.violations] == [
        ("DRA", "peace", "attack", "CERTAIN")
    ]
    assert ask("Arland attacks Forland", library(treaty("peace", ("ARL", "DRA"), peace))).violations == ()


def test_a_later_peace_is_not_broken_by_an_earlier_attack() -> None:
    peace = clause("1", kind="nonaggression", automaticity="none")
    signed = library(treaty("peace", ("ARL", "DRA"), peace, in_force=None))
    assert ask("Dravia attacks Arland; Pact of Peace enters into force", signed).violations == ()


def test_help_may_clash_with_other_promises() -> None:
    peace = clause("1", kind="nonaggression", automaticity="none")
    known = library(DEFENCE, treaty("peace", ("BOR", "DRA"), peace), treaty("other", ("BOR", "DRA"), clause()))
    found = ask("Dravia attacks Arland; Arland attacks Dravia", known)
    assert [(one.state, one.agreement, one.against, one.answer) for one in found.conflicts] == [
        ("BOR", "pact", "other", "CERTAIN"),
        ("BOR", "pact", "peace", "CERTAIN"),
    ]
    assert found.conflicts[1].why == (
        "Borduria must fight Dravia under Article 5 (Pact of Pact), "
        "and has promised Dravia non-aggression in Article 1 (Pact of Peace)."
    )


ITEMS = (
    Item(key="arms", name="arms"),
    Item(key="shells", name="artillery shells", within=("arms",)),
    Item(key="fuel", name="fuel"),
)
BAN = Ban(article="para. 8", items=("shells",), exporters=("DRA",), start="2006-10-14", duty="No shells leave Dravia")


def embargo(**fields: object) -> Regime:
    return Regime(**{"id": "embargo", "name": "Embargo on Dravia", "bans": (BAN,), "source": "invented", **fields})  # type: ignore[arg-type]


def test_a_ban_binds_both_sides() -> None:
    known = library(regimes=(embargo(),), items=ITEMS)
    found = ask("Dravia transfers artillery shells to Estmark", known)
    assert [(one.actor, one.regime, one.item, one.answer) for one in found.violations] == [
        ("DRA", "embargo", "shells", "CERTAIN"),
        ("EST", "embargo", "shells", "CERTAIN"),
    ]
    assert [each.rule for each in leaves(found.violations[0].proof)] == ["transfer_told", "ban"]
    assert ask("Dravia transfers fuel to Estmark", known).violations == ()
    assert ask("Dravia sends shells to Estmark", known, day=date(2006, 10, 13)).violations == ()


def test_wider_goods_are_banned_by_a_reading() -> None:
    found = ask("Dravia transfers arms to Estmark", library(regimes=(embargo(),), items=ITEMS))
    assert found.violations[0].depends_on == ("whether the arms are of the kind that is banned (artillery shells)",)


def test_a_ban_may_be_disputed() -> None:
    ban = Ban(article="8", items=("arms",), importers=("DRA",), start="2006", duty="x", disputed="whether it is back")
    found = ask("Estmark sends arms to Dravia", library(regimes=(embargo(bans=(ban,)),), items=ITEMS))
    assert {(one.answer, one.depends_on) for one in found.violations} == {("DEPENDS", ("whether it is back",))}


def test_narrower_goods_are_among_what_is_banned() -> None:
    wide = Ban(
        article="8", items=("arms",), importers=("DRA",), exempt=("BOR",), start="2006", duty="No arms to Dravia"
    )
    known = library(regimes=(embargo(bans=(wide,)),), items=ITEMS)
    assert [one.actor for one in ask("Estmark sends shells to Dravia", known).violations] == ["DRA", "EST"]
    assert [one.actor for one in ask("Borduria sends shells to Dravia", known).violations] == ["DRA"]


def test_a_policy_may_be_dropped() -> None:
    own = Ban(article="rules", items=("arms",), exporters=("ARL",), binds=("exporter",), start="1967", duty="No arms")
    known = library(
        regimes=(embargo(id="policy", name="Arms Rules", of="ARL", binding=False, bans=(own,)),), items=ITEMS
    )
    kept = ask("Arland transfers arms to Borduria", known)
    assert [(one.actor, one.binding) for one in kept.violations] == [("ARL", False)]
    assert ask("Arland drops Arms Rules; Arland transfers arms to Borduria", known).violations == ()
