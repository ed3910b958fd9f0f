"""What is drawn where a person watches: tables, colour, the bar; and how NO_COLOR ends colour."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

COLOUR = re.compile(r"\x1b\[[0-9;]*3[0-7][0-9;]*m")
ROOT = Path(__file__).parents[2]


def on_a_terminal(*arguments: object, watched: str = "stdout", **environment: str) -> tuple[int, str]:
    """Exit code and what a terminal on the `watched` stream was sent."""
    ours, theirs = pty.openpty()
    out, err = (theirs, subprocess.DEVNULL) if watched == "stdout" else (subprocess.DEVNULL, theirs)
    known = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "COLUMNS": "90", "PYTHONUTF8": "1"}
    command = [sys.executable, *map(str, arguments)]
    process = subprocess.Popen(command, cwd=ROOT, stdin=theirs, env={**known, **environment}, stdout=out, stderr=err)
    os.close(theirs)
    shown = drain(ours)
    os.close(ours)
    return process.wait(timeout=60), shown


def drain(terminal: int) -> str:
    """All that is sent until the other side is closed."""
    pieces = []
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        if not piece:
            break
        pieces.append(piece)
    return b"".join(pieces).decode()


def test_a_table_is_drawn_and_fits(stored: Path) -> None:
    code, shown = on_a_terminal("-m", "entente", "show", "statements", stored)
    lines = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in shown.splitlines()]
    assert code == 0
    assert any(set(line) == {"─"} for line in lines)
    assert max(map(len, lines)) <= 90
    assert all(word in " ".join(lines) for word in ("Edda Holm", "café", "north/first.txt:48"))


def test_a_day_is_never_broken(stored: Path) -> None:
    _, shown = on_a_terminal("-m", "entente", "show", "events", stored, COLUMNS="60")
    assert "2031-05-01" in shown
    assert "2031-05-07" in shown


@pytest.mark.parametrize("no_color", [False, True])
def test_no_color(no_color: bool) -> None:
    environment = {"NO_COLOR": "1"} if no_color else {}
    _, shown = on_a_terminal("-m", "entente", "nonsense", watched="stderr", **environment)
    assert "No such command" in re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert bool(COLOUR.search(shown)) is not no_color


def test_the_bar_is_drawn_while_reading_and_names_the_file() -> None:
    code = (
        "from entente.cli.progress import progress_bar\n"
        "import time\n"
        "with progress_bar() as progress:\n"
        "    for number in range(3):\n"
        "        progress(f'article{number}\\x1b[2J.txt', number, 3)\n"
        "        time.sleep(0.15)\n"
    )
    _, shown = on_a_terminal("-c", code, watched="stderr")
    assert "article2␛[2J.txt" in shown
    assert "2/3" in re.sub(r"\x1b\[[0-9;]*m", "", shown)


def test_no_bar_where_nobody_watches() -> None:
    code = "from entente.cli.progress import progress_bar\nwith progress_bar() as progress: progress('a', 0, 1)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.stdout, done.stderr) == (b"", b"")
