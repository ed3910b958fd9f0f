"""One agreement or regime by the words a person types."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from entente.errors import UsageError

if TYPE_CHECKING:
    from entente.system import Names


def found_id(words: str, names: Names, among: Collection[str], kind: str, command: str) -> str:
    """The id of what is named so. UsageError with those that share the name, or the nearest name."""
    key = names.agreement(words)
    if key in among:
        return str(key)
    rivals = [each for each in names.rivals(words) if each in among]
    if rivals:
        raise UsageError(f"{words!r} names several.", where=kind, remedy=f"Write one of: {', '.join(rivals)}.")
    near = names.nearest(words, "agreement")
    remedy = f"Did you mean {near}? " if near else ""
    raise UsageError(f"there is no {words!r}.", where=kind, remedy=f"{remedy}List all with: entente {command}")


def found_state(words: str, names: Names, option: str) -> str:
    """The code of a state. UsageError with the nearest name."""
    key = names.state(words)
    if key is None:
        near = names.nearest(words, "state")
        remedy = f"Did you mean {near}?" if near else "Write a name, an adjective or an ISO 3166-1 alpha-3 code."
        raise UsageError(f"there is no state {words!r}.", where=option, remedy=remedy)
    return key


def is_store(words: str | Path | None) -> bool:
    """Whether an argument names a store rather than something to look up."""
    return words is not None and (Path(words).is_dir() or Path(words).suffix == ".entente")
