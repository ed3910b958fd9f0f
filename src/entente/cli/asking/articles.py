"""What the articles of a store bring to a question: their words on agreements, and where these stand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from entente.cli.places import finished_collection

if TYPE_CHECKING:
    from entente.knowledge import Library
    from entente.records import Collection, Evidence
    from entente.system import Words

LONGEST = 240
"""Characters of a quotation."""


class Articles:
    """The records of a store, and quotations from its documents."""

    def __init__(self, collection: Collection) -> None:
        from entente.dossier.files import Names

        self.collection = collection
        self._names = Names(collection)

    def words(self, library: Library) -> Words:
        """What proofs can point to, by agreement and article."""
        from entente.system.texts import evidence_of

        return evidence_of(self.collection.agreements, library)

    def quoted(self, evidence: Evidence) -> str:
        """`path:start “the words”`."""
        words = " ".join(self._names.words((evidence,)).split())
        cut = words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
        return f"{self._names.path(evidence.document)}:{evidence.start} “{cut}”"


def articles_of(store: Path | None) -> Articles | None:
    """The articles of a store; None without one."""
    return None if store is None else Articles(finished_collection(store))
