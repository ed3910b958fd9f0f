"""Invented agreements, places and scenarios for the tests of the system room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from entente.knowledge import ClauseFact, Knowledge, Library, Place, State, Treaty
from entente.system import (
    Abstention,
    Answer,
    ConsultationAnswer,
    DutyAnswer,
    Names,
    Proof,
    Violation,
    answer,
    situation,
)
from entente.system.scenario.grammar import parse

DAY = date(2025, 6, 1)

_STATES = {
    "ARL": ("Arland", "Arlander"),
    "BOR": ("Borduria", "Bordurian"),
    "CAL": ("Calvania", "Calvanian"),
    "DRA": ("Dravia", "Dravian"),
    "EST": ("Estmark", "Estmarker"),
    "FOR": ("Forland", "Forlander"),
}

KNOWLEDGE = Knowledge(
    states=tuple(
        State(
            code=code,
            name=name,
            official=f"Republic of {name}",
            names=(name,),
            demonyms=(people,),
            capital=f"{name} City",
            source="invented",
        )
        for code, (name, people) in _STATES.items()
    ),
    offices=(),
    bodies=(),
    organs=(),
    outlets=(),
    agreements=(),
)
PLACES = (
    Place(key="north", name="the North", kind="region", states=("ARL", "BOR", "CAL")),
    Place(key="isle", name="Windy Isle", names=("Windy Island",), kind="territory", of="ARL", within=("far_sea",)),
    Place(key="far_sea", name="Far Sea", kind="sea"),
    Place(key="rock", name="Lone Rock", kind="territory", of="BOR", disputed_within=("north",)),
)


def clause(key: str = "5", **fields: Any) -> ClauseFact:
    """A clause of defence unless told otherwise."""
    return ClauseFact(
        **{
            "key": key,
            "article": f"Article {key}",
            "kind": "defense",
            "trigger": "an armed attack on a party",
            "duty": "help the party attacked with armed force",
            "automaticity": "automatic",
            **fields,
        }
    )


def treaty(key: str, parties: Sequence[str], *clauses: ClauseFact, **fields: Any) -> Treaty:
    """An agreement in force since 1990 unless told otherwise."""
    given = {
        "name": f"Pact of {key.capitalize()}",
        "kind": tuple(dict.fromkeys(one.kind for one in clauses)) or ("partnership",),
        "signed": "1989-05-01",
        "in_force": "1990-01-01",
        "source": "invented",
        **fields,
    }
    return Treaty(id=key, parties=tuple(parties), clauses=clauses, **given)


def library(*treaties: Treaty, **fields: Any) -> Library:
    """The invented map with these agreements."""
    return Library(**{"treaties": treaties, "places": PLACES, **fields})


def ask(scenario: str, known: Library, *, day: date = DAY, **options: Any) -> Answer:
    """What follows from a scenario in the invented world."""
    names = Names(KNOWLEDGE, known)
    facts = situation(known, parse(scenario, names), day)
    return answer(facts, scenario=scenario, label=names.label, **options)


def duties(found: Answer) -> list[str]:
    """`BOR>ARL/DRA CERTAIN` a duty."""
    return [f"{one.obligor}>{one.beneficiary}/{one.adversary} {one.answer}" for one in found.duties]


def reasons(found: Answer) -> dict[str, str]:
    """The rule by which each near miss fails, by state and agreement."""
    return {f"{one.state} {one.agreement}": one.rule for one in found.no_duty}


def proved(found: Answer) -> list[DutyAnswer | ConsultationAnswer | Violation | Abstention]:
    """Everything of an answer that has a proof."""
    return [*found.duties, *found.consultations, *found.violations, *found.abstentions]


def leaves(proof: Proof) -> Iterator[Proof]:
    """The steps on which a proof ends."""
    if not proof.because:
        yield proof
    for each in proof.because:
        yield from leaves(each)


def told(proof: Proof, depth: int = 0) -> Iterator[str]:
    """A proof as lines, indented."""
    yield f"{'  ' * depth}{proof.says}" + "".join(f" ⟨{each}⟩" for each in proof.readings)
    for each in proof.because:
        yield from told(each, depth + 1)
