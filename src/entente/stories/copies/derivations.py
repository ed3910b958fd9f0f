"""Which document of a story was made from which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from entente.language import Meaning
from entente.records import Derivation, DerivationKind, Document
from entente.stories.copies.bearings import bearing
from entente.stories.copies.body import body
from entente.stories.copies.choice import Tie, nearest
from entente.stories.copies.handling import spelt_otherwise
from entente.stories.copies.kinship import copied, retold, twins
from entente.stories.copies.likeness import Kinship
from entente.stories.copies.notes import notes
from entente.stories.copies.passages import same_telling, same_words
from entente.stories.copies.reason import Side
from entente.stories.copies.reasons import direct, says_translated
from entente.stories.copies.traits import traits

_NAMES_GARBLED = 2
"""Names spelt otherwise that show a text went through another language."""
_DUPLICATE = 0.8
"""Share of a copy's words from which on it is a duplicate to a reader."""


def find_derivations(documents: Sequence[Document], meaning: Meaning) -> dict[str, Derivation]:
    """By id of a copy, the nearest document of the story that it was made from.

    Independent of the order of `documents`; there are no rings. Sentence vectors are asked for only where
    two documents name the same persons and numbers and do not share their words.
    """
    by_id = {one.id: one for one in documents}
    if len(by_id) < 2:
        return {}
    sides = [_side(by_id[one]) for one in sorted(by_id)]
    spelt = Counter(word for side in sides for word in sorted(set(side.body.words)))
    firsts, kin = twins(sides, spelt)
    kin += copied(sides, firsts)
    kin += retold(sides, firsts, kin, meaning)
    ways = [(one, direct(one, sides, spelt)) for one in kin]
    ties = [Tie(one.seen_from(way.copy), way) for one, way in ways]
    return {sides[one.kin.here].document.id: _derivation(one, sides) for one in nearest(ties)}


def is_near_duplicate(derivation: Derivation) -> bool:
    """Whether a reader of the source learns nothing new from the copy."""
    return derivation.kind in ("exact", "near") and derivation.share >= _DUPLICATE


def _side(document: Document) -> Side:
    return Side(traits(body(document)), bearing(document), notes(document))


def _derivation(tie: Tie, sides: Sequence[Side]) -> Derivation:
    copy, source = sides[tie.kin.here], sides[tie.kin.there]
    again = tie.kin.rewording
    if again is None:
        passages = same_words(copy.body, source.body, tie.kin.overlap.runs)
    else:
        passages = same_telling(copy.traits, source.traits, again.pairings)
    return Derivation(
        document=source.document.id,
        share=round(tie.kin.share, 3),
        kind=_kind(tie.kin, copy, source),
        directed=tie.way.directed,
        passages=passages,
        basis=tuple(reason.basis() for reason in tie.way.reasons),
    )


def _kind(kin: Kinship, copy: Side, source: Side) -> DerivationKind:
    if kin.rewording is not None:
        garbled = len(spelt_otherwise(copy.traits, source.traits)) >= _NAMES_GARBLED
        return "translated" if garbled or says_translated(copy) else "rewritten"
    if kin.wholly():
        return "exact"
    return "near" if kin.mostly_here() else "partial"
