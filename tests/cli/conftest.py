"""The command line run in this process, with fake rooms behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from entente.cli import main
from entente.cli.run import Steps
from entente.store import open_store
from tests.cli.fakes import Rooms, write_articles
from tests.store.samples import collection, first_reading, keep, second_reading


class Outcome(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


Command = Callable[..., Outcome]


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str]) -> Command:
    """Runs `entente` with the given arguments."""

    def run(*arguments: object) -> Outcome:
        code = main([str(argument) for argument in arguments])
        return Outcome(code, *capfd.readouterr())

    return run


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch) -> Rooms:
    """Fake rooms in place of the real ones."""
    fake = Rooms()

    def load(_pipeline: str | None, *, allow_large: bool) -> Steps:  # noqa: ARG001
        return fake.steps()

    monkeypatch.setattr("entente.cli.steps.load_steps", load)
    monkeypatch.setattr("entente.dossier.render", lambda found: f"<p>{len(found.documents)}</p>", raising=False)
    return fake


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with three short articles."""
    return write_articles(tmp_path / "articles")


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    """A folder with a finished store of the sample records."""
    folder = tmp_path / "stored"
    folder.mkdir()
    with open_store(folder, create=True) as store:
        for reading in (first_reading(), second_reading()):
            store.save_reading(reading, reader="r1")
        keep(store, collection())
    return folder


def cells(line: str) -> Sequence[str]:
    """The cells of a line printed to a pipe."""
    return line.split("\t")
