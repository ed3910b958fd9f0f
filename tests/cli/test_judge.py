"""`entente judge`: two held to be one or kept apart, the stories told anew at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from entente.cli.synthesis import Synthesis, synthesise
from entente.knowledge import Knowledge
from entente.records import Account, Collection, Judgement, Reading
from entente.store import Store, open_store
from entente.stories import compare, gist, moves, regroup, tell
from tests.cli.conftest import Command
from tests.stories.invented import KOR, MEANING, META, Article, actor, knowledge

WORDS = "said the harbour of Ford would close to ferries on Monday"
LIM, BAEK = actor("person", "Ana Lim", "KOR"), actor("person", "Baek Do-hyun", "KOR")
PAEK = actor("person", "Paek Do Hyun", "KOR")
OTHER_LIM = actor("person", "Ana Lim", "JPN", key="b")


def told(readings: Sequence[Reading], judgements: Sequence[Judgement]) -> Account:
    return tell(readings, knowledge(), MEANING, judgements)


def synthesis(_: Knowledge, __: Store) -> Synthesis:
    return Synthesis(gist=gist, regroup=regroup, moves=moves, tell=told, compare=compare, teller="teller-1")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store of three articles in which Lim, Baek and Paek speak."""
    monkeypatch.setattr("entente.cli.steps.load_synthesis", synthesis)
    monkeypatch.setattr("entente.dossier.render", lambda found: f"<p>{len(found.actors)}</p>")
    with open_store(tmp_path, create=True) as store:
        for number, one in enumerate((LIM, BAEK, PAEK, OTHER_LIM)):
            article = Article(f"{number}.txt", f"{one.name} {WORDS}; South Korea agreed.").names(one).names(KOR)
            article.says(one, content="the harbour of Ford would close to ferries on Monday")
            store.save_reading(article.reading(), reader="r1")
        synthesise(store, synthesis(knowledge(), store), META, progress=lambda *_: None)
    return tmp_path


def collection(folder: Path) -> Collection:
    with open_store(folder) as store:
        return store.collection()


def people(folder: Path) -> list[str]:
    return sorted(one.name for one in collection(folder).actors if one.kind == "person")


def person(folder: Path, name: str, country: str = "KOR") -> str:
    return next(one.id for one in collection(folder).actors if name in one.names and one.country == country)


def test_two_are_one_and_the_dossier_is_told_anew(command: Command, folder: Path) -> None:
    assert people(folder) == ["Ana Lim", "Ana Lim", "Paek Do Hyun"]
    done = command("judge", folder, person(folder, "Ana Lim"), "Baek Do-hyun", "--same", "--note", "a pen name")
    assert done.code == 0, done.err
    assert "are one." in done.out
    assert "Stories told anew: 1." in done.out
    assert "4 actors before, 3 now." in done.out
    assert " → " in done.out
    assert people(folder) == ["Ana Lim", "Paek Do Hyun"]
    assert (folder / "dossier.html").read_text(encoding="utf-8") == "<p>3</p>"
    listed = command("judge", folder, "--list").out.splitlines()
    assert listed[1].split("\t")[2:4] == ["same", "a pen name"]


def test_a_dry_run_says_the_same_and_keeps_nothing(command: Command, folder: Path) -> None:
    before = collection(folder)
    arguments = ("judge", folder, person(folder, "Ana Lim"), "Baek Do-hyun", "--same")
    tried = command(*arguments, "--dry-run").out
    assert tried.startswith("Dry run, nothing is kept. ")
    assert collection(folder) == before
    assert not (folder / "dossier.html").exists()
    assert command("judge", folder, "--list").err == "Nothing was judged yet.\n"
    done = command(*arguments).out.splitlines()
    assert tried.removeprefix("Dry run, nothing is kept. ").splitlines() == done[:-1]


def test_two_spellings_of_one_are_kept_apart_by_their_names(command: Command, folder: Path) -> None:
    for option in ("--different", "--unsure"):
        done = command("judge", folder, "Baek Do-hyun", "Paek Do Hyun", option)
        assert done.code == 0, done.err
        assert people(folder) == ["Ana Lim", "Ana Lim", "Baek Do-hyun", "Paek Do Hyun"]
        command("judge", folder, "Baek Do-hyun", "Paek Do Hyun", "--forget")
        assert people(folder) == ["Ana Lim", "Ana Lim", "Paek Do Hyun"]


def test_what_is_taken_back_is_as_it_was(command: Command, folder: Path) -> None:
    before = collection(folder)
    lim = person(folder, "Ana Lim")
    command("judge", folder, lim, "Baek Do-hyun", "--same")
    done = command("judge", folder, lim, "Baek Do-hyun", "--forget")
    assert done.out.startswith("Taken back: ")
    assert collection(folder) == before


def test_a_word_brings_no_news(command: Command, folder: Path) -> None:
    command("judge", folder, person(folder, "Ana Lim"), "Baek Do-hyun", "--same")
    with open_store(folder) as store:
        assert store.changes(store.last_run()) == []


def test_a_name_of_two_lists_both_with_their_ids(command: Command, folder: Path) -> None:
    done = command("judge", folder, "Ana Lim", "Baek Do-hyun", "--same")
    assert done.code == 2
    (line,) = done.err.splitlines()
    assert {person(folder, "Ana Lim"), person(folder, "Ana Lim", "JPN")} <= set(line.replace("(", " ").split())


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (("Baek Do-hyun", "Beak Do-hyun", "--same"), "Did you mean"),
        (("Baek Do-hyun", "Paek Do Hyun", "--same"), "are one already"),
        (("Baek Do-hyun", "Baek Do-hyun", "--different"), "Give the ids of two of its parts"),
        (("Baek Do-hyun", "South Korea"), "no word was given"),
        (("Baek Do-hyun", "South Korea", "--same", "--unsure"), "one word is wanted"),
        (("Baek Do-hyun", "South Korea", "--forget"), "--list"),
        (("Baek Do-hyun",), "two are to be named"),
    ],
)
def test_what_is_wrong_is_said_on_one_line(
    command: Command, folder: Path, arguments: tuple[str, ...], advice: str
) -> None:
    done = command("judge", folder, *arguments)
    assert done.code == 2
    (line,) = done.err.splitlines()
    assert advice in line


def test_one_by_your_own_word_is_taken_back_first(command: Command, folder: Path) -> None:
    lim, baek = person(folder, "Ana Lim"), person(folder, "Baek Do-hyun")
    command("judge", folder, lim, baek, "--same")
    done = command("judge", folder, lim, "Paek Do Hyun", "--different")
    assert done.code == 2
    assert f"{' '.join(sorted((lim, baek)))} --forget" in done.err
