"""What processes tell in the tests of tellers: made by name, as these begin in a process of their own."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.growth import grown
from benchmarks.invented_pile import invented_readings
from entente.cli.telling import Find, Keep, Tell
from entente.errors import StoreError
from entente.records import Account, Judgement, Reading
from entente.store import Store, open_store
from tests.cli.fakes import fake_tell

KEY, VECTOR = b"k" * 16, b"v" * 384


def plain(_find: Find, _keep: Keep) -> Tell:
    return fake_tell


def refusing(_find: Find, _keep: Keep) -> Tell:
    def tell(_: Sequence[Reading], __: Sequence[Judgement]) -> Account:
        raise StoreError("the store is tired.", where="here", remedy="Let it rest.")

    return tell


def faulty(_find: Find, _keep: Keep) -> Tell:
    raise KeyError("verb")


def odd(_find: Find, _keep: Keep) -> Tell:
    class OddError(Exception):
        pass

    raise OddError("cannot travel")


def dying(_find: Find, _keep: Keep) -> Tell:
    os._exit(7)


def remembering(find: Find, keep: Keep) -> Tell:
    """Keeps a vector, and finds it again at once."""

    def tell(readings: Sequence[Reading], judgements: Sequence[Judgement]) -> Account:
        keep({KEY: VECTOR})
        assert find([KEY]) == {KEY: VECTOR}
        return fake_tell(readings, judgements)

    return tell


def fill(store: Store, count: int) -> None:
    """Articles of several stories."""
    for reading in invented_readings(count, seed=1):
        store.save_reading(reading, reader="r")


if __name__ == "__main__":
    with open_store(Path(sys.argv[1]), create=True) as store:
        fill(store, 60)
        print("ready", flush=True)
        grown(store, 2)
        print("done", flush=True)
        time.sleep(60)
