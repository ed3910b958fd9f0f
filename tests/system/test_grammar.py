"""What scenarios may say, and what is said to those who write something else."""

from __future__ import annotations

import pytest

from entente.errors import UsageError
from entente.knowledge import Item, Regime
from entente.system import GRAMMAR, Names, parse
from entente.system.scenario.steps import Attacks, Enters, Requests, Step, Threatens, Transfers, Withdraws
from tests.system.invented import KNOWLEDGE, clause, library, treaty

LIBRARY = library(
    treaty("pact", ("ARL", "BOR"), clause(), names=("the Pact", "Twin Pact")),
    treaty("other", ("CAL", "DRA"), clause(), names=("Twin Pact",)),
    regimes=(Regime(id="embargo", name="Embargo on Dravia", bans=(), source="invented"),),
    items=(Item(key="arms", name="arms", names=("weapons",)), Item(key="missiles", name="missile technology")),
)
NAMES = Names(KNOWLEDGE, LIBRARY)


@pytest.mark.parametrize(
    ("scenario", "steps"),
    [
        ("ARL attacks BOR", [Attacks(attacker="ARL", victim="BOR")]),
        ("arland ATTACKS the Bordurian", [Attacks(attacker="ARL", victim="BOR")]),
        ("Dravia attacks Arland in Windy Isle", [Attacks(attacker="DRA", victim="ARL", place="isle")]),
        ("Dravia attacks Windy Isle", [Attacks(attacker="DRA", victim="ARL", place="isle")]),
        ("Dravia attacks Arland in the Far Sea.", [Attacks(attacker="DRA", victim="ARL", place="far_sea")]),
        ("Dravia attacks Arland in Calvania", [Attacks(attacker="DRA", victim="ARL", place="CAL")]),
        ("Dravia threatens to attack Arland", [Threatens(state="DRA", target="ARL")]),
        ("Dravia transfers missile technology to EST", [Transfers(sender="DRA", receiver="EST", item="missiles")]),
        ("Dravia arms Estmark", [Transfers(sender="DRA", receiver="EST", item="arms")]),
        ("Arland requests help", [Requests(state="ARL")]),
        ("Arland withdraws from the Pact", [Withdraws(state="ARL", agreement="pact")]),
        ("Arland drops Embargo on Dravia", [Withdraws(state="ARL", agreement="embargo")]),
        ("Pact of Other enters into force", [Enters(agreement="other")]),
        ("ARL threatens BOR; BOR attacks ARL", [
            Threatens(state="ARL", target="BOR"), Attacks(attacker="BOR", victim="ARL"),
        ]),
        ("# a comment; with a semicolon\n\nARL threatens BOR;\n  # more\nBOR requests help", [
            Threatens(state="ARL", target="BOR"), Requests(state="BOR"),
        ]),
        ("ARL, BOR and CAL attack DRA", [Attacks(attacker=one, victim="DRA") for one in ("ARL", "BOR", "CAL")]),
    ],
)  # fmt: skip
def test_what_can_be_said(scenario: str, steps: list[Step]) -> None:
    assert list(parse(scenario, NAMES)) == steps


@pytest.mark.parametrize(
    ("scenario", "words"),
    [
        ("Dravia hugs Arland", "'Dravia hugs Arland' is no step of a scenario. Write: X attacks Y [in PLACE]"),
        ("Dravja attacks Arland", "is no state known here. Did you mean Dravia? Write: X attacks Y [in PLACE]"),
        ("Dravia attacks Arland in Windi Isle", "is no place known here. Did you mean Windy Isle?"),
        ("Dravia transfers wepons to Estmark", "is no item known here. Did you mean arms?"),
        ("Arland withdraws from Pact of Pakt", "is no agreement known here. Did you mean Pact of Pact?"),
        ("Arland withdraws from Twin Pact", "names several agreements. Write one of: other, pact."),
        ("Arland attacks Arland", "Arland stands on both sides"),
        ("  ;\n# nothing", "The scenario has no step. Write: X attacks Y"),
        ("Arland requests help;" * 41, "The scenario has 41 steps."),
        ("x" * 2001, "The scenario has 2001 characters."),
        ("Zzyzx attacks Arland", "is no state known here. Write: X attacks Y"),
    ],
)
def test_what_cannot_be_read(scenario: str, words: str) -> None:
    with pytest.raises(UsageError) as told:
        parse(scenario, NAMES)
    assert words in told.value.line()


def test_the_grammar_of_the_message_can_be_read() -> None:
    scenario = GRAMMAR.replace("[in PLACE]", "in Far Sea").replace("AGREEMENT", "Pact of Pact").replace("ITEM", "arms")
    steps = parse(scenario.replace("X ", "Arland ").replace("Y", "Borduria"), NAMES)
    assert len(steps) == 6
