"""What a process does that tells stories for a run. It reads the store and never writes to it."""

from __future__ import annotations

import gc
import pickle
import traceback
from collections.abc import Callable, Collection, Mapping, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

import msgspec

from entente.records import Account, Judgement, Reading

if TYPE_CHECKING:
    from entente.store import Store

_SELDOM = 50_000
"""New objects from which on rings of them are looked for; records make none, and the looking is slow."""

Tell = Callable[[Sequence[Reading], Sequence[Judgement]], Account]
Find = Callable[[Collection[bytes]], Mapping[bytes, bytes]]
Keep = Callable[[Mapping[bytes, bytes]], None]
MakeTell = Callable[[Find, Keep], Tell]
"""Makes what tells a story, from where vectors of texts are found and kept; it has a name, so that it can travel."""


class Told(NamedTuple):
    """A story's account, and the vectors of texts that were made for it."""

    account: Account
    vectors: dict[bytes, bytes]

    @classmethod
    def from_bytes(cls, account: bytes, vectors: dict[bytes, bytes]) -> Self:
        """What `Teller.answer` gives."""
        return cls(msgspec.msgpack.decode(account, type=Account), vectors)


def serve(questions: Connection, answers: Connection, make: MakeTell, file: Path, judged: bytes) -> None:
    """Tell one story after another, until the run has no more or is gone."""
    gc.set_threshold(_SELDOM)
    teller = Teller(make, file, msgspec.json.decode(judged, type=list[Judgement]))
    try:
        while True:
            answers.send(teller.answer(questions.recv()))
    except (EOFError, BrokenPipeError):
        return


class Teller:
    """Tells stories of one store; the store is opened with the first, so that what goes wrong is heard of."""

    def __init__(self, make: MakeTell, file: Path, judgements: Sequence[Judgement]) -> None:
        self._make, self._file, self._judgements = make, file, judgements
        self._store: Store | None = None
        self._tell: Tell | None = None
        self._vectors: dict[bytes, bytes] = {}

    def answer(self, founder: str) -> tuple[bytes, dict[bytes, bytes]] | Exception:
        """The account of a founder's story as bytes and the vectors made for it, or what was raised."""
        self._vectors.clear()
        try:
            return msgspec.msgpack.encode(self._account(founder)), self._vectors
        except Exception as error:
            return portable(error)

    def _account(self, founder: str) -> Account:
        if self._store is None:
            from entente.store import open_store

            self._store = open_store(self._file)
        if self._tell is None:
            self._tell = self._make(self._find, self._vectors.update)
        return self._tell(self._store.readings_of_story(founder), self._judgements)

    def _find(self, keys: Collection[bytes]) -> dict[bytes, bytes]:
        """Vectors made for this story already, and those the store has."""
        here = {key: self._vectors[key] for key in keys if key in self._vectors}
        missing = [key for key in keys if key not in here]
        return here | (self._store.vectors(missing) if self._store else {})


def portable(error: Exception) -> Exception:
    """The error with a note of where it was raised, as it can travel; its words alone where it cannot."""
    error.add_note(traceback.format_exc())
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - pickled just now, by this process
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
