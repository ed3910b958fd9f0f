"""`entente agreements` and `entente regimes`: lists, sheets, and faults of agreements of one's own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command, cells
from tests.cli.test_whatif import PACT, pact, told

__all__ = ["pact", "told"]
DAY = ("--date", "2024-06-20")


def test_the_list_says_how_each_stands_on_the_day(command: Command) -> None:
    header, *lines = command("agreements", "--party", "North Korea", "--kind", "defense", *DAY).out.splitlines()
    assert cells(header)[0] == "id"
    states = {cells(line)[0]: cells(line)[-1] for line in lines}
    assert states["chn_prk_1961"] == "in force"
    assert states["rus_prk_2024"] == "signed, not yet in force"
    assert states["sun_prk_1961"] == "ended"


def test_a_sheet_holds_clauses_conditions_and_dates(command: Command) -> None:
    out = command("agreements", "North Atlantic Treaty", *DAY).out
    for each in (
        "North Atlantic Treaty (nato_1949)",
        "Sweden (SWE): from 2024-03-07; bound",
        "Article 5: defense",
        "How: by each party's own constitutional processes",
        "Withdrawal: Article 13",
        "Hawaii",
        "UNTS No. 541",
    ):
        assert each in out
    assert "Sweden (SWE): from 2024-03-07; not bound" in command("agreements", "nato_1949", "--date", "2024-03-06").out


def test_what_is_unverified_and_disputed_is_marked(command: Command) -> None:
    from entente.knowledge import load_library

    library = load_library()
    unchecked = next(one for one in library.treaties if "signed" in one.unverified)
    disputed = next(one for one in library.treaties if one.doubts)
    assert "(unverified)" in command("agreements", unchecked.id, *DAY).out
    assert disputed.doubts[0].reading in command("agreements", disputed.id, *DAY).out


def test_with_a_store_the_articles_stand_beside(command: Command, told: Path) -> None:
    out = command("agreements", "chn_prk_1961", told, *DAY).out
    assert "In the articles\n" in out
    assert "Beside it: Article II" in out
    assert "They do not name it." in command("agreements", "nato_1949", told, *DAY).out
    _, *lines = command("agreements", told, *DAY).out.splitlines()
    assert [cells(line)[0] for line in lines] == ["chn_prk_1961"]


def test_for_programs(command: Command) -> None:
    assert json.loads(command("agreements", "nato_1949", "--json").out)["id"] == "nato_1949"
    assert len(json.loads(command("agreements", "--party", "PRK", "--json").out)) > 3
    assert json.loads(command("regimes", "unsc_1718_arms", "--json").out)["bans"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("agreements", "North Atlantik Treaty"), "Did you mean North Atlantic Treaty?"),
        (
            ("agreements", "--party", "Nroth Korea"),
            "no state 'Nroth Korea'. Did you mean North Korea?",
        ),
        (("agreements", "--kind", "defence"), "--kind: there is no kind 'defence'. There are:"),
        (("regimes", "nato_1949"), "entente regimes"),
        (("regimes", "--party", "Qqq"), "alpha-3"),
        (("agreements", "nato_1949", "--date", "May"), "--date: 'May' is not a date"),
    ],
)
def test_a_wrong_word_suggests_the_nearest(command: Command, arguments: tuple[str, ...], says: str) -> None:
    done = command(*arguments)
    assert done.code == 2
    assert says in done.err


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('"PRK", "MNG"', '"PRK", "QQQ"', "parties has QQQ, which is unknown"),
        ("2020-06-01", "2019-06-01", "2019-06-01 comes before 2020-01-01, `in_force` before `signed`. Correct one"),
        ("2020-06-01", "2020-06-31", "day is out of range for month in `in_force`. Write 2024"),
        ("parties =", "partys =", "unknown field `partys`. Did you mean `parties`?"),
        ('automaticity = "automatic"', 'automaticity = "at once"', "clause 1: automaticity: Invalid enum value"),
        ('article = "Article 1"', "article = 1", "clause 1: article: Expected `str`, got `int`"),
        ('duty = "help it with armed force"\n', "", "clause 1: Object missing required field `duty`. Add it."),
        ('automaticity = "automatic"', 'automaticity = "none"', "Make it automatic, process or discretion"),
        ('["PRK", "MNG"]', '["PRK"]', "Name two or more"),
        ('name = "Pact', 'name = Pact"', "Not readable as TOML"),
        ('name = "Pact', 'id = "x"\nname = "Pact', "Take the field `id` out"),
        ('source = "invented"', "source = " + "[" * 5000, "Write them as the library's files do"),
    ],
)
def test_faults_of_an_own_agreement(command: Command, pact: Path, old: str, new: str, says: str) -> None:
    pact.write_text(PACT.replace(old, new, 1), encoding="utf-8")
    done = command("agreements", "--check", pact)
    assert done.code == 1
    assert done.err.startswith(f"Error: {pact}: ")
    assert says in done.err
    assert json.loads(command("agreements", "--check", pact, "--json").out)[0]["faults"]


def test_several_files_may_follow(command: Command, pact: Path, tmp_path: Path) -> None:
    done = command("agreements", "--check", pact, tmp_path / "none.toml", tmp_path / "large.toml")
    assert done.code == 1
    assert done.out == f"{pact}: no fault. Pact of the Two Rivers, 2 parties, 1 clauses.\n"
    assert len(done.err.splitlines()) == 2
    assert command("agreements", "--check", pact).code == 0


def test_regimes(command: Command) -> None:
    _, *lines = command("regimes", "--party", "KOR", *DAY).out.splitlines()
    rows = {cells(line)[0]: cells(line) for line in lines}
    assert rows["kor_lethal_ukr"][2] == "policy of South Korea"
    out = command("regimes", "unsc_1718_arms", *DAY).out
    assert "Broken by: who sends and who takes" in out
    assert "; runs on 2024-06-20" in out
    assert "does not run on 2000-01-01" in command("regimes", "unsc_1718_arms", "--date", "2000-01-01").out
