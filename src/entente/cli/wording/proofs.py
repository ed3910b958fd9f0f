"""Proofs as indented trees: what is concluded, its source, what it rests on, and the words of articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from entente.cli.wording.lines import Line

if TYPE_CHECKING:
    from entente.records import Evidence
    from entente.system import Proof

Quote = Callable[["Evidence"], str]
MOST_WORDS = 3
"""Quotations under one step."""


def proof_lines(proof: Proof, level: int, quote: Quote | None, shown: set[Proof]) -> Iterator[Line]:
    """A proof, its conclusion first; each step stands under what it supports.

    `shown` are the proofs printed before, which are not told again; this one and its parts are added.
    """
    if proof.because and proof in shown:
        yield Line(level, f"{proof.says} (Proved above.)")
        return
    source = f" [{proof.source}]" if proof.source else ""
    doubts = "".join(f" (turns on {each})" for each in proof.readings)
    yield Line(level, f"{proof.says}{doubts}{source}")
    if quote is not None:
        for each in proof.evidence[:MOST_WORDS]:
            yield Line(level + 1, f"In the articles: {quote(each)}")
        if len(proof.evidence) > MOST_WORDS:
            yield Line(level + 1, f"In the articles: {len(proof.evidence) - MOST_WORDS} places more.")
    for each_step in proof.because:
        yield from proof_lines(each_step, level + 1, quote, shown)
    if proof.because:
        shown.add(proof)


def size(proof: Proof) -> int:
    """Steps of a proof: what needs fewer lies nearer."""
    return 1 + sum(size(each) for each in proof.because)
