"""A large store's dossier shows some of its stories and says how to see the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from entente.cli.bounded import in_order, note, shown
from entente.records import Account, Story
from entente.store import open_store
from tests.cli.conftest import Command
from tests.store.samples import META, document


def story(key: str, latest: str | None, *articles: str) -> Story:
    return Story(id=f"story:{key}", title=f"The {key} affair", documents=articles, actors=(), latest=latest)


STORIES = (story("a", "2031-01-01"), story("b", None), story("c", "2033-01-01"), story("d", "2032-01-01"))


def test_the_stories_of_the_run_come_first_then_the_latest() -> None:
    assert [one.id[-1] for one in in_order(STORIES, {"story:b"})] == ["b", "c", "d", "a"]
    assert in_order(reversed(STORIES), ()) == in_order(STORIES, ())


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store of four stories of two articles each."""
    monkeypatch.setattr("entente.dossier.render", lambda found: f"<p>{[one.id[-1] for one in found.stories]}</p>")
    with open_store(tmp_path, create=True) as store:
        for one in STORIES:
            documents = tuple(document(f"{one.id[-1]}{number}.txt", f"{one.title} {number}") for number in range(2))
            listed = story(one.id[-1], one.latest, *(each.id for each in documents))
            store.save_account(one.id, Account(story=listed, documents=documents))
        store.finish(META, "teller-1")
    return tmp_path


@pytest.mark.parametrize(("most", "left"), [(8, 0), (7, 1), (4, 2), (1, 3)])
def test_as_many_as_there_is_room_for(large: Path, most: int, left: int) -> None:
    with open_store(large) as store:
        part = shown(store, {"story:b"}, most=most)
    assert part.left_out == left
    assert part.documents == 8
    assert "story:b" in {one.id for one in part.collection.stories}
    assert len(part.collection.documents) == 8 - 2 * left
    said = note(part, large)
    assert said is None if not left else said is not None and f"{8 - 2 * left} of 8 documents" in said


def test_the_dossier_says_what_it_leaves_out(command: Command, large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("entente.cli.bounded.MOST", 4)
    monkeypatch.setattr(shown, "__kwdefaults__", {"most": 4})
    done = command("dossier", large)
    assert "4 of 8 documents" in done.out
    assert f"entente dossier {large} --story ID" in done.out
    assert (large / "dossier.html").read_text(encoding="utf-8") == "<p>['c', 'd']</p>"


@pytest.mark.parametrize("wanted", ["story:a", "a affair"])
def test_one_story_by_id_or_title(command: Command, large: Path, wanted: str) -> None:
    assert command("dossier", large, "--story", wanted).code == 0
    assert (large / "dossier.html").read_text(encoding="utf-8") == "<p>['a']</p>"


def test_several_stories_and_a_wrong_one(command: Command, large: Path) -> None:
    command("dossier", large, "--story", "story:a", "--story", "story:d")
    assert (large / "dossier.html").read_text(encoding="utf-8") == "<p>['a', 'd']</p>"
    done = command("dossier", large, "--story", "affair")
    assert done.code == 2
    assert "4 stories are called 'affair'" in done.err
    assert "entente show stories" in command("dossier", large, "--story", "zzz").err
