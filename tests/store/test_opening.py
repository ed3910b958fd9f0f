"""Store files that are missing, foreign, of another version, damaged or half made."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from entente.errors import StoreError
from entente.store import STORE_NAME, open_store
from entente.store.schema import APPLICATION_ID, SCHEMA_VERSION
from tests.store.samples import collection, first_reading, keep


def made(folder: Path) -> Path:
    """A finished store in `folder`."""
    with open_store(folder, create=True) as store:
        store.save_reading(first_reading(), reader="r1")
        keep(store, collection())
    return folder / STORE_NAME


def read_everything(file: Path) -> None:
    """Touch every table of the store."""
    with open_store(file) as store:
        store.collection()
        list(store.readings())
        store.search("ferry")


def test_the_folder_and_the_file_name_the_same_store(tmp_path: Path) -> None:
    file = made(tmp_path)
    for path in (tmp_path, file):
        with open_store(path) as store:
            assert store.collection() == collection()


def test_a_store_at_rest_is_one_file(tmp_path: Path) -> None:
    file = made(tmp_path)
    assert list(tmp_path.iterdir()) == [file]


def test_the_file_carries_its_marks(tmp_path: Path) -> None:
    with sqlite3.connect(made(tmp_path)) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    raw.close()


@pytest.mark.parametrize("name", ["nothing", "nothing.entente"])
def test_missing(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreError, match=r"no store here.*entente read"):
        open_store(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_missing_in_a_folder(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"story\.entente: there is no store here"):
        open_store(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"just words, none of SQLite's", b"SQLite"])
@pytest.mark.parametrize("create", [True, False])
def test_another_kind_of_file_is_refused_and_left_alone(tmp_path: Path, content: bytes, create: bool) -> None:
    file = tmp_path / "notes.txt"
    file.write_bytes(content)
    with pytest.raises(StoreError, match="not an Entente store"):
        open_store(file, create=create)
    assert file.read_bytes() == content


@pytest.mark.parametrize("create", [True, False])
def test_another_programs_database_is_refused(tmp_path: Path, create: bool) -> None:
    file = tmp_path / "other.db"
    raw = sqlite3.connect(file)
    raw.execute("CREATE TABLE customers (name TEXT)")
    raw.close()
    with pytest.raises(StoreError, match="not an Entente store"):
        open_store(file, create=create)


@pytest.mark.parametrize(
    ("version", "advice"), [(SCHEMA_VERSION + 1, "Update Entente"), (0, "Read the articles again")]
)
def test_another_version_is_refused(tmp_path: Path, version: int, advice: str) -> None:
    file = made(tmp_path)
    raw = sqlite3.connect(file)
    raw.execute(f"PRAGMA user_version={version}")
    raw.close()
    with pytest.raises(StoreError, match=advice):
        open_store(file)


def test_a_store_with_a_missing_table_is_damaged(tmp_path: Path) -> None:
    file = made(tmp_path)
    raw = sqlite3.connect(file)
    raw.execute("DROP TABLE claims")
    raw.close()
    with pytest.raises(StoreError, match=r"damaged: claims is gone.*read the articles again"):
        open_store(file)


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9])
def test_a_truncated_store_is_damaged_and_never_a_bare_database_error(tmp_path: Path, kept: float) -> None:
    file = made(tmp_path)
    content = file.read_bytes()
    file.write_bytes(content[: int(len(content) * kept)])
    with pytest.raises(StoreError, match="damaged"):
        read_everything(file)


def test_a_record_that_does_not_decode_is_damage(tmp_path: Path) -> None:
    file = made(tmp_path)
    raw = sqlite3.connect(file)
    raw.execute('UPDATE claims SET record = \'{"record": "claim", "id": 1}\'')
    raw.execute("UPDATE readings SET record = '{'")
    raw.commit()
    raw.close()
    with open_store(file) as store:
        with pytest.raises(StoreError, match="damaged"):
            store.collection()
        with pytest.raises(StoreError, match="damaged"):
            list(store.readings())


def test_an_empty_file_is_what_a_crash_at_birth_leaves(tmp_path: Path) -> None:
    file = tmp_path / STORE_NAME
    file.touch()
    with pytest.raises(StoreError, match="not an Entente store"):
        open_store(file)
    with open_store(file, create=True) as store:
        assert store.known() == {}


def test_a_database_without_tables_is_what_a_crash_at_birth_leaves(tmp_path: Path) -> None:
    file = tmp_path / STORE_NAME
    raw = sqlite3.connect(file)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.close()
    with open_store(file, create=True) as store:
        assert store.known() == {}


def test_creating_where_a_store_is_keeps_it(tmp_path: Path) -> None:
    made(tmp_path)
    with open_store(tmp_path, create=True) as store:
        assert list(store.readings()) == [first_reading()]


def test_one_reads_while_another_has_it_open_to_write(tmp_path: Path) -> None:
    made(tmp_path)
    with open_store(tmp_path, create=True) as writer, open_store(tmp_path) as reader:
        writer.remove(first_reading().document.path)
        assert reader.known() == {}


def test_a_store_another_run_holds_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("entente.store.opening.WAIT_SECONDS", 0.05)
    file = made(tmp_path)
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with open_store(file) as store, pytest.raises(StoreError, match=r"another run is writing.*Wait"):
        store.save_reading(first_reading(), reader="r2")
    holder.close()


def test_a_store_that_cannot_be_written_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = made(tmp_path)
    content = file.read_bytes()
    monkeypatch.setattr("entente.store.opening.os.access", lambda *_: False)
    with open_store(file) as store:
        assert store.collection() == collection()
        with pytest.raises(StoreError, match="cannot be written"):
            store.remove(first_reading().document.path)
    assert list(tmp_path.iterdir()) == [file]
    assert file.read_bytes() == content


@pytest.mark.parametrize("name", ["a b#c?d%20.entente", "ün.entente"])
def test_awkward_file_names(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(tmp_path / name, create=True) as store:
        keep(store, collection())
    monkeypatch.setattr("entente.store.opening.os.access", lambda *_: False)
    with open_store(tmp_path / name) as store:
        assert store.collection() == collection()
