"""The one tree of errors, by what the user can do about each.

    EntenteError              anything Entente raises on purpose
    ├── InputError            an input cannot be read; the others still can
    ├── UsageError            the command line or the arguments contradict each other
    ├── StoreError            the store is damaged, foreign or of another version
    ├── MissingExtraError     something optional is not installed
    └── KnowledgeError        a knowledge file is malformed

A message says what happened, where, and what to do next. `code` is stable across versions.
"""

from __future__ import annotations


class EntenteError(Exception):
    """Root of the tree.

    `what` happened, `where` (a file, a field, an option), and the `remedy`.
    """

    code = "entente"

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what, self.where, self.remedy = what, where, remedy
        super().__init__(self.line())

    def line(self) -> str:
        """The whole message on one line, ready for a terminal."""
        place = f"{self.where}: " if self.where else ""
        advice = f" {self.remedy}" if self.remedy else ""
        return f"{place}{self.what}{advice}"


class InputError(EntenteError):
    """An input cannot be read; `code` says why (empty, binary, too_large, unreadable, not_english, malformed)."""

    code = "input"

    def __init__(self, what: str, *, where: str = "", remedy: str = "", code: str = "input") -> None:
        super().__init__(what, where=where, remedy=remedy)
        self.code = code


class UsageError(EntenteError):
    """The command line is wrong."""

    code = "usage"


class StoreError(EntenteError):
    """The store is damaged, is not one, or was written by another version."""

    code = "store"


class MissingExtraError(EntenteError):
    """Something optional is not installed."""

    code = "missing_extra"


class KnowledgeError(EntenteError):
    """A knowledge file is malformed."""

    code = "knowledge"
