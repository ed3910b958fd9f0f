"""A proof as a tree of plain data, with the words of the articles it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from entente.dossier.views.references import Words
from entente.dossier.views.view import View
from entente.records import Evidence
from entente.system import Proof

__all__ = ["ProofView", "WordsOf", "proof_steps", "proof_view"]

WORDS = 3
"""Places in articles shown at one step; a proof is no index of them."""

WordsOf = Callable[[Iterable[Evidence]], tuple[Words, ...]]


class ProofView(View, frozen=True):
    """One step: what it says, its source, the readings it turns on, words of the articles, and what it rests on.

    `more` counts the places in articles that are not shown.
    """

    says: str
    source: str
    readings: tuple[str, ...]
    words: tuple[Words, ...]
    more: int
    because: tuple[ProofView, ...]


def proof_view(proof: Proof, words_of: WordsOf) -> ProofView:
    """The tree below a step."""
    return ProofView(
        says=proof.says,
        source=proof.source,
        readings=proof.readings,
        words=words_of(proof.evidence[:WORDS]),
        more=max(0, len(proof.evidence) - WORDS),
        because=tuple(proof_view(one, words_of) for one in proof.because),
    )


def proof_steps(proof: Proof) -> int:
    """How many steps a proof has."""
    return 1 + sum(map(proof_steps, proof.because))
