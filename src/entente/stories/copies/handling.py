"""What the handling of shared words and facts betrays: who had them first, and who cut, retold or garbled them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from entente.stories.copies.likeness import Kinship
from entente.stories.copies.reason import FAIR, SURE, WEAK, Reason, Side
from entente.stories.copies.rewording import Rewording
from entente.stories.copies.traits import Traits, told_before
from entente.stories.copies.verbatim import joined

_LIFTED = 12
"""Words quoted on one side only that show who had them first."""
_TRIMMED = 4
"""Words by which the cuts inside shared passages must differ."""
_FULLER = 0.15
"""By how much shares or lengths must differ."""
_HARDLY_FULLER = 0.02
"""The same for a faint sign: a sentence more."""
_DIRECT = 8
"""Words of direct speech by which two tellings of the same must differ."""
_SHOWN = 3


def wording(kin: Kinship) -> Iterator[Reason]:
    """Signs in the same words that `here` of `kin` was the second to have them."""
    overlap = kin.overlap
    if overlap.lifted_here - overlap.lifted_there >= _LIFTED:
        yield Reason(SURE, "it quotes words that the other has as its own")
    cut = _words_cut(kin)
    if cut >= _TRIMMED:
        yield Reason(FAIR, f"its sentences are the other's with {cut} words cut")
    fuller = overlap.here - overlap.there
    if kin.mostly_here() and fuller >= _HARDLY_FULLER:
        yield Reason(WEAK if fuller >= _FULLER else WEAK / 2, "it holds little that the other has not")


def _words_cut(kin: Kinship) -> int:
    """By how many words more the other parts the same words within passages."""
    pairs = [pair for passage in joined(kin.overlap.runs) for pair in pairwise(passage)]
    here = sum(after.here - before.here - before.length for before, after in pairs)
    there = sum(after.there - before.there - before.length for before, after in pairs)
    return there - here


def telling(copy: Side, source: Side, found: Rewording, spelt: Mapping[str, int]) -> Iterator[Reason]:
    """Signs in the same facts told anew that `copy`, which is `here` of `found`, told them second.

    `spelt` counts in how many documents of the story a word stands.
    """
    more = told_before(copy.traits, source.traits) - told_before(source.traits, copy.traits)
    if more > 0:
        yield Reason(min(FAIR, 4 * more), "its names and numbers are in the other, but not the other way round")
    here = {one.here for one in found.pairings}
    there = {one.there for one in found.pairings}
    if _direct(source.traits, there) - _direct(copy.traits, here) >= _DIRECT:
        yield Reason(FAIR, "it retells what the other gives in direct speech")
    if len(source.body.words) > len(copy.body.words) * (1 + _FULLER):
        yield Reason(WEAK / 2, "it is the shorter of the two")
    yield from _spelling(copy.traits, source.traits, spelt)


def _direct(traits: Traits, sentences: set[int]) -> int:
    """Words of direct speech in sentences, which are given by their positions."""
    return sum(traits.body.quoted[at] for one in sentences for at in range(*traits.sentences[one]))


def _spelling(copy: Traits, source: Traits, spelt: Mapping[str, int]) -> Iterator[Reason]:
    """Names that both bear in different letters: third documents tell which spelling is the usual one."""
    odd = [
        mine
        for mine, theirs in spelt_otherwise(copy, source)
        if spelt.get(mine.casefold(), 0) < spelt.get(theirs.casefold(), 0)
    ]
    if odd:
        shown = ", ".join(odd[:_SHOWN])
        yield Reason(min(FAIR, WEAK * len(odd)), f"it spells names otherwise than the other documents: {shown}")


def spelt_otherwise(one: Traits, other: Traits) -> list[tuple[str, str]]:
    """Names that sound alike in two documents and are spelt differently: the first's spelling, the second's."""
    mine, theirs = one.sounds, other.sounds
    pairs = ((mine[sound], theirs[sound]) for sound in sorted(mine.keys() & theirs.keys()))
    return [
        (first, second)
        for first, second in pairs
        if first.casefold() != second.casefold()
        and first.casefold() not in other.body.words
        and second.casefold() not in one.body.words
    ]
