"""Several processes tell what one would, and whatever befalls them is told in plain words."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.growth import grown
from entente.cli.synthesis import synthesise
from entente.cli.tellers import FEWEST, processes
from entente.cli.telling import MakeTell
from entente.dossier.files import jsonl_lines
from entente.errors import EntenteError, StoreError
from entente.store import Store, open_store
from tests.cli import elsewhere
from tests.cli.fakes import Rooms
from tests.store.samples import META

ROOT = Path(__file__).parents[2]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path, create=True) as opened:
        elsewhere.fill(opened, 60)
        yield opened


def run(store: Store, make: MakeTell, *, jobs: int = 2) -> None:
    synthesis = replace(Rooms().steps().synthesis(store), elsewhere=make)
    synthesise(store, synthesis, META, progress=lambda *_: None, jobs=jobs)


def exported(store: Store) -> list[str]:
    return [*jsonl_lines(store.collection()), *map(repr, store.changes())]


def test_several_tell_what_one_tells(store: Store, tmp_path: Path) -> None:
    grown(store, 3)
    with open_store(tmp_path / "one.entente", create=True) as alone:
        elsewhere.fill(alone, 60)
        grown(alone, 1)
        assert len(alone.stories()) > 3
        assert exported(store) == exported(alone)


def test_vectors_made_elsewhere_are_kept(store: Store) -> None:
    run(store, elsewhere.remembering)
    assert store.vectors([elsewhere.KEY]) == {elsewhere.KEY: elsewhere.VECTOR}


def test_an_error_comes_back_as_it_was_raised(store: Store) -> None:
    with pytest.raises(StoreError) as caught:
        run(store, elsewhere.refusing)
    assert caught.value.line() == "here: the store is tired. Let it rest."


def test_a_fault_comes_back_with_where_it_was_raised(store: Store) -> None:
    with pytest.raises(KeyError) as caught:
        run(store, elsewhere.faulty)
    assert "elsewhere.py" in caught.value.__notes__[0]


def test_a_fault_that_cannot_travel_comes_back_in_words(store: Store) -> None:
    with pytest.raises(RuntimeError, match="OddError: cannot travel"):
        run(store, elsewhere.odd)


def test_a_process_that_dies_is_an_error_and_the_next_run_completes(store: Store) -> None:
    with pytest.raises(EntenteError, match=r"exit code 7.*same command again"):
        run(store, elsewhere.dying)
    assert not store.is_current()
    run(store, elsewhere.plain)
    assert store.is_current()


@pytest.mark.parametrize(
    ("jobs", "articles", "stories", "expected"),
    [(None, FEWEST - 1, 9, {1}), (None, FEWEST, 1, {1}), (None, FEWEST, 99, set(range(1, 9))), (3, 9, 9, {3})],
)
def test_how_many_processes_there_are(jobs: int | None, articles: int, stories: int, expected: set[int]) -> None:
    stale = {str(number): [""] * (articles // stories + (number < articles % stories)) for number in range(stories)}
    assert processes(jobs, stale) in expected


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("after", [0.1, 1.5])
def test_none_outlives_a_run_that_is_killed(how: signal.Signals, after: float, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.cli.elsewhere", str(tmp_path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdout=pipe, stderr=pipe, text=True, start_new_session=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(after)
        # A terminal sends Ctrl-C to all of them.
        (os.killpg if how == signal.SIGINT else os.kill)(process.pid, how)
        # All hold the same pipes: these end when the last is gone.
        _, said = process.communicate(timeout=30)
    assert how != signal.SIGINT or "spawn_main" not in said, said
    with open_store(tmp_path) as store:
        grown(store, 1)
        assert store.is_current()
