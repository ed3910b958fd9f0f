"""`entente whatif`: the answer in prose, table and JSON, comparisons, and what is wrong with a question."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from entente.cli import console
from entente.records import Clause
from entente.store import open_store
from tests.cli.conftest import Command, cells
from tests.store.samples import collection, keep, words

ATTACK = "USA attacks PRK"
PACT = """
name = "Pact of the Two Rivers"
parties = ["PRK", "MNG"]
kind = ["defense"]
signed = "2020-01-01"
in_force = "2020-06-01"
source = "invented"
[[clause]]
key = "1"
article = "Article 1"
kind = "defense"
trigger = "an armed attack on a party"
duty = "help it with armed force"
automaticity = "automatic"
"""


@pytest.fixture
def pact(tmp_path: Path) -> Path:
    """A file with an agreement of one's own."""
    path = tmp_path / "two_rivers.toml"
    path.write_text(PACT, encoding="utf-8")
    return path


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """A store whose article tells of a clause of the library."""
    sample = collection()
    (agreement,) = sample.agreements
    passage = words(sample.documents[0], "Edda Holm denied")
    clause = Clause(kind="defense", article="Article II", evidence=(passage,))
    named = msgspec.structs.replace(agreement, reference="chn_prk_1961", evidence=(passage,), clauses=(clause,))
    with open_store(tmp_path, create=True) as store:
        keep(store, msgspec.structs.replace(sample, agreements=(named,)))
    return tmp_path


def ask(command: Command, *arguments: object) -> Any:
    """The JSON of a question that is answered."""
    done = command("whatif", *arguments, "--json")
    assert done.code == 0, done.err
    return json.loads(done.out)


def certain(found: Any) -> set[tuple[str, str]]:
    """Who certainly owes help under what."""
    return {(one["obligor"], one["agreement"]) for one in found["duties"] if one["answer"] == "CERTAIN"}


def test_the_object_of_the_contract(command: Command) -> None:
    found = ask(command, "PRK attacks KOR in Korea; Russia transfers arms to PRK", "--date", "2024-06-25")
    assert (found["scenario"], found["date"], found["reading"]) == (
        "PRK attacks KOR in Korea; Russia transfers arms to PRK",
        "2024-06-25",
        None,
    )
    duty = {"obligor", "beneficiary", "adversary", "agreement", "article", "automaticity", "answer", "depends_on"}
    assert {*duty, "proof"} <= found["duties"][0].keys()
    assert {"obligor", "with", "agreement", "article", "answer"} <= found["consultations"][0].keys()
    assert {"actor", "regime", "item", "answer", "proof"} <= found["violations"][0].keys()
    assert {"state", "agreement", "why"} <= found["no_duty"][0].keys()
    assert "conflicts" in found
    assert ("USA", "usa_kor_1953") in certain(found)


@pytest.mark.parametrize(("day", "russia"), [("2024-06-20", False), ("2024-12-10", True)])
def test_signed_is_not_in_force(command: Command, day: str, russia: bool) -> None:
    found = ask(command, ATTACK, "--date", day)
    assert ("CHN", "chn_prk_1961") in certain(found)
    assert (("RUS", "rus_prk_2024") in certain(found)) == russia
    missed = {(one["state"], one["agreement"]): one["why"] for one in found["no_duty"]}
    assert ("2024-12-04" in missed.get(("RUS", "rus_prk_2024"), "")) != russia


def test_prose_answers_first_and_proves_then(command: Command) -> None:
    out = command("whatif", ATTACK, "--date", "2024-06-20").out
    order = [
        out.index(each)
        for each in (
            "1. United States attacks North Korea.",
            "Certain: China must help North Korea against United States, automatically: Article II",
            "Not owed by Russia: Russia-North Korea treaty was signed on 2024-06-19, but is not in force until",
            "CERTAIN: nothing else is needed.",
            "China has been bound by Sino-North Korean treaty since 1961-09-10. [VCLT",
            "It turns on whether a counter-attack by an ally is an armed attack on the attacker:",
            "(Proved above.)",
            "Looks as if it applied, and does not",
        )
    ]
    assert order == sorted(order)


def test_proofs_and_all_are_options(command: Command) -> None:
    question = (ATTACK, "--date", "2024-06-20")
    bare, plain, whole = (command("whatif", *question, *each).out for each in (("--no-proofs",), (), ("--all",)))
    assert "Proof" not in bare
    assert "--all shows them." in plain
    assert "--all shows" not in whole
    assert len(bare) < len(plain) < len(whole)


