"""`entente read` and `entente demo`: files written, summaries, exit codes."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from entente.errors import InputError
from entente.records import Document, Reading
from entente.store import open_store
from tests.cli.conftest import Command
from tests.cli.fakes import Rooms


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("rooms")
def test_a_folder_is_read_into_the_default_folder(command: Command, articles: Path, tmp_path: Path) -> None:
    done = command("read", articles)
    assert (done.code, done.err) == (0, "")
    assert (tmp_path / "dossier" / "dossier.html").read_text(encoding="utf-8") == "<p>3</p>"
    assert sorted(file.name for file in (tmp_path / "dossier").iterdir()) == ["dossier.html", "story.entente"]
    assert "Documents: 3 read." in done.out
    assert "documents\t3" in done.out
    assert "Dossier: dossier/dossier.html" in done.out


@pytest.mark.usefixtures("rooms")
def test_the_same_again_says_so_and_leaves_the_same_export(command: Command, articles: Path) -> None:
    command("read", articles)
    before = command("export", "dossier")
    assert "Documents: 3 unchanged." in command("read", articles).out
    assert command("export", "dossier") == before


@pytest.mark.usefixtures("rooms")
def test_summary_for_programs(command: Command, articles: Path, tmp_path: Path) -> None:
    (articles / "01.txt").touch()
    (articles / "01.txt").write_text("", encoding="utf-8")
    done = command("read", articles, "-o", tmp_path / "out", "--json")
    summary = json.loads(done.out)
    assert done.code == 3
    assert summary["read"] == ["00.txt", "02.txt"]
    assert [failed["code"] for failed in summary["failed"]] == ["empty"]
    assert summary["counts"]["documents"] == 2
    assert Path(summary["dossier"]).is_file()
    assert Path(summary["store"]).is_file()


@pytest.mark.usefixtures("rooms")
def test_a_bad_file_is_named_with_its_remedy_at_the_end(command: Command, articles: Path) -> None:
    (articles / "01.txt").write_text("", encoding="utf-8")
    done = command("read", articles)
    assert done.code == 3
    assert "1 could not be read:\n  01.txt: the file is empty. Leave it out." in done.err
    assert "Documents: 2 read." in done.out


@pytest.mark.usefixtures("rooms")
def test_where_no_file_can_be_read_there_is_no_dossier(command: Command, articles: Path, tmp_path: Path) -> None:
    for file in articles.iterdir():
        file.write_text("", encoding="utf-8")
    done = command("read", articles)
    assert done.code == 3
    assert "3 could not be read" in done.err
    assert not (tmp_path / "dossier" / "dossier.html").exists()


@pytest.mark.usefixtures("rooms")
def test_an_empty_folder_is_an_error_and_leaves_nothing(command: Command, tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    done = command("read", tmp_path / "bare")
    assert done.code == 1
    assert "nothing to read here. Name files" in done.err
    assert not (tmp_path / "dossier").exists()


@pytest.mark.usefixtures("rooms")
def test_standard_input(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    given = SimpleNamespace(buffer=io.BytesIO(b"Ostmark built a pier."))
    monkeypatch.setattr(sys, "stdin", given)
    assert command("read", "-").code == 0
    with open_store(Path("dossier")) as store:
        assert [document.text for document in store.collection().documents] == ["Ostmark built a pier."]


@pytest.mark.usefixtures("rooms")
def test_files_of_one_name_from_two_folders_are_both_kept(command: Command, tmp_path: Path) -> None:
    for name in ("east", "west"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(f"News from the {name}.", encoding="utf-8")
    assert command("read", tmp_path / "east", tmp_path / "west").code == 0
    with open_store(Path("dossier")) as store:
        assert sorted(store.known()) == ["east/a.txt", "west/a.txt"]


@pytest.mark.usefixtures("rooms")
@pytest.mark.parametrize("date", ["yesterday", "2031-13", "2031-02-30", "0000", "2031-5-1", "２０３１"])
def test_a_date_that_is_none_is_a_wrong_command_line(command: Command, articles: Path, date: str) -> None:
    done = command("read", articles, "--date", date)
    assert done.code == 2
    assert "--date" in done.err
    assert "2024-06-19" in done.err


@pytest.mark.usefixtures("rooms")
def test_a_date_is_given(command: Command, articles: Path) -> None:
    assert command("read", articles, "--date", "2031-05-02").code == 0
    with open_store(Path("dossier")) as store:
        assert {document.published.latest for document in store.collection().documents} == {"2031-05-02"}


def test_a_fault_in_one_document_is_named(command: Command, rooms: Rooms, articles: Path) -> None:
    def fails(document: Document) -> Reading:
        raise IndexError(document.path)

    rooms.reads = fails
    done = command("read", articles)
    assert done.code == 3
    assert done.err.count("fault of its own (IndexError") == 3
    assert "Traceback" not in done.err


def test_while_debugging_the_traceback_is_shown(
    command: Command, rooms: Rooms, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(document: Document) -> Reading:
        raise IndexError(document.path)

    monkeypatch.setenv("ENTENTE_DEBUG", "1")
    rooms.reads, rooms.debug = fails, True
    done = command("read", articles)
    assert done.code == 1
    assert "Traceback" in done.err


def test_ctrl_c_says_what_becomes_of_the_work(command: Command, rooms: Rooms, articles: Path) -> None:
    def interrupted(_: Document) -> Reading:
        raise KeyboardInterrupt

    rooms.reads = interrupted
    done = command("read", articles)
    assert done.code == 1
    assert "run the same command again" in done.err


@pytest.mark.usefixtures("rooms")
def test_a_place_that_cannot_be_written_is_one_line(command: Command, articles: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    done = command("read", articles, "-o", tmp_path / "taken")
    assert done.code == 1
    assert len(done.err.splitlines()) == 1
    assert "taken" in done.err


@pytest.mark.usefixtures("rooms")
def test_escape_sequences_in_file_names_do_not_reach_the_terminal(command: Command, tmp_path: Path) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    (folder / "a\x1b[2Jb.txt").touch()
    done = command("read", folder)
    assert "\x1b" not in done.err + done.out
    assert "a␛[2Jb.txt" in done.err


@pytest.mark.usefixtures("rooms")
def test_a_broken_render_leaves_the_former_dossier(
    command: Command, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command("read", articles)

    def fails(_: object) -> str:
        raise RuntimeError("no page")

    monkeypatch.setattr("entente.dossier.render", fails)
    done = command("read", articles)
    assert done.code == 1
    assert "fault of its own (RuntimeError: no page)" in done.err
    assert Path("dossier/dossier.html").read_text(encoding="utf-8") == "<p>3</p>"


@pytest.mark.usefixtures("rooms")
def test_dossier_renders_again_where_it_is_told(command: Command, stored: Path, tmp_path: Path) -> None:
    assert command("dossier", stored).code == 0
    assert (stored / "dossier.html").read_text(encoding="utf-8") == "<p>2</p>"
    done = command("dossier", stored / "story.entente", "-o", tmp_path / "page.html")
    assert done.out == f"Dossier: {tmp_path / 'page.html'}\n"
    assert (tmp_path / "page.html").is_file()


def test_the_example_story_is_found() -> None:
    from entente.cli.demo import example_folder

    assert len(list(example_folder().glob("*.*"))) >= 5


def test_a_file_that_is_too_large_is_told_the_option_that_helps(command: Command, rooms: Rooms, articles: Path) -> None:
    def fails(document: Document) -> Reading:
        raise InputError("too many bytes.", where=document.path, remedy="Allow it.", code="too_large")

    rooms.reads = fails
    assert "--allow-large" in command("read", articles).err
    assert "--allow-large" in json.loads(command("read", articles, "--json").out)["failed"][0]["remedy"]


def test_a_pipeline_that_is_not_installed_is_one_line_and_leaves_nothing(
    command: Command, articles: Path, tmp_path: Path
) -> None:
    done = command("read", articles, "--pipeline", "no_such_pipeline")
    assert done.code == 1
    assert "no_such_pipeline" in done.err
    assert len(done.err.splitlines()) == 1
    assert not (tmp_path / "dossier").exists()
