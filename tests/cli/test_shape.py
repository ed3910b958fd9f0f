"""`entente simulate`, `entente balance` and `entente matrix`."""

from __future__ import annotations

import json
import re
from pathlib import Path

import msgspec
import pytest

from entente.records import Published
from entente.store import open_store
from tests.cli.conftest import Command, cells
from tests.store.samples import collection, keep

WAR = ("PRK attacks KOR", "--date", "2024-06-25", "--draws", "1000")


@pytest.fixture
def dated(tmp_path: Path) -> Path:
    """A store of articles that say when they came out, about two states there are."""
    raw = msgspec.json.encode(collection()).decode()
    sample = msgspec.json.decode(raw.replace("OST", "JPN").replace("VRL", "KOR"), type=type(collection()))
    day = Published(earliest="2031-05-08", latest="2031-05-08", granularity="day")
    documents = tuple(msgspec.structs.replace(one, published=day) for one in sample.documents)
    with open_store(tmp_path, create=True) as store:
        keep(store, msgspec.structs.replace(sample, documents=documents))
    return tmp_path


def test_a_simulation_gives_ranges_and_sensitivity(command: Command) -> None:
    out = command("simulate", *WAR).out
    assert re.search(r"Somebody beside the parties named fights: \d+–\d+ % of worlds", out)
    assert re.search(r"^  United States: [\d.]+–[\d.]+ %$", out, re.MULTILINE)
    assert re.search(r"defense kept at \d+ %: [\d.]+–[\d.]+ states", out)
    assert not re.search(r"^  [A-Z][\w ]+: \d+ %$", out, re.MULTILINE)
    assert out == command("simulate", *WAR, "--seed", 0).out
    assert out != command("simulate", *WAR, "--seed", 1).out


def test_a_simulation_for_programs(command: Command) -> None:
    found = json.loads(command("simulate", *WAR, "--json").out)
    assert (found["draws"], found["seed"]) == (1000, 0)
    assert {"mean", "low", "high", "error"} == found["widens"].keys()


def test_a_simulation_of_nothing_owed(command: Command) -> None:
    out = command("simulate", "Chad attacks Niger", "--date", "1970-01-01", "--draws", "200").out
    assert "Nobody else." in out
    assert "No promise falls due" in out


def test_balance_gives_a_range(command: Command, dated: Path) -> None:
    done = command("balance", dated)
    assert done.code == 0, done.err
    assert done.err == "The date is 2031-05-08, that of the newest article; --date names another.\n"
    assert re.search(r"Ties that fit no division into two blocs: \d+ to \d+\.", done.out)
    for part in ("Blocs", "Between the blocs", "Triads under strain", "What moved"):
        assert f"\n{part}\n" in done.out
    assert "Name a --window to see it." in done.out


def test_balance_with_a_window_says_what_moved(command: Command, dated: Path) -> None:
    done = command("balance", dated, "--window", 30)
    assert done.out.startswith("Events from 2031-04-09 to 2031-05-08,")
    assert "--window" not in done.out
    found = json.loads(command("balance", dated, "--window", 30, "--json").out)
    assert {"network", "blocs", "brokers", "triads", "relief", "moves", "compared"} == found.keys()
    assert {"lowest", "highest"} <= found["blocs"]["range"].keys()


def test_balance_among_some_states(command: Command, dated: Path) -> None:
    found = json.loads(command("balance", dated, "--state", "Japan", "--state", "FRA", "--json").out)
    assert found["network"]["states"] == ["FRA", "JPN"]
    assert "Did you mean Japan?" in command("balance", dated, "--state", "Jappan").err


def test_the_matrix_shows_empty_cells_empty(command: Command, dated: Path) -> None:
    done = command("matrix", dated)
    header, *rows = done.out.partition("\n\n")[0].splitlines()
    assert list(cells(header)) == ["actor", "military", "diplomatic", "economic", "alliance", "nuclear", "legal"]
    assert {len(cells(row)) for row in rows} == {7}
    assert all("" in cells(row) for row in rows)
    (position,) = collection().positions
    assert any(position.stance in cell for row in rows for cell in cells(row))
    assert f"{collection().documents[0].path}:" in done.out


def test_the_matrix_of_some(command: Command, dated: Path) -> None:
    done = command("matrix", dated, "--actor", "Ostmark", "--instrument", "nuclear")
    assert done.out.splitlines()[:2] == ["actor\tnuclear", "Ostmark\t"]
    found = json.loads(command("matrix", dated, "--instrument", "legal", "--json").out)
    assert found["matrix"]["instruments"] == ["legal"]
    assert "tables" in found


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--instrument", "militry"), "Did you mean military?"),
        (("--actor", "Ostmrk"), "Did you mean Ostmark?"),
        (("--since", "May"), "--since: 'May' is not a date"),
    ],
)
def test_a_wrong_word_suggests_the_nearest(command: Command, dated: Path, options: tuple[str, ...], says: str) -> None:
    done = command("matrix", dated, *options)
    assert done.code == 2
    assert says in done.err
