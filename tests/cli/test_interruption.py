"""A run that is killed at any moment leaves a store that opens, and the next run goes on."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from entente.dossier.files import jsonl_lines
from entente.errors import StoreError
from entente.store import STORE_NAME, open_store
from tests.cli.fakes import Rooms, write_articles

ROOT = Path(__file__).parents[2]
ARTICLES = 40
RUN_SECONDS = 0.45
"""About what the slow run takes after it said that it is ready."""


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_articles(tmp_path_factory.mktemp("articles"), ARTICLES)


@pytest.fixture(scope="module")
def undisturbed(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    with open_store(tmp_path_factory.mktemp("undisturbed"), create=True) as store:
        Rooms().run(articles, store)
        return "".join(jsonl_lines(store.collection()))


def start(articles: Path, folder: Path) -> subprocess.Popen[str]:
    """The slow run, as soon as it has begun."""
    command = [sys.executable, "-m", "tests.cli.interrupted", str(articles), str(folder)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def stop(process: subprocess.Popen[str], how: signal.Signals, after: float) -> None:
    """Send the signal `after` seconds, and wait for the end."""
    time.sleep(after)
    process.send_signal(how)
    process.wait(timeout=30)
    assert process.stdout is not None
    process.stdout.close()


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
@pytest.mark.parametrize("part", [0.0, 0.17, 0.31, 0.53, 0.71, 0.97])
def test_killed_at_some_moment(
    how: signal.Signals, part: float, articles: Path, undisturbed: str, tmp_path: Path
) -> None:
    stop(start(articles, tmp_path), how, RUN_SECONDS * part)
    kept = known_paths(tmp_path)
    with open_store(tmp_path, create=True) as store:
        rooms = Rooms()
        rooms.run(articles, store)
        assert set(rooms.asked).isdisjoint(kept)
        assert len(rooms.asked) + len(kept) == ARTICLES
        assert "".join(jsonl_lines(store.collection())) == undisturbed


def known_paths(folder: Path) -> set[str]:
    """What a killed run left behind; nothing, where it was killed before the store was made."""
    try:
        with open_store(folder) as store:
            assert [reading.document.path for reading in store.readings()] == sorted(store.known())
            return set(store.known())
    except StoreError:
        assert not (folder / STORE_NAME).exists() or (folder / STORE_NAME).stat().st_size < 20_000
        return set()


def test_killed_again_and_again_it_still_comes_to_an_end(articles: Path, undisturbed: str, tmp_path: Path) -> None:
    for after in (0.05, 0.12, 0.08, 0.14, 0.06, 0.1):
        stop(start(articles, tmp_path), signal.SIGKILL, after)
    with open_store(tmp_path, create=True) as store:
        Rooms().run(articles, store)
        assert "".join(jsonl_lines(store.collection())) == undisturbed


def test_an_account_that_is_killed_in_writing_leaves_the_former(articles: Path, tmp_path: Path) -> None:
    with open_store(tmp_path, create=True) as store:
        Rooms().run(articles, store)
        former = store.collection()
    code = (
        "import os, sys, pathlib, entente.store.accounts as accounts\n"
        "from entente.store import open_store\n"
        "store = open_store(pathlib.Path(sys.argv[1]))\n"
        "account = store.accounts()[0]\n"
        "accounts.index = lambda *_: os.kill(os.getpid(), 9)\n"
        "store.save_account(account.story.documents[0], account)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    with open_store(tmp_path) as store:
        assert store.collection() == former
        assert store.search("ferry")
