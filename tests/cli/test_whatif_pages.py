"""`entente whatif -o FILE`: the answer as a page, or its chain as a picture."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Command

ASKED = ("whatif", "USA attacks PRK", "--date", "2024-06-20", "--no-proofs")


def test_an_answer_is_written_as_a_page_with_its_comparison(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "answer.html"
    command(*ASKED, "--against-date", "2024-12-10", "-o", str(file))
    html = file.read_text(encoding="utf-8")
    assert "China must help North Korea" in html
    assert "USA attacks PRK on 2024-12-10 instead" in html


def test_a_chain_is_written_as_a_picture(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "chain.svg"
    command(*ASKED, "-o", str(file))
    assert "United States attacks North Korea" in file.read_text(encoding="utf-8")


def test_a_file_of_another_kind_is_refused(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "chain.png"
    done = command(*ASKED, "-o", str(file))
    assert done.code == 2
    assert "Name it .html or .svg" in done.err
    assert not file.exists()
