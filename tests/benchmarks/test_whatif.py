"""The what-if benchmark: facts become treaties, and expectations in either form are compared."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.whatif import main, predict, wrong
from benchmarks.whatif_facts import term, world
from entente.errors import UsageError

CASE: dict[str, Any] = {
    "id": "c1",
    "date": "1914-07-31",
    "treaty_facts": [
        "party(dual,ger)",
        "party(dual,aut)",
        "clause(dual_c,dual,defense)",
        "level(dual_c,automatic)",
        "scope(dual_c,any)",
        "adv(dual_c,rus)",
        "party(entente,gbr)",
        "party(entente,aut)",
        "clause(entente_c,entente,consult)",
        "clause(peace_c,entente,nonagg)",
        "embargo(ban,aut,arms,out)",
    ],
    "events": ["event(attack,rus,aut,europe)", "event(transfer,aut,ger,arms)", "reading(strict)"],
    "expected": {
        "certain_duties": ["duty(ger,aut,rus,dual_c,automatic)"],
        "no_duty_for": ["gbr"],
        "consult": ["consult(gbr,aut,entente_c)"],
        "conditional_duties": [],
        "other": ["violates(aut,ban,arms)", "violates(ger,ban,arms)"],
    },
}


def test_a_case_in_facts() -> None:
    assert wrong(CASE, predict(CASE)) == []


@pytest.mark.parametrize(
    ("expected", "fault"),
    [
        ({"certain_duties": []}, "extra certain duty"),
        ({"certain_duties": ["duty(ger,aut,rus,dual,process)"]}, "no certain duty"),
        ({"no_duty_for": ["ger"]}, "ger owes"),
        ({"consult": []}, "extra consultation"),
        ({"other": ["violates(aut,ban,arms)"]}, "extra breach"),
        ({"other": ["broken(rus,entente)"]}, "no breach"),
        ({"duties": [{"obligor": "GBR"}]}, "no duties GBR"),
        ([{"obligor": "GER", "answer": "POSSIBLE"}], "no duties GER POSSIBLE"),
        ({"duties": []}, "extra duties GER AUT RUS"),
        ({"no_duty": [{"state": "ITA"}]}, "no no_duty ITA"),
    ],
)
def test_what_is_wrong_is_told(expected: Any, fault: str) -> None:
    faults = wrong({**CASE, "expected": expected}, predict(CASE))
    assert any(each.startswith(fault) for each in faults)


def test_expectations_may_be_records() -> None:
    duty = {"obligor": "ger", "beneficiary": "AUT", "agreement": "DUAL", "answer": "CERTAIN"}
    assert wrong({**CASE, "expected": [duty]}, predict(CASE)) == []
    assert wrong({**CASE, "expected": {"duties": [duty], "conflicts": []}}, predict(CASE)) == []


def test_an_ally_that_must_act_first() -> None:
    facts = [
        *("party(a,fra)", "party(a,cze)", "clause(a_c,a,defense)", "level(a_c,automatic)", "scope(a_c,any)"),
        *("party(b,sun)", "party(b,cze)", "clause(b_c,b,defense)", "level(b_c,automatic)", "needs(b_c,sun,fra)"),
    ]
    expected = {
        "certain_duties": ["duty(fra,cze,ger,a_c,automatic)"],
        "conditional_duties": ["duty(sun,cze,ger,b_c,automatic) only in worlds where France honours"],
    }
    case = {**CASE, "treaty_facts": facts, "events": ["event(attack,ger,cze,any)"], "expected": expected}
    assert wrong(case, predict(case)) == []


def test_facts_of_every_kind() -> None:
    told = world(
        ["party(t,aaa)", "signed_only(t)", "clause(c,t,defense)", "minatt(c,2)", "nonprov(c)", "demand(c)"],
        ["event(attack,aaa,bbb,any)", "event(threat,aaa,bbb)", "event(withdraw,aaa,t)", "request(bbb)", "maxhop(1)"],
    )
    (treaty,) = told.library.treaties
    (clause,) = treaty.clauses
    assert treaty.in_force is None
    assert (clause.attackers, clause.unprovoked, clause.on_request, clause.area) == (2, True, True, ())
    assert [type(step).__name__ for step in told.steps] == ["Withdraws", "Attacks", "Threatens", "Requests"]
    assert (told.reading, told.hops) == ("strict", 1)
    with pytest.raises(UsageError, match="is no fact"):
        term("nonsense")


def test_a_case_in_the_grammar_of_the_command() -> None:
    case = {"date": "2025-01-01", "question": "Utopia attacks Ukraine", "expected": {}}
    assert "Utopia" in wrong(case, predict(case))[0]
    assert "error" not in predict({"date": "2025-01-01", "scenario": "UKR attacks RUS", "reading": "strict"})


def test_predictions_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, out = tmp_path / "cases.jsonl", tmp_path / "out.jsonl"
    data.write_text(json.dumps(CASE) + "\n", encoding="utf-8")
    main(["--data", str(data), "--out", str(out)])
    assert capsys.readouterr().out.splitlines()[-1] == "whatif exact=1.0000"
    (line,) = out.read_text(encoding="utf-8").splitlines()
    record = json.loads(line)
    assert record["id"] == "c1"
    assert record["duties"][0]["proof"]["because"]


SHELLS = {"scenario": "PRK transfers artillery shells to RUS", "date": "2024-06-20", "reading": "strict"}
SWEDEN = {"scenario": "Russia attacks Sweden", "date": "2024-03-07", "reading": "strict"}


@pytest.mark.parametrize(
    ("case", "expected", "fault"),
    [
        (SWEDEN, {"obliged": ["usa"], "not_obliged": ["CHE"]}, None),
        (SWEDEN, {"obliged": ["CHE"]}, "CHE does not owe"),
        (SWEDEN, {"not_obliged": ["USA"]}, "USA owes"),
        (SHELLS, {"other": [{"actor": "PRK", "regime": "unsc_1718_arms"}, "RUS"]}, None),
        (SHELLS, {"other": [{"actor": "KOR"}]}, "no breach KOR"),
        (SHELLS, {"weather": ["rain"]}, "what weather expects is not understood"),
        (SHELLS, {"other": 7}, "what is expected is not understood"),
    ],
)
def test_expectations_are_read_in_several_forms(case: dict[str, str], expected: object, fault: str | None) -> None:
    found = wrong({**case, "expected": expected}, predict(case))
    assert found == [] if fault is None else any(fault in each for each in found)


def test_events_in_the_grammar_ask_the_shipped_library() -> None:
    case = {"events": ["Russia attacks Sweden"], "treaty_facts": [], "date": "2024-03-07", "reading": "strict"}
    assert wrong({**case, "expected": {"obliged": ["USA"]}}, predict(case)) == []
