"""The aligned stretches of two documents, with their places in both texts."""

from __future__ import annotations

from collections.abc import Sequence

from entente.records import Document, Passage
from entente.stories.copies.body import Body, body
from entente.stories.copies.rewording import Pairing
from entente.stories.copies.traits import Traits
from entente.stories.copies.verbatim import Run, joined, runs


def aligned(one: Document, other: Document) -> tuple[Passage, ...]:
    """Stretches of `one` (`here`) that `other` (`there`) has in the same words, in the order of `one`.

    Small edits inside a stretch are allowed and lower its likeness, which is 1 where nothing was changed.
    """
    first, second = body(one), body(other)
    return same_words(first, second, runs(first, second))


def same_words(one: Body, other: Body, found: Sequence[Run]) -> tuple[Passage, ...]:
    """Runs of the same words as passages."""
    return tuple(_passage(one, other, passage) for passage in joined(found))


def same_telling(one: Traits, other: Traits, pairings: Sequence[Pairing]) -> tuple[Passage, ...]:
    """Sentences that tell the same in other words, as passages."""
    return tuple(
        Passage(
            here=one.body.span(*one.sentences[pairing.here]),
            there=other.body.span(*other.sentences[pairing.there]),
            likeness=pairing.likeness,
        )
        for pairing in pairings
    )


def _passage(one: Body, other: Body, passage: Sequence[Run]) -> Passage:
    first, last = passage[0], passage[-1]
    here, there = last.here + last.length - first.here, last.there + last.length - first.there
    same = sum(run.length for run in passage)
    return Passage(
        here=one.span(first.here, last.here + last.length),
        there=other.span(first.there, last.there + last.length),
        likeness=round(same / max(here, there), 3),
    )
