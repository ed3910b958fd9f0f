"""What every engine of the store promises. The contract tests run against this face."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from types import TracebackType
from typing import Literal, NamedTuple, Self

import msgspec

from entente.records import Collection, Reading, Span


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
    """Readings by path and the last synthesis over them. Use it as a context manager, in one thread.

    Every method raises StoreError where the store is damaged, busy, full or read-only.
    """

    @abstractmethod
    def known(self) -> dict[str, Known]:
        """Path of every stored reading -> what it was made from."""

    @abstractmethod
    def readings(self) -> Iterator[Reading]:
        """All readings, as saved, in the order of their paths."""

    @abstractmethod
    def save_reading(self, reading: Reading, *, reader: str) -> None:
        """Keep a reading in one transaction; it replaces an earlier one of the same path.

        `reader` is a digest of all that the reading depends on besides the file.
        """

    @abstractmethod
    def remove(self, path: str) -> bool:
        """Forget the reading of `path`; False where there is none."""

    @abstractmethod
    def save_synthesis(self, collection: Collection) -> None:
        """Replace the former synthesis by `collection` in one transaction."""

    @abstractmethod
    def collection(self) -> Collection:
        """The last synthesis, exactly as saved. StoreError where there is none yet."""

    @abstractmethod
    def is_current(self) -> bool:
        """Whether no reading was saved or removed since the last synthesis."""

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
