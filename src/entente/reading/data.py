"""The reader's own knowledge files: cues, names' conventions, anaphora, signs of events."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any, Generic, TypeVar

from entente.knowledge import Knowledge

Made = TypeVar("Made")


@cache
def reading_table(name: str) -> dict[str, Any]:
    """The parsed file `knowledge/reading/NAME.toml`."""
    text = (files("entente.knowledge") / "reading" / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


class MadeOnce(Generic[Made]):
    """What `make` makes of the knowledge, kept for the last knowledge seen: a pile of articles makes it once."""

    def __init__(self, make: Callable[[Knowledge], Made]) -> None:
        self._make = make
        self._latest: tuple[Knowledge, Made] | None = None

    def __call__(self, knowledge: Knowledge) -> Made:
        """The same object for the same knowledge."""
        if self._latest is None or self._latest[0] is not knowledge:
            self._latest = knowledge, self._make(knowledge)
        return self._latest[1]
