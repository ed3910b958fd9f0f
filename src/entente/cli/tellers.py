"""Telling many stories at a time, in processes of their own; what they tell comes back in the order asked for."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import wait
from pathlib import Path

import msgspec

from entente.cli.telling import MakeTell, Told, serve
from entente.errors import EntenteError
from entente.records import Judgement

FEWEST = 150
"""Articles to be told from which on more processes pay: each takes a second or two to begin."""
MOST = 8
"""Processes beyond which the one that writes the store cannot keep up."""
_WAITING = 2
"""Stories each teller has before it, so that it does not wait for the store."""
_AHEAD = 2_000
"""Articles whose stories are told or being told and not yet kept, so that memory stays bounded."""
_PATIENCE = 5.0
"""Seconds that a teller gets to end."""


def processes(jobs: int | None, stale: Mapping[str, Sequence[str]]) -> int:
    """How many processes tell these stories; `jobs` is what the user asked for, None to choose."""
    if jobs is None:
        pays = sum(len(documents) for documents in stale.values()) >= FEWEST
        jobs = min(_cores(), MOST) if pays else 1
    return max(1, min(jobs, len(stale)))


def _cores() -> int:
    """Those this process may use, where the system tells."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def tellers(number: int, make: MakeTell, file: Path, judgements: Sequence[Judgement]) -> Iterator[Tellers]:
    """So many processes that tell stories of the store at `file`; none of them outlives the block."""
    with ExitStack() as ending:
        found = []
        with _untroubled():
            for _ in range(number):
                found.append(_Teller(make, file, judgements))
                ending.callback(found[-1].stop)
        yield Tellers(found)


@contextmanager
def _untroubled() -> Iterator[None]:
    """Processes begun within do not hear Ctrl-C, and the run hears it once they have begun: it ends them."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    try:
        with _masked():
            yield
    finally:
        signal.signal(signal.SIGINT, before)
    for number in heard[:1]:
        signal.raise_signal(number)


@contextmanager
def _masked() -> Iterator[None]:
    """A process inherits the mask of the thread that begins it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # else the first process begins it, and that undoes the mask
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Tellers:
    """Processes that tell stories."""

    def __init__(self, each: Sequence[_Teller]) -> None:
        self._each = each
        self._done: dict[str, Told] = {}
        self._ahead = 0

    def told(self, stale: Mapping[str, Sequence[str]]) -> Iterator[Told]:
        """The stories of these founders, in their order. EntenteError where a process died, or what telling raised."""
        asked = deque((founder, len(documents)) for founder, documents in stale.items())
        for founder, documents in stale.items():
            while founder not in self._done:
                self._ask(asked)
                self._listen()
            self._ahead -= len(documents)
            yield self._done.pop(founder)

    def _ask(self, asked: deque[tuple[str, int]]) -> None:
        """Hand out stories as long as somebody is free and not too much waits to be kept."""
        while asked and (not self._ahead or self._ahead + asked[0][1] <= _AHEAD):
            freest = min(self._each, key=lambda one: len(one.waiting))
            if len(freest.waiting) == _WAITING:
                return
            founder, size = asked.popleft()
            self._ahead += size
            freest.ask(founder)

    def _listen(self) -> None:
        """Take what is told by now, once anything is."""
        ready = wait([one.answers for one in self._each if one.waiting])
        for one in self._each:
            if one.answers in ready:
                founder, told = one.answer()
                self._done[founder] = told


class _Teller:
    """One process, seen from the run.

    It is started afresh, since the threads of onnxruntime do not outlive a fork. Its pipes are its own, so
    that it meets their end when the run is gone, however that ended.
    """

    def __init__(self, make: MakeTell, file: Path, judgements: Sequence[Judgement]) -> None:
        context = get_context("spawn")
        questions, self._questions = context.Pipe(duplex=False)
        self.answers, answers = context.Pipe(duplex=False)
        self.waiting: deque[str] = deque()
        work = (questions, answers, make, file, msgspec.json.encode(judgements))
        self._process = context.Process(target=serve, args=work, daemon=True)
        self._process.start()
        questions.close()
        answers.close()

    def ask(self, founder: str) -> None:
        """Hand over a story to be told. A few short names fit into a pipe whatever the teller is at."""
        self.waiting.append(founder)
        try:
            self._questions.send(founder)
        except OSError:
            raise self._ended() from None

    def answer(self) -> tuple[str, Told]:
        """The next story told, by its founder."""
        try:
            answer = self.answers.recv()
        except (EOFError, OSError):
            raise self._ended() from None
        if isinstance(answer, Exception):
            raise answer
        return self.waiting.popleft(), Told.from_bytes(*answer)

    def _ended(self) -> EntenteError:
        self._process.join(_PATIENCE)
        what = f"a process that told stories ended before its time (exit code {self._process.exitcode})."
        remedy = "Run the same command again: it goes on where it stopped. With --jobs 1 it needs less memory."
        return EntenteError(what, remedy=remedy)

    def stop(self) -> None:
        """End it, at once where it is at work."""
        self._questions.close()
        self.answers.close()
        if self.waiting:
            self._process.terminate()
        self._process.join(_PATIENCE)
        if self._process.exitcode is None:
            self._process.kill()
            self._process.join()
        self._process.close()
