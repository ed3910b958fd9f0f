"""`entente changes` and what `entente read` says is new."""

from __future__ import annotations

import json
from pathlib import Path
from string import ascii_lowercase

import pytest

from entente.cli.news import MOST, RANK, ranked
from entente.records import Change, ChangeKind
from entente.store import open_store
from tests.cli.conftest import Command, cells
from tests.cli.fakes import Rooms
from tests.store.samples import META, account, collection, second_reading

STORY = "story:ferry"
SECOND_PATH = second_reading().document.path


def change(kind: ChangeKind, text: str, story: str = STORY) -> Change:
    return Change(kind=kind, story=story, text=text, evidence=collection().events[0].evidence)


@pytest.fixture
def changed(stored: Path) -> Path:
    """The sample store after two more runs that brought something."""
    with open_store(stored) as store:
        for news in (
            [change("event_new", "New event: a sale")],
            [change("claim_new", "New claim: sold"), change("claim_contested", "Contested now: sold")],
        ):
            store.save_account("founder", account(collection()), news)
            store.finish(META, "teller-1")
    return stored


def test_the_last_run_and_the_most_telling_come_first(command: Command, changed: Path) -> None:
    header, *lines = command("changes", changed).out.splitlines()
    assert list(cells(header)) == ["run", "change", "story", "what", "where"]
    assert [list(cells(line))[:2] for line in lines] == [
        ["3", "claim contested"],
        ["3", "claim new"],
        ["2", "event new"],
    ]
    assert list(cells(lines[0]))[2] == "Who owns the ferry"
    assert list(cells(lines[0]))[4].startswith(f"{SECOND_PATH}:")


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("--run 2", ["event_new"]),
        ("--kind claim-new", ["claim_new"]),
        ("--story ferry", ["claim_contested", "claim_new", "event_new"]),
        (f"--story {STORY} --run 3", ["claim_contested", "claim_new"]),
    ],
)
def test_filters(command: Command, changed: Path, options: str, expected: list[str]) -> None:
    found = json.loads(command("changes", changed, "--json", *options.split()).out)
    assert [one["kind"] for one in found] == expected


@pytest.mark.parametrize(
    ("options", "advice"),
    [
        ("--kind contested", "claim_contested"),
        ("--kind qqq", "There are: story_new"),
        ("--story airship", "entente show stories"),
    ],
)
def test_a_wrong_word_suggests_the_nearest(command: Command, changed: Path, options: str, advice: str) -> None:
    done = command("changes", changed, *options.split())
    assert done.code == 2
    assert advice in done.err


def test_nothing_says_why(command: Command, changed: Path) -> None:
    assert "the last one was 3" in command("changes", changed, "--run", 7).err
    assert "No changes match" in command("changes", changed, "--kind", "story_split").err


def test_every_kind_has_its_rank() -> None:
    assert sorted(RANK) == sorted({*RANK})
    assert [one.kind for one in ranked([change(kind, "x") for kind in reversed(RANK)])] == list(RANK)


def test_a_reading_says_what_is_new_only_where_there_were_stories(
    command: Command, articles: Path, rooms: Rooms, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert rooms
    monkeypatch.chdir(tmp_path)
    assert "New since" not in command("read", articles).out
    assert "New since" not in command("read", articles).out
    (articles / "30.txt").write_text("Ostmark closed the quarry beneath Tallow Hill.", encoding="utf-8")
    done = command("read", articles).out
    assert "New since the last reading:\n  A new story of 1 article." in done
    assert "newer version" not in done
    rooms.teller = "teller-2"
    done = command("read", articles).out
    assert "A newer version told all stories anew" in done
    assert "New since" not in done


def test_a_reading_for_programs_holds_its_changes(
    command: Command, articles: Path, rooms: Rooms, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert rooms
    monkeypatch.chdir(tmp_path)
    first = json.loads(command("read", articles, "--json").out)
    assert {one["kind"] for one in first["changes"]} == {"story_new"}
    again = json.loads(command("read", articles, "--json").out)
    assert (again["changes"], again["retold"]) == ([], False)


def test_more_than_a_few_lines_are_counted(
    command: Command, articles: Path, rooms: Rooms, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert rooms
    monkeypatch.chdir(tmp_path)
    command("read", articles)
    count = MOST + 2
    for letter in ascii_lowercase[:count]:
        words = f"{letter * 5} {letter * 6} {letter * 7}."
        (articles / f"{letter}.txt").write_text(words, encoding="utf-8")
    done = command("read", articles).out
    news = [line for line in done.splitlines() if line.startswith("  ")]
    assert len(news) == MOST + 1
    assert news[-1] == f"  … and {count - MOST} more: entente changes dossier"
