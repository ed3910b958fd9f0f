"""How the TOML files are read, and what is said of one that is malformed. The facts are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from entente.errors import KnowledgeError
from entente.knowledge.compile import compile_knowledge
from entente.knowledge.sources import read_sources

FILES = {
    "states.toml": """
source = "an almanac"
[AAA]
name = "Aland"
official = "Republic of Aland"
names = ["A.L."]
demonyms = ["Alander"]
capital = "Alcity"
metonyms = ["Red House"]
""",
    "bodies.toml": """
[bureau]
name = "Bureau"
names = []
kind = "institute"
source = "its own site"
""",
    "organs.toml": """
[foreign_ministry]
name = "foreign ministry"
names = ["ministry of foreign affairs"]
""",
    "outlets.toml": "",
    "agreements/pact.toml": """
name = "Pact of Alcity"
names = ["Alcity Pact"]
parties = ["AAA"]
kind = ["defense"]
source = "a treaty series"
""",
    "titles.toml": """
source = "a stylebook"
groups = ["officials"]
[honorific]
names = ["mr."]
""",
    "regions.toml": 'regions = ["Alan Sea"]\n',
    "offices/AAA.toml": """
of = "AAA"
source = "a gazette"
[[office]]
title = "President"
titles = ["President"]
rank = "head_of_state"
holders = [{ name = "Ada Orr", start = "2020" }, { name = "Ben Roe", end = "2019", source = "a biography" }]
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for inner in ("offices", "agreements"):
        (tmp_path / inner).mkdir()
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_keys_names_and_sources_are_filled_in(folder: Path) -> None:
    knowledge = read_sources(folder)
    (state,) = knowledge.states
    assert (state.code, state.source) == ("AAA", "an almanac")
    assert state.names == ("Aland", "Republic of Aland", "A.L.")
    assert state.metonyms == ("Alcity", "Red House")
    assert knowledge.bodies[0].names == ("Bureau",)
    assert knowledge.agreements[0].names == ("Pact of Alcity", "Alcity Pact")
    assert knowledge.titles[0].kind == "honorific"
    assert (knowledge.groups, knowledge.regions) == (("officials",), ("Alan Sea",))


def test_a_holder_inherits_the_source_unless_it_names_one(folder: Path) -> None:
    (office,) = read_sources(folder).offices
    assert [holder.source for holder in office.holders] == ["a gazette", "a biography"]
    assert office.of == "AAA"


def test_compiling_twice_gives_the_same_bytes(folder: Path) -> None:
    assert compile_knowledge(folder) == compile_knowledge(folder)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("states.toml", "[AAA", "states.toml"),
        ("states.toml", '[AAA]\nname = "Aland"\n', r"states.toml \[AAA\]"),
        ("outlets.toml", '[herald]\nname = "Herald"\ncolour = "red"\n', r"outlets.toml \[herald\]"),
        ("offices/AAA.toml", '[[office]]\ntitle = "President"\n', r"offices/AAA.toml \[President\]"),
        ("bodies.toml", '[bureau]\nname = "B"\nnames = []\nkind = "planet"\nsource = "s"\n', "bodies.toml"),
    ],
)
def test_a_malformed_file_is_named(folder: Path, name: str, text: str, said: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=said):
        read_sources(folder)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "organs.toml").unlink()
    with pytest.raises(KnowledgeError, match=r"organs\.toml"):
        read_sources(folder)


def test_faulty_facts_are_not_compiled(folder: Path) -> None:
    (folder / "agreements/pact.toml").write_text(FILES["agreements/pact.toml"].replace('"AAA"', '"ZZZ"'), encoding="utf-8")
    with pytest.raises(KnowledgeError, match="ZZZ is unknown"):
        compile_knowledge(folder)
