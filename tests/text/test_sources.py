"""What the user names becomes a list of sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from entente.errors import InputError
from entente.records import Document
from entente.text import discover, read_source
from tests.text.texts import BODY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ["b.txt", "a.md", "deep/er/c.html", ".hidden.txt", ".git/d.txt", "picture.png"]:
        file = tmp_path / "pile" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(BODY)
    return tmp_path / "pile"


def test_folders_are_walked_in_order_without_hidden_files(folder: Path) -> None:
    assert [source.name for source in discover([str(folder)])] == ["a.md", "b.txt", "deep/er/c.html", "picture.png"]


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    assert len(discover([str(folder), str(folder / "b.txt"), str(folder)])) == 4


def test_the_order_of_naming_does_not_matter(folder: Path) -> None:
    files = [str(folder / "b.txt"), str(folder / "a.md"), "-"]
    assert discover(files) == discover(files[::-1])


def test_a_single_file_is_known_by_its_name(folder: Path) -> None:
    assert [source.name for source in discover([str(folder / "deep" / "er" / "c.html")])] == ["c.html"]


def test_standard_input_is_a_source_of_its_own() -> None:
    (source,) = discover(["-", "-"])
    assert (source.name, source.file, source.data) == ("-", None, None)


def test_links_out_of_the_folder_are_not_followed(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text(BODY)
    (folder / "link.txt").symlink_to(outside)
    assert "link.txt" not in [source.name for source in discover([str(folder)])]


@pytest.mark.parametrize("name", ["picture.png", "nowhere.txt", "noend"])
def test_what_cannot_be_read_is_reported(folder: Path, name: str) -> None:
    (source,) = discover([str(folder / name)])
    (error,) = read_source(source)
    assert isinstance(error, InputError)
    assert error.code == ("unsupported" if name == "picture.png" else "unreadable")
    assert name in str(error)


def test_ids_do_not_depend_on_where_the_folder_lies(folder: Path, tmp_path: Path) -> None:
    first = [read_source(source)[0] for source in discover([str(folder)])]
    again = [read_source(source)[0] for source in discover([str(folder.rename(tmp_path / "moved"))])]
    assert isinstance(first[0], Document)
    assert [str(each) for each in first] == [str(each) for each in again]
    assert str(tmp_path) not in str(first)