def test_a_reading_settles_what_depends(command: Command) -> None:
    strict, broad = (ask(command, ATTACK, "--date", "2024-06-20", "--reading", each) for each in ("strict", "broad"))
    assert {one["answer"] for one in strict["duties"]} == {"CERTAIN"}
    assert {one["answer"] for one in broad["duties"]} == {"CERTAIN", "POSSIBLE"}


def test_hops_bound_the_chain(command: Command) -> None:
    nearer, farther = (ask(command, ATTACK, "--date", "2024-06-20", "--hops", each) for each in (1, 3))
    assert 0 < len(nearer["duties"]) < len(farther["duties"])


def test_the_table_has_a_row_an_entry(command: Command) -> None:
    question = (ATTACK, "--date", "2024-06-20", "--reading", "strict")
    done = command("whatif", *question, "--format", "table")
    header, *lines = done.out.splitlines()
    assert list(cells(header))[:3] == ["kind", "answer", "who"]
    assert list(cells(lines[0]))[:6] == ["help", "CERTAIN", "China", "North Korea", "United States", "chn_prk_1961"]
    assert {len(cells(line)) for line in lines} == {len(cells(header))}
    assert done.err == "1. United States attacks North Korea\n"


def test_two_dates(command: Command) -> None:
    question = (ATTACK, "--date", "2024-06-20", "--against-date", "2024-12-10")
    out = command("whatif", *question).out
    assert out.startswith("A, on 2024-06-20: 1. United States attacks North Korea\nB, on 2024-12-10:")
    assert "Only in B (CERTAIN): Russia for North Korea against United States, Article 4," in out
    assert "Why: Russia-North Korea treaty was signed on 2024-06-19, but is not in force until 2024-12-04." in out
    found = ask(command, *question)
    assert [found[each]["date"] for each in ("one", "other")] == ["2024-06-20", "2024-12-10"]
    assert {"side", "state", "why", "entry"} <= found["differences"][0].keys()


def test_two_scenarios(command: Command) -> None:
    against = ("--against", "PRK attacks USA in Guam", "--date", "2025-01-01", "--reading", "strict")
    out = command("whatif", "PRK attacks USA in Seattle", *against).err
    assert "is no place known here" in out
    out = command("whatif", "PRK attacks USA", *against).out
    assert "Guam lies outside the area of Article 5 (North Atlantic Treaty)" in out
    assert command("whatif", ATTACK, "--date", "2024-06-20", "--against", ATTACK).out.endswith("Nothing differs.\n")


def test_an_agreement_of_ones_own(command: Command, pact: Path) -> None:
    assert ("MNG", "two_rivers") in certain(ask(command, ATTACK, "--date", "2024-06-20", "--with", pact))
    left = f"Mongolia withdraws from Pact of the Two Rivers; {ATTACK}"
    assert ("MNG", "two_rivers") not in certain(ask(command, left, "--date", "2024-06-20", "--with", pact))
    assert command("whatif", left, "--date", "2024-06-20").code == 2


def test_an_own_file_may_stand_in_place_of_the_librarys(command: Command, pact: Path) -> None:
    own = pact.rename(pact.with_name("chn_prk_1961.toml"))
    done = command("whatif", ATTACK, "--date", "2024-06-20", "--reading", "strict", "--json", "--with", own)
    assert certain(json.loads(done.out)) == {("MNG", "chn_prk_1961")}
    assert done.err == "chn_prk_1961 of your file stands in place of the library's.\n"


def test_steps_from_a_file_and_from_standard_input(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = "# how it begins\nPRK attacks KOR\n\nKOR requests help\n"
    file = tmp_path / "war.txt"
    file.write_text(steps, encoding="utf-8")
    for given in (file, f"@{file}"):
        out = command("whatif", given, "--date", "2024-06-25").out
        assert "1. North Korea attacks South Korea.\n  2. South Korea requests help." in out
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(steps.encode())))
    assert "2. South Korea requests help." in command("whatif", "-", "--date", "2024-06-25").out


