"""The most memory that a process and those it started held at one time."""

from __future__ import annotations

import os
import resource
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

_EVERY = 0.1
"""Seconds between two looks."""
_PAGES_IN_MIB = 2**20 / resource.getpagesize()


class PeakMemory:
    """Watches the memory in use while it is entered; `mib` is the most of all processes together, in MiB.

    What processes share is counted once for each. Where the system does not tell of other processes (no
    /proc), each is taken to have been as large as the largest of its kind.
    """

    def __init__(self) -> None:
        self.mib = 0.0
        self._ended = threading.Event()
        self._watch = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        self._watch.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self._watch.join()
        if not Path("/proc/self/statm").exists():
            largest = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
            own, child = largest
            self.mib = (own + child * (os.cpu_count() or 1)) / 1024

    def _look(self) -> None:
        while not self._ended.wait(_EVERY):
            self.mib = max(self.mib, sum(map(_resident, _family(os.getpid()))))


def _family(process: int) -> list[int]:
    """The process and all that it started, and those started in turn."""
    found = [process]
    for one in found:
        for listed in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                found += map(int, listed.read_text(encoding="ascii").split())
            except OSError:  # it has ended
                continue
    return found


def _resident(process: int) -> float:
    try:
        return int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]) / _PAGES_IN_MIB
    except OSError:
        return 0.0
