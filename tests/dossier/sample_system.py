"""Invented agreements over the sample's states, and the sample with a conflict that they bear on."""

from __future__ import annotations

from msgspec import structs

from entente.knowledge import ClauseFact, Doubt, Library, Treaty, load_library
from entente.records import Agreement, Clause, Collection, Event
from tests.dossier.builder import day
from tests.dossier.sample import WIRE, sample
from tests.dossier.sample_cast import DENMARK, NORWAY

__all__ = ["ACCORD", "COMPACT", "library", "tense"]

COMPACT, ACCORD = "compact_2019", "accord_2020"


def library() -> Library:
    """A compact signed and not yet in force when the articles come out, and an accord in force between others."""
    return Library(treaties=(_compact(), _accord()), places=load_library().places)


def _defence(key: str, automaticity: str) -> ClauseFact:
    return ClauseFact(
        key=key,
        article=f"Article {key}",
        kind="defense",
        trigger="an armed attack on a party",
        duty="help at once with all means",
        automaticity=automaticity,  # type: ignore[arg-type]
        unverified=key == "7",
        on_request=key == "7",
    )


def _compact() -> Treaty:
    return Treaty(
        id=COMPACT,
        name="Skagerrak Ferry Compact",
        parties=("DNK", "SWE"),
        kind=("defense",),
        signed="2019-03-01",
        in_force="2031-08-01",
        doubts=(Doubt(reading="whether it was ratified", states=("SWE",), start="2020", end="2025"),),
        clauses=(_defence("3", "automatic"),),
        unverified=("in_force",),
        source="Invented Gazette of Treaties",
    )


def _accord() -> Treaty:
    return Treaty(
        id=ACCORD,
        name="Hirtshals Accord",
        parties=("NOR", "ISL"),
        kind=("defense",),
        signed="2020-01-01",
        in_force="2020-02-01",
        clauses=(_defence("2", "process"), _defence("7", "discretion")),
        source="Invented Gazette of Treaties",
    )


def tense() -> Collection:
    """The sample, its compact and an accord tied to the library, with an attack of Denmark on Norway."""
    base = sample()
    words = "the two states must consult within three days of any closure"
    compact = structs.replace(
        base.agreements[0],
        reference=COMPACT,
        clauses=(Clause(kind="defense", article="Article 3", duty="help", evidence=(WIRE.evidence(words),)),),
    )
    accord = Agreement(
        id="agreement:accord", name="Hirtshals Accord", parties=(NORWAY,), evidence=(WIRE.evidence("4 May 2031"),)
    )
    return structs.replace(
        base,
        agreements=(compact, structs.replace(accord, reference=ACCORD)),
        events=(*base.events, *(_attack(number) for number in range(3))),
    )


def _attack(number: int) -> Event:
    charge = "Denmark on Sunday accused Norway of closing a ferry lane in the Skagerrak without notice"
    kind = ("ASSAULT", "THREATEN", "MOBILIZE")[number]
    return WIRE.event(
        f"attack{number}",
        kind,  # type: ignore[arg-type]
        (DENMARK,),
        (NORWAY,),
        charge,
        "accused",
        date=day(("2031-04-10", "2031-05-01", "2031-05-02")[number]),
    )
