"""Sources of one name are told apart by the folders they lie in."""

from __future__ import annotations

from pathlib import Path

from entente.cli.sources import distinct
from entente.text import Source


def named(*files: str) -> list[str]:
    """The names that files, each read by its bare name, get."""
    return [source.name for source in distinct([Source(name=Path(file).name, file=Path(file)) for file in files])]


def test_names_that_differ_stay() -> None:
    assert named("/x/a.txt", "/y/b.txt") == ["a.txt", "b.txt"]


def test_those_that_clash_get_a_folder() -> None:
    assert named("/x/a.txt", "/y/a.txt", "/y/b.txt") == ["x/a.txt", "y/a.txt", "b.txt"]


def test_as_many_folders_as_it_takes() -> None:
    assert named("/x/n/a.txt", "/y/n/a.txt") == ["x/n/a.txt", "y/n/a.txt"]


def test_what_cannot_be_told_apart_stays() -> None:
    assert named("/x/a.txt", "/x/a.txt") == ["x/a.txt", "x/a.txt"]
    assert [source.name for source in distinct([Source(name="-"), Source(name="-")])] == ["-", "-"]


def test_bytes_that_are_no_text_are_written_out() -> None:
    assert named("/x/bad\udcff.txt") == [r"bad\xff.txt"]
    assert named("/x/a\udcff.txt", "/y/a\udcff.txt") == [r"x/a\xff.txt", r"y/a\xff.txt"]
