"""What is said of a faulty agreement, regime or place: the file, the field and the remedy. All facts are invented."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import entente.knowledge
from entente.errors import KnowledgeError
from entente.knowledge import Ban, ClauseFact, Doubt, Item, Library, Membership, Place, Regime, Treaty, load_library
from entente.knowledge.compile import compile_library
from entente.knowledge.library_sources import read_treaty
from entente.knowledge.load import COMPILED_LIBRARY
from entente.knowledge.treaty_checks import check

FOLDER = Path(entente.knowledge.__file__).parent
STATES = frozenset({"AAA", "BBB", "CCC"})


def clause(**changes: Any) -> ClauseFact:
    fields: dict[str, Any] = {"key": "1", "article": "Article 1", "kind": "defense", "trigger": "an attack"}
    return ClauseFact(**{**fields, "duty": "help", "automaticity": "automatic", **changes})


def treaty(**changes: Any) -> Treaty:
    fields: dict[str, Any] = {"id": "pact", "name": "Pact", "parties": ("AAA", "BBB"), "kind": ("defense",)}
    return Treaty(**{**fields, "signed": "2020-01-01", "in_force": "2021", "source": "a series", **changes})


def ban(**changes: Any) -> Ban:
    return Ban(**{"article": "1", "items": ("arms",), "start": "2020", "duty": "no arms", **changes})


def regime(**changes: Any) -> Regime:
    return Regime(**{"id": "ban", "name": "Ban", "bans": (ban(),), "source": "a council", **changes})


def library(**changes: Any) -> Library:
    fields: dict[str, Any] = {"treaties": (treaty(clauses=(clause(),)),), "regimes": (regime(),)}
    sea = Place(key="sea", name="Sea", kind="sea")
    return Library(**{**fields, "places": (sea,), "items": (Item(key="arms", name="arms"),), **changes})


def test_a_sound_library_has_no_fault() -> None:
    assert check(library(), STATES, {"bureau"}) == []


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"treaties": (treaty(parties=("AAA", "ZZZ")),)}, "agreements/pact.toml: parties has ZZZ"),
        ({"treaties": (treaty(in_force="2019"),)}, "agreements/pact.toml: 2019 comes before 2020-01-01"),
        ({"treaties": (treaty(signed="last May"),)}, "agreements/pact.toml: bad date, 'last May'"),
        ({"treaties": (treaty(source=" "),)}, "agreements/pact.toml: no source"),
        ({"treaties": (treaty(members=(Membership(state="CCC"),)),)}, "member CCC is no party"),
        ({"treaties": (treaty(doubts=(Doubt(reading="whether", states=("CCC",)),)),)}, "doubt.states has CCC"),
        ({"treaties": (treaty(clauses=(clause(), clause())),)}, "clause 1 is given twice"),
        ({"treaties": (treaty(clauses=(clause(area=("moon",)),)),)}, "clause 1: area has moon"),
        ({"treaties": (treaty(clauses=(clause(obligors=("CCC",)),)),)}, "clause 1: obligors has CCC"),
        ({"treaties": (treaty(clauses=(clause(adversaries=("ZZZ",)),)),)}, "clause 1: adversaries has ZZZ"),
        ({"treaties": (treaty(clauses=(clause(attackers=0),)),)}, "clause 1: attackers is 0"),
        ({"treaties": (treaty(clauses=(clause(automaticity="none"),)),)}, "has the automaticity none"),
        ({"treaties": (treaty(clauses=(clause(start="2022", end="2021"),)),)}, "2021 comes before 2022"),
        ({"regimes": (regime(bans=(ban(items=("flour",)),)),)}, "regimes/ban.toml: ban of article 1: items has flour"),
        ({"regimes": (regime(of="ZZZ"),)}, "regimes/ban.toml: of has ZZZ"),
        ({"regimes": (regime(id="pact"),)}, "pact: an agreement and a regime have one id"),
        ({"places": (Place(key="sea", name="Sea", kind="sea", within=("ocean",)),)}, "[sea]: within has ocean"),
        ({"places": (Place(key="sea", name="Sea", kind="sea", within=("sea",)),)}, "[sea]: lies within itself"),
    ],
)
def test_each_fault_names_its_file_and_field(changes: dict[str, Any], fault: str) -> None:
    (found,) = check(library(**changes), STATES, {"bureau"})
    assert fault in found
    assert found.endswith(".")


def test_an_unknown_field_of_a_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "pact.toml"
    file.write_text('name = "Pact"\nparties = ["AAA"]\nkind = []\nsource = "s"\ncolour = "red"\n', encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"pact\.toml.*colour"):
        read_treaty(file)


def test_a_file_does_not_write_its_own_id(tmp_path: Path) -> None:
    file = tmp_path / "pact.toml"
    file.write_text('id = "other"\nname = "Pact"\n', encoding="utf-8")
    with pytest.raises(KnowledgeError, match="Take the field `id` out"):
        read_treaty(file)


def test_the_shipped_library_is_compiled_as_it_stands() -> None:
    assert (FOLDER / COMPILED_LIBRARY).read_bytes() == compile_library(FOLDER)


def test_the_shipped_library_is_the_same_object_on_every_call() -> None:
    assert load_library() is load_library()


def test_every_clause_of_the_shipped_library_says_what_is_owed() -> None:
    silent = [
        f"{one.id}.{each.key}" for one in load_library().treaties for each in one.clauses if not each.duty.strip()
    ]
    assert silent == []
