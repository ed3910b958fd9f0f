"""The shipped facts: free of faults, compiled as they stand, and right where it is easy to be wrong."""

from __future__ import annotations

import time
from itertools import chain
from pathlib import Path

import pytest

import entente.knowledge
from entente.errors import KnowledgeError
from entente.knowledge import OfficeFact, load, validate
from entente.knowledge.compile import compile_knowledge
from entente.knowledge.load import COMPILED, decode

FOLDER = Path(entente.knowledge.__file__).parent


def office(of: str, title: str) -> OfficeFact:
    (found,) = (office for office in load().offices if (office.of, office.title) == (of, title))
    return found


def in_office(of: str, title: str, day: str) -> list[str]:
    return [
        holder.name
        for holder in office(of, title).holders
        if (holder.start or "9999") <= day and (holder.end is None or day < holder.end)
    ]


def test_shipped_knowledge_has_no_fault() -> None:
    assert validate(load()) == []


def test_compiled_file_is_what_the_toml_files_say() -> None:
    assert (FOLDER / COMPILED).read_bytes() == compile_knowledge(FOLDER)


def test_same_object_on_every_call() -> None:
    assert load() is load()


def test_loads_fast_enough_for_a_command() -> None:
    data = (FOLDER / COMPILED).read_bytes()
    started = time.perf_counter()
    decode(data)
    assert time.perf_counter() - started < 0.15


def test_covers_what_it_promises() -> None:
    knowledge = load()
    united_nations = next(body for body in knowledge.bodies if body.key == "un")
    assert len(united_nations.members) == 193
    assert {"TWN", "PSE", "XKX", "VAT", "HKG"} <= {state.code for state in knowledge.states}
    assert len(knowledge.outlets) >= 150
    assert sum(body.kind == "institute" for body in knowledge.bodies) >= 60


def test_every_state_can_be_written_and_has_a_seat() -> None:
    for state in load().states:
        assert state.name in state.names, state.code
        assert state.official in state.names, state.code
        assert state.capital in state.metonyms or state.capital in state.names, state.code
        assert not any(name.lower().startswith("the ") for name in state.names), state.code


@pytest.mark.parametrize(
    ("of", "title", "day", "name"),
    [
        ("JPN", "Prime Minister", "2024-07-10", "Fumio Kishida"),
        ("JPN", "Prime Minister", "2024-10-02", "Shigeru Ishiba"),
        ("JPN", "Foreign Minister", "2024-07-10", "Yoko Kamikawa"),
        ("JPN", "Foreign Minister", "2023-09-01", "Yoshimasa Hayashi"),
        ("JPN", "Chief Cabinet Secretary", "2024-06-20", "Yoshimasa Hayashi"),
        ("KOR", "President", "2024-06-20", "Yoon Suk Yeol"),
        ("KOR", "President", "2025-06-05", "Lee Jae Myung"),
        ("KOR", "Foreign Minister", "2024-06-20", "Cho Tae-yul"),
        ("KOR", "National Security Adviser", "2024-06-20", "Chang Ho-jin"),
        ("RUS", "President", "2010-01-01", "Dmitry Medvedev"),
        ("RUS", "Minister of Defence", "2024-06-19", "Andrei Belousov"),
        ("USA", "President", "2021-01-20", "Joe Biden"),
        ("CHN", "Foreign Minister", "2023-03-01", "Qin Gang"),
        ("CHN", "Foreign Minister", "2024-06-20", "Wang Yi"),
        ("GBR", "Prime Minister", "2024-07-04", "Rishi Sunak"),
        ("GBR", "Prime Minister", "2024-07-05", "Keir Starmer"),
        ("nato", "Secretary General", "2024-07-10", "Jens Stoltenberg"),
        ("nato", "Secretary General", "2024-10-01", "Mark Rutte"),
    ],
)
def test_who_held_the_office_that_day(of: str, title: str, day: str, name: str) -> None:
    assert in_office(of, title, day) == [name]


def test_nobody_was_president_of_south_korea_after_the_removal() -> None:
    assert in_office("KOR", "President", "2025-05-01") == []


def test_an_agreement_signed_is_not_yet_in_force() -> None:
    (treaty,) = (agreement for agreement in load().agreements if agreement.id == "rus_prk_2024")
    assert (treaty.signed, treaty.in_force) == ("2024-06-19", "2024-12-04")
    assert set(treaty.parties) == {"RUS", "PRK"}


def test_an_agreement_that_lapsed_says_so() -> None:
    ended = {agreement.id: agreement.ended for agreement in load().agreements}
    assert ended["inf_1987"] == "2019-08-02"
    assert ended["usa_kor_1953"] is None


def test_a_lone_demonym_is_no_name_of_either_korea() -> None:
    knowledge = load()
    koreas = [state for state in knowledge.states if state.code in {"KOR", "PRK"}]
    for state in koreas:
        assert "Korea" not in state.names
        assert "Korea" in state.nicknames


def test_organs_groups_and_titles_are_lower_case_and_listed_once() -> None:
    knowledge = load()
    for words in (knowledge.groups, *(title.names for title in knowledge.titles)):
        assert len(set(words)) == len(words)
        assert all(word == word.lower() for word in words)
    organs = list(chain.from_iterable(organ.names for organ in knowledge.organs))
    assert len(set(organs)) == len(organs)
    assert all(name == name.lower() for name in organs)


def test_a_damaged_compiled_file_is_reported() -> None:
    with pytest.raises(KnowledgeError, match=r"entente\.knowledge\.compile"):
        decode(b'{"states": [')
