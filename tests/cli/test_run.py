"""A run reads what is new, keeps each reading, and stops for no bad input."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from entente.cli.dates import published_on
from entente.cli.run import Report, run
from entente.dossier.files import jsonl_lines
from entente.errors import InputError
from entente.records import Document, Reading
from entente.store import Store, open_store
from entente.text import Source
from tests.cli.fakes import Rooms, sources_in, write_articles
from tests.store.samples import document as make_document
from tests.store.samples import reading_of


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path, create=True) as opened:
        yield opened


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    return write_articles(tmp_path / "articles")


def exported(report: Report, store: Store) -> str:
    assert report.counts is not None
    return "".join(jsonl_lines(store.collection()))


def test_all_is_read_and_assembled(store: Store, articles: Path) -> None:
    report = Rooms().run(articles, store)
    assert report.read == ["00.txt", "01.txt", "02.txt"]
    assert report.counts == store.counts()
    assert report.stories == list(store.collection().stories)
    assert store.is_current()


def test_the_same_again_reads_nothing_and_changes_nothing(store: Store, articles: Path) -> None:
    before = exported(Rooms().run(articles, store), store)
    rooms = Rooms()
    report = rooms.run(articles, store)
    assert rooms.asked == []
    assert (report.read, report.read_again, report.unchanged) == ([], [], ["00.txt", "01.txt", "02.txt"])
    assert exported(report, store) == before


def test_a_changed_file_is_read_alone(store: Store, articles: Path) -> None:
    Rooms().run(articles, store)
    (articles / "01.txt").write_text("Varland closed the line.", encoding="utf-8")
    rooms = Rooms()
    assert rooms.run(articles, store).read_again == ["01.txt"]
    assert rooms.asked == ["01.txt"]
    assert store.collection().documents[1].text == "Varland closed the line."


def test_another_reader_reads_all_again(store: Store, articles: Path) -> None:
    Rooms().run(articles, store)
    assert len(Rooms(reader="reader-2").run(articles, store).read_again) == 3


def test_what_is_added_joins_what_is_there(store: Store, articles: Path, tmp_path: Path) -> None:
    Rooms().run(articles, store)
    later = tmp_path / "later"
    later.mkdir()
    (later / "late.txt").write_text("Ostmark answered.", encoding="utf-8")
    report = Rooms().run(later, store)
    assert [document.path for document in store.collection().documents] == ["00.txt", "01.txt", "02.txt", "late.txt"]
    assert report.read == ["late.txt"]


def test_order_of_reading_makes_no_difference(tmp_path: Path) -> None:
    whole, first, second = tmp_path / "whole", tmp_path / "first", tmp_path / "second"
    write_articles(whole)
    for folder, name in ((second, "00.txt"), (first, "01.txt"), (first, "02.txt")):
        folder.mkdir(exist_ok=True)
        (folder / name).write_bytes((whole / name).read_bytes())
    with open_store(tmp_path / "a.entente", create=True) as one, open_store(tmp_path / "b.entente", create=True) as two:
        together = exported(Rooms().run(whole, one), one)
        Rooms().run(first, two)
        assert exported(Rooms().run(second, two), two) == together


def test_a_bad_input_is_named_and_stops_no_other(store: Store, articles: Path) -> None:
    (articles / "00.txt").write_text("", encoding="utf-8")
    report = Rooms().run(articles, store)
    assert report.read == ["01.txt", "02.txt"]
    assert [(error.where, error.code) for error in report.failures] == [("00.txt", "empty")]


def broken(document: Document) -> Reading:
    if document.path == "01.txt":
        raise KeyError("verb")
    return reading_of(document)


def test_a_fault_in_reading_one_document_stops_no_other(store: Store, articles: Path) -> None:
    report = Rooms(reads=broken).run(articles, store)
    assert report.read == ["00.txt", "02.txt"]
    (error,) = report.failures
    assert (error.where, error.code) == ("01.txt", "fault")
    assert "KeyError" in error.line()
    assert "ENTENTE_DEBUG=1" in error.remedy


def test_a_fault_in_opening_one_source_stops_no_other(store: Store, articles: Path) -> None:
    (articles / "02.txt").write_text("fault", encoding="utf-8")
    report = Rooms().run(articles, store)
    assert report.read == ["00.txt", "01.txt"]
    assert "ZeroDivisionError" in report.failures[0].line()


def test_while_debugging_a_fault_is_raised(store: Store, articles: Path) -> None:
    with pytest.raises(KeyError):
        Rooms(reads=broken, debug=True).run(articles, store)


def test_where_nothing_could_be_read_nothing_is_counted(store: Store, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    report = Rooms().run(tmp_path, store)
    assert report.counts is None
    assert len(report.failures) == 1


def test_ctrl_c_keeps_what_was_read_and_the_next_run_goes_on(store: Store, articles: Path) -> None:
    def interrupted(document: Document) -> Reading:
        if document.path == "02.txt":
            raise KeyboardInterrupt
        return reading_of(document)

    with pytest.raises(KeyboardInterrupt):
        Rooms(reads=interrupted).run(articles, store)
    assert sorted(store.known()) == ["00.txt", "01.txt"]
    assert not store.is_current()
    rooms = Rooms()
    rooms.run(articles, store)
    assert rooms.asked == ["02.txt"]


def test_a_date_is_given_to_undated_documents_and_says_where_it_is_from(store: Store, articles: Path) -> None:
    Rooms().run(articles, store, date=published_on("2031-05"))
    published = store.collection().documents[0].published
    assert (published.earliest, published.latest, published.granularity) == ("2031-05-01", "2031-05-31", "month")
    assert [basis.rule for basis in published.basis] == ["given on the command line"]


def test_a_given_date_stays_when_the_folder_is_read_again_without(store: Store, articles: Path) -> None:
    Rooms().run(articles, store, date=published_on("2031-05-02"))
    rooms = Rooms()
    rooms.run(articles, store)
    assert rooms.asked == []
    Rooms(reader="reader-2").run(articles, store)
    assert store.collection().documents[0].published.earliest == "2031-05-02"


def test_another_given_date_reads_again(store: Store, articles: Path) -> None:
    Rooms().run(articles, store, date=published_on("2031-05-02"))
    Rooms().run(articles, store, date=published_on("2032"))
    published = store.collection().documents[0].published
    assert (published.earliest, published.latest, published.granularity) == ("2032-01-01", "2032-12-31", "year")


def test_progress_counts_the_sources(store: Store, articles: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    run(sources_in(articles), store, Rooms().steps(), progress=lambda *step: seen.append(step))
    assert seen[:3] == [("00.txt", 0, 3), ("01.txt", 1, 3), ("02.txt", 2, 3)]
    assert seen[3][0] == "setting the articles beside each other"
    assert seen[-1][1] == seen[-1][2] > 0


def lines_of(path: str, *texts: str) -> tuple[Document, ...]:
    return tuple(make_document(f"{path}#{number}", text) for number, text in enumerate(texts, start=1))


def test_lines_that_a_file_no_longer_has_are_forgotten(store: Store) -> None:
    source = Source(name="wire.jsonl", file=Path("wire.jsonl"))
    before = replace(Rooms().steps(), read_source=lambda _: lines_of("wire.jsonl", "One.", "Two.", "Three."))
    after = replace(before, read_source=lambda _: lines_of("wire.jsonl", "One.", "Two."))
    run([source], store, before, progress=lambda *_: None)
    report = run([source], store, after, progress=lambda *_: None)
    assert report.removed == ["wire.jsonl#3"]
    assert sorted(store.known()) == ["wire.jsonl#1", "wire.jsonl#2"]


def test_a_file_that_cannot_be_read_any_more_keeps_its_readings(store: Store) -> None:
    source = Source(name="wire.jsonl", file=Path("wire.jsonl"))
    before = replace(Rooms().steps(), read_source=lambda _: lines_of("wire.jsonl", "One."))
    after = replace(before, read_source=lambda _: [InputError("the file cannot be read.", where="wire.jsonl")])
    run([source], store, before, progress=lambda *_: None)
    assert run([source], store, after, progress=lambda *_: None).removed == []
    assert sorted(store.known()) == ["wire.jsonl#1"]


def test_each_standard_input_is_kept(store: Store) -> None:
    for text in (b"Varland spoke.", b"Ostmark spoke."):
        run([Source(name="-", data=text)], store, Rooms().steps(), progress=lambda *_: None)
    assert len(store.known()) == 2
    assert all(path.startswith("standard-input-") for path in store.known())
