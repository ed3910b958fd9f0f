"""Two answers side by side."""

from __future__ import annotations

from datetime import date

from entente.system import compare
from tests.system.invented import ask, clause, library, treaty

KNOWN = library(
    treaty("pact", ("ARL", "BOR"), clause(area=("north",)), in_force="2024-12-04"),
    treaty("league", ("DRA", "EST"), clause()),
)


def test_two_dates() -> None:
    before, after = (ask("Dravia attacks Arland", KNOWN, day=date(2024, 12, day), reading="strict") for day in (3, 4))
    found = compare(before, after)
    assert (found.one, found.other) == (
        ("2024-12-03", "Dravia attacks Arland"),
        ("2024-12-04", "Dravia attacks Arland"),
    )
    assert [(one.kind, one.side, one.state, one.one, one.other) for one in found.differences] == [
        ("duty", "other", "BOR", None, "CERTAIN")
    ]
    assert found.differences[0].why == "Pact of Pact was signed on 1989-05-01, but is not in force until 2024-12-04."


def test_two_scenarios() -> None:
    home, isle = (ask(f"Dravia attacks {place}", KNOWN, reading="strict") for place in ("Arland", "Windy Isle"))
    found = compare(home, isle).differences
    assert [(one.side, one.why) for one in found] == [
        ("one", "Windy Isle lies outside the area of Article 5 (Pact of Pact), which covers the North.")
    ]
    elsewhere = compare(home, ask("Dravia attacks Calvania", KNOWN)).differences
    assert elsewhere[0].why == "Nothing in the scenario leads there on 2025-06-01."


def test_two_readings() -> None:
    broad, either = (ask("Dravia attacks Arland", KNOWN, reading=reading) for reading in ("broad", None))
    turned = [one for one in compare(broad, either).differences if one.state == "EST"]
    assert [(one.side, one.one, one.other) for one in turned] == [("both", "POSSIBLE", "DEPENDS")]
    assert turned[0].why.startswith("It turns on whether a counter-attack")


def test_nothing_differs_from_itself() -> None:
    found = ask("Dravia attacks Arland", KNOWN)
    assert compare(found, found).differences == ()
