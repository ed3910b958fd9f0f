"""Which document of a story was made from which."""

from __future__ import annotations

from collections.abc import Sequence

from entente.language import Meaning
from entente.records import Derivation, Document


def find_derivations(documents: Sequence[Document], meaning: Meaning) -> dict[str, Derivation]:
    """By id of a copy, the nearest document of the story that it was made from."""
    return {}
