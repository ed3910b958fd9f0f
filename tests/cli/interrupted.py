"""Run by test_interruption in a process of its own: reads a folder into a store, slowly, and may be killed."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from entente.records import Document, Reading
from entente.store import open_store
from tests.cli.fakes import Rooms
from tests.store.samples import reading_of


def slowly(document: Document) -> Reading:
    time.sleep(0.005)
    return reading_of(document)


if __name__ == "__main__":
    print("ready", flush=True)
    with open_store(Path(sys.argv[2]), create=True) as store:
        Rooms(reads=slowly).run(Path(sys.argv[1]), store)
