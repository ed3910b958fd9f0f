"""What holds for every command: exit codes, help, errors on one line, pipes, speed of the start."""

from __future__ import annotations

import json
import os
import re
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from entente import __version__
from tests.cli.conftest import Command

START_SECONDS = 0.5


def entente(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, with its output going to pipes."""
    command = [sys.executable, "-m", "entente", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", env={**os.environ, **environment}, check=False
    )


def test_help_comes_at_once() -> None:
    spent = []
    for _ in range(4):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert entente("--help").returncode == 0
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(spent) < START_SECONDS


@pytest.mark.parametrize("name", ["read", "show", "search", "changes", "judge", "dossier", "export", "demo"])
def test_every_command_explains_itself(command: Command, name: str) -> None:
    assert name in command("--help").out
    assert command(name, "--help").code == 0


def test_version(command: Command) -> None:
    assert command("--version").out == f"entente {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [("nonsense",), ("read",), ("show", "events"), ("export", ".", "--format", "pdf"), ("show", "x", ".", "-z")],
)
def test_a_wrong_command_line_is_2(command: Command, arguments: tuple[str, ...]) -> None:
    assert command(*arguments).code == 2


@pytest.mark.parametrize(
    "arguments", [("show", "events"), ("export",), ("dossier",), ("search", "ferry"), ("changes",), ("judge", "--list")]
)
def test_a_missing_store_is_1_with_one_line(command: Command, arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = command(*arguments, tmp_path)
    assert done.code == 1
    (line,) = done.err.splitlines()
    assert "story.entente: there is no store here." in line
    assert "entente read" in line


def test_python_m_entente_is_the_command(stored: Path) -> None:
    done = entente("show", "events", stored)
    assert (done.returncode, done.stderr) == (0, "")
    assert "COOPERATE" in done.stdout


def test_no_color_in_a_pipe(stored: Path) -> None:
    done = entente("show", "statements", stored)
    assert "\x1b" not in done.stdout + done.stderr


def test_a_closed_pipe_is_no_failure(stored: Path) -> None:
    command = f"{sys.executable} -m entente export {stored} | head -c 10"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_an_encoding_that_lacks_a_character_is_no_failure(stored: Path) -> None:
    done = entente("show", "statements", stored, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert r"caf\xe9" in done.stdout


def test_the_export_is_utf_8_whatever_the_terminal(stored: Path) -> None:
    done = entente("export", stored, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert "café" in done.stdout
    assert done.stdout == entente("export", stored).stdout


def test_a_broken_off_reading_is_mentioned(command: Command, stored: Path) -> None:
    from entente.store import open_store

    with open_store(stored) as store:
        store.remove("north/first.txt")
    done = command("show", "events", stored)
    assert done.code == 0
    assert "broken off" in done.err


@pytest.mark.parametrize("form", ["jsonl", "graphml"])
def test_export_to_a_file_is_what_standard_output_gets(
    command: Command, stored: Path, tmp_path: Path, form: str
) -> None:
    shown = command("export", stored, "--format", form).out
    done = command("export", stored, "--format", form, "-o", tmp_path / "deep" / "file")
    assert (done.code, done.out) == (0, "")
    assert (tmp_path / "deep" / "file").read_text(encoding="utf-8") == shown


def test_export_begins_with_meta_and_names_every_record(command: Command, stored: Path) -> None:
    kinds = [json.loads(line)["record"] for line in command("export", stored).out.splitlines()]
    assert kinds[0] == "meta"
    assert set(kinds[1:]) == set(
        re.findall(r"\w+", "document actor mention statement event claim agreement position story timeline_entry")
    )


def test_tables_go_to_a_folder(command: Command, stored: Path, tmp_path: Path) -> None:
    assert command("export", stored, "--format", "csv").out == f"Tables: {stored / 'csv'}\n"
    command("export", stored, "--format", "csv", "-o", tmp_path / "tables")
    names = {file.name for file in (tmp_path / "tables").iterdir()}
    assert {"statements.csv", "events.csv", "timeline.csv", "actors.csv", "claims.csv"} <= names


def test_tables_do_not_go_into_a_file(command: Command, stored: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert command("export", stored, "--format", "csv", "-o", tmp_path / "file").code == 2