@pytest.mark.parametrize(
    ("scenario", "options", "says"),
    [
        ("PRK attacks", (), "Write: X attacks Y"),
        ("Nroth Korea attacks KOR", (), "Did you mean North Korea?"),
        ("PRK attacks PRK", (), "Name two different states"),
        ("USA withdraws from csto_1992", (), "was never a party to"),
        ("Japan withdraws from kor_lethal_ukr", (), "cannot drop it"),
        ("unsc_1718_arms enters into force", (), "has days of its own"),
        ("@missing.txt", (), "missing.txt: there is no such file"),
        (" ", (), "The scenario has no step"),
        (f"{ATTACK};" * 500, (), "characters"),
        (ATTACK, ("--date", "2024-02-30"), "--date: '2024-02-30' is not a date"),
        (ATTACK, ("--date", "2024-02"), "--date: '2024-02' is more than one day. Name a day"),
        (ATTACK, ("--against-date", "soon"), "--against-date: 'soon' is not a date"),
        (ATTACK, ("--against-date", "2025-01-01", "--format", "table"), "--format: a comparison has no table"),
    ],
)
def test_a_wrong_question_says_what_to_do(command: Command, scenario: str, options: tuple[str, ...], says: str) -> None:
    done = command("whatif", scenario, *(options or ("--date", "2024-06-20")))
    assert (done.code, done.out) == (2, "")
    assert says in done.err.splitlines()[-1]


def test_a_file_of_steps_is_bounded_and_text(command: Command, tmp_path: Path) -> None:
    large, binary = tmp_path / "large.txt", tmp_path / "binary.txt"
    large.write_text("#" * 100_000, encoding="utf-8")
    binary.write_bytes(b"\xff\xfe\x00")
    assert "more than 65536 bytes" in command("whatif", large).err
    assert "no text in UTF-8" in command("whatif", binary).err


def test_a_faulty_agreement_names_file_and_field(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "bad.toml"
    file.write_text(PACT.replace('"PRK", "MNG"', '"PRK", "QQQ"'), encoding="utf-8")
    done = command("whatif", ATTACK, "--date", "2024-06-20", "--with", file)
    assert done.code == 1
    assert f"{file}: parties has QQQ" in done.err


def test_the_day_is_said_where_nobody_named_it(command: Command, stored: Path) -> None:
    assert "today; --date names another" in command("whatif", ATTACK).err
    assert "2031-05-02, that of the newest article; --date names another" in command("whatif", ATTACK, stored).err


def test_a_store_gives_the_day_and_the_words(command: Command, told: Path) -> None:
    with open_store(told) as store:
        documents = store.collection().documents
    done = command("whatif", ATTACK, told, "--date", "2024-06-20", "--reading", "strict")
    quoted = f"In the articles: {documents[0].path}:"
    assert quoted in done.out
    assert "“Edda Holm denied”" in done.out
    assert "In the articles" not in command("whatif", ATTACK, "--date", "2024-06-20").out


def test_a_hostile_scenario_reaches_no_terminal(command: Command) -> None:
    done = command("whatif", "\x1b]0;owned\x07 attacks [red]\u202e", "--date", "2024-06-20")
    assert done.code == 2
    assert not set("\x1b\x07\u202e") & set(done.err)


def test_prose_folds_on_a_terminal(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "is_terminal", lambda: True)
    monkeypatch.setattr("entente.cli.wording.lines.is_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "100")
    lines = command("whatif", ATTACK, "--date", "2024-06-20", "--reading", "strict").out.splitlines()
    assert max(map(len, lines)) <= 100


def test_an_answer_cut_short_says_so() -> None:
    from entente.cli.wording import Telling, prose
    from entente.system import Answer

    lines = prose(Answer(scenario="", date="2024-06-20", reading="broad", cut=True), (), Telling(str))
    assert any("not followed to the end" in line.text for line in lines)


def test_proofs_that_only_read_alike_are_told_apart(command: Command) -> None:
    """One article has two clauses here, for neutrals and for others: neither proof stands for the other."""
    out = command("whatif", "Russia attacks Poland", "--date", "2024-06-25", "--reading", "strict").out
    for duty in ("aid and assist it by means that fit its own security policy", "aid and assist it by all the means"):
        assert sum(duty in line and "Article 42(7) TEU (" in line for line in out.splitlines()) == 1


def test_a_policy_dropped_is_broken_no_more(command: Command) -> None:
    plain, dropped = ("KOR arms UKR", "KOR drops kor_lethal_ukr; KOR arms UKR")
    assert "(kor_lethal_ukr)" in command("whatif", plain, "--date", "2025-01-01").out
    assert "(kor_lethal_ukr)" not in command("whatif", dropped, "--date", "2025-01-01").out
