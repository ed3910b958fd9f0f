"""What every engine of the store promises. The contract tests run against this face."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Collection as Several
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Literal, NamedTuple, Self

import msgspec

from entente.records import Account, Change, Collection, Judgement, Meta, Reading, Span, Story
from entente.store.shelf import SQLiteShelf


class Known(NamedTuple):
    """What a stored reading was made from: the file's digest and the reader's."""

    sha256: str
    reader: str


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A document or statement found by `Store.search`.

    `spans` are offsets into the document's text: the matching words of a document, the whole
    content of a statement. `words` is a passage to show.
    """

    kind: Literal["document", "statement"]
    id: str
    document: str
    path: str
    spans: tuple[Span, ...]
    words: str


class Store(ABC):
    """Readings by path, and the accounts of the stories they tell. Use it as a context manager, in one thread.

    A run saves readings, groups those that are `ungrouped`, and saves an account for every story that
    is `stale`; wherever it is broken off, the next one finds what is left to do. Every method raises
    StoreError where the store is damaged, busy, full or read-only.
    """

    @property
    @abstractmethod
    def file(self) -> Path:
        """Where the store lies: another process may open it there and read."""

    @abstractmethod
    def known(self) -> dict[str, Known]:
        """Path of every stored reading -> what it was made from."""

    @abstractmethod
    def readings(self) -> Iterator[Reading]:
        """All readings, as saved, in the order of their paths."""

    @abstractmethod
    def readings_of(self, documents: Several[str]) -> list[Reading]:
        """One reading of each of these documents, the first by path, in the order of the paths."""

    @abstractmethod
    def readings_of_story(self, founder: str) -> list[Reading]:
        """One reading of each document of a founder's story, as `readings_of` gives them."""

    @abstractmethod
    def save_reading(self, reading: Reading, *, reader: str) -> None:
        """Keep a reading in one transaction; it replaces an earlier one of the same path.

        `reader` is a digest of all that the reading depends on besides the file.
        """

    @abstractmethod
    def remove(self, path: str) -> bool:
        """Forget the reading of `path`; False where there is none."""

    @abstractmethod
    def ungrouped(self) -> Iterator[Reading]:
        """Readings saved since their articles were last grouped, in the order of their paths."""

    @abstractmethod
    def departed(self) -> list[str]:
        """Documents that still have a place in a story, but no reading any more."""

    @abstractmethod
    def grouping(self) -> AbstractContextManager[Grouping]:
        """One transaction over what grouping remembers; what was ungrouped counts as grouped after it."""

    @abstractmethod
    def stale(self) -> dict[str, list[str]]:
        """Founder of every story whose account is to be written anew -> its documents, in order."""

    @abstractmethod
    def mark_stale(self, actors: Several[str]) -> None:
        """Have the stories told anew in which one of these actors or events stands."""

    @abstractmethod
    def save_account(self, founder: str, account: Account, changes: Iterable[Change] = ()) -> None:
        """Put a story's account in place of its former one, in one transaction; it is stale no more."""

    @abstractmethod
    def accounts(self, stories: Several[str] | None = None) -> list[Account]:
        """The accounts of these stories, or of all, in the order of the stories' ids."""

    @abstractmethod
    def stories(self) -> list[Story]:
        """The stories alone, in the order of their ids."""

    @abstractmethod
    def finish(self, meta: Meta, teller: str) -> None:
        """Say what the accounts were made with, and end the run."""

    @abstractmethod
    def teller(self) -> str | None:
        """The digest of what told the stories last."""

    @abstractmethod
    def forget_accounts(self) -> None:
        """Have everything grouped and told anew; the accounts stay until then."""

    @abstractmethod
    def collection(self, stories: Several[str] | None = None) -> Collection:
        """All records of these stories, or of all. StoreError where no run was ever finished."""

    @abstractmethod
    def counts(self) -> dict[str, int]:
        """How many records of each kind `collection` holds, and how many claims are contested and flags set."""

    @abstractmethod
    def is_current(self) -> bool:
        """Whether every reading is in its story's account."""

    @abstractmethod
    def judge(self, judgement: Judgement) -> None:
        """Keep an analyst's word in place of his former one on the same two."""

    @abstractmethod
    def unjudge(self, one: str, other: str) -> bool:
        """Take back the word on these two; False where there is none."""

    @abstractmethod
    def judgements(self) -> list[Judgement]:
        """All of them, in the order of the ids."""

    @abstractmethod
    def changes(self, run: int | None = None) -> list[Change]:
        """What one run brought, or every run, the oldest first."""

    @abstractmethod
    def last_run(self) -> int:
        """The number of the last finished run; 0 before the first."""

    @abstractmethod
    def vectors(self, keys: Several[bytes]) -> dict[bytes, bytes]:
        """Those of the vectors that are kept, by key."""

    @abstractmethod
    def keep_vectors(self, vectors: Mapping[bytes, bytes]) -> None:
        """Keep these, so that no text need be encoded twice."""

    @abstractmethod
    def search(self, query: str, *, limit: int = 20) -> list[Hit]:
        """Documents and statements that hold every word of `query`, the best first.

        Words within double quotes stand together; a word also finds its other endings. Nothing in
        `query` is an operator.
        """

    @abstractmethod
    def close(self) -> None:
        """Let go of the file. Closing twice is harmless."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Grouping(NamedTuple):
    """What is at hand while articles are grouped: the shelf, and where to say what came of it.

    `changed` takes the founders of stories with other articles than before, `dissolved` those of
    stories that are no more and `changes` why. `accounts` gives the accounts of stories as they are
    still, in the order of the ids: those of dissolved ones are gone when the grouping ends.
    """

    shelf: SQLiteShelf
    changed: set[str]
    dissolved: set[str]
    changes: list[Change]
    accounts: Callable[[Several[str]], list[Account]]
