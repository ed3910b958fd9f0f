"""Proofs that a reader can follow: whole ones as they are printed, and what holds of all."""

from __future__ import annotations

from syrupy.assertion import SnapshotAssertion

from entente.knowledge import Ban, Doubt, Item, Need, Regime
from entente.records import Evidence
from entente.system import NO_PROOF, Proof
from entente.system.duties.texts import rules
from tests.system.invented import ask, clause, leaves, library, proved, told, treaty

KNOWN = library(
    treaty(
        "pact",
        ("ARL", "BOR", "CAL"),
        clause(area=("north", "own"), external=True, qualification="in accordance with its constitution"),
        clause("4", kind="consultation", automaticity="consultation", trigger="a threat", duty="consult at once"),
        doubts=(Doubt(reading="whether a party that froze its part still owes", states=("CAL",), start="2020"),),
    ),
    treaty("league", ("DRA", "EST"), clause("2", adversaries=("BOR",), victims=("DRA",), obligors=("EST",))),
    treaty("chain", ("ARL", "FOR"), clause("1", needs=(Need(obligor="FOR", ally="BOR"),), on_request=True)),
    treaty("peace", ("ARL", "DRA"), clause("9", kind="nonaggression", trigger="", duty="attack the other never")),
    regimes=(
        Regime(
            id="embargo",
            name="Embargo",
            bans=(Ban(article="8", items=("arms",), importers=("DRA",), start="2006", duty="No arms go to Dravia."),),
            source="invented",
        ),
    ),
    items=(Item(key="arms", name="arms"), Item(key="guns", name="guns", within=("arms",))),
)
SCENARIO = (
    "Estmark sends guns to Dravia; Dravia attacks Arland in Windy Isle; Arland requests help; Dravia threatens Calvania"
)


def test_proofs_as_readers_see_them(snapshot: SnapshotAssertion) -> None:
    found = ask(SCENARIO, KNOWN)
    heads = [(f"{one.answer}: {one.obligor} helps {one.beneficiary}", one.proof) for one in found.duties]
    heads += [(f"{one.answer}: {one.obligor} consults {one.partner}", one.proof) for one in found.consultations]
    heads += [(f"{one.answer}: {one.actor} breaks {one.regime}", one.proof) for one in found.violations]
    misses = [f"{one.state}, {one.agreement} {one.article}: {one.why}" for one in found.no_duty]
    assert "\n\n".join("\n".join((head, *told(proof, 1))) for head, proof in heads) == snapshot
    assert misses == snapshot


def test_every_proof_ends_on_facts_and_turns_on_what_it_says() -> None:
    found = ask(SCENARIO, KNOWN)
    for one in proved(found):
        assert one.proof.rule
        assert {each.rule for each in leaves(one.proof) if not rules()[each.rule].fact} == set()
        assert _readings(one.proof) == set(one.depends_on)
        assert _size(one.proof) < 100


def test_words_of_articles_stand_beside_the_clauses_they_tell_of() -> None:
    words = (Evidence(document="d1", start=3, end=9),)
    found = ask("Dravia attacks Arland", KNOWN, words={("pact", "Article 5"): words})
    duty = next(one for one in found.duties if one.obligor == "BOR")
    assert [each.evidence for each in leaves(duty.proof) if each.rule == "clause"] == [words]


def test_no_proofs_where_none_are_asked_for() -> None:
    found = ask(SCENARIO, KNOWN, proofs=False)
    assert {one.proof for one in proved(found)} == {NO_PROOF}


def test_rules_name_their_sources() -> None:
    assert [key for key, rule in rules().items() if not rule.says.strip()] == []


def _readings(proof: Proof) -> set[str]:
    return set(proof.readings).union(*(_readings(each) for each in proof.because))


def _size(proof: Proof) -> int:
    return 1 + sum(map(_size, proof.because))
