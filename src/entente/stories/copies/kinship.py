"""Finds the documents of a story that are akin, few comparisons a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from entente.language import Meaning
from entente.stories.copies.candidates import Pair, sharing_details, sharing_words
from entente.stories.copies.likeness import Kinship, overlap
from entente.stories.copies.reason import Side
from entente.stories.copies.reasons import direct
from entente.stories.copies.rewording import Likenesses, reword, word_likeness
from entente.stories.copies.traits import Traits, told_before, weights
from entente.stories.copies.verbatim import runs

_FEWEST = 8
"""Words that a text must have for its twin to be a copy and not the same caption."""
_OPEN = 0.45
"""Share of names and numbers two documents must have in common before their sentences are compared."""


def copied(sides: Sequence[Side], members: Sequence[int]) -> list[Kinship]:
    """Documents, of those at `members`, that have the same words."""
    found = []
    for one, other in sharing_words([sides[at].body for at in members]):
        here, there = members[one], members[other]
        shared = _overlap(sides, here, there)
        if shared.overlap.holds:
            found.append(shared)
    return found


def twins(sides: Sequence[Side], spelt: Mapping[str, int]) -> tuple[list[int], list[Kinship]]:
    """One document for each wording, the likeliest source, and how those of the same words are akin to it."""
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, side in enumerate(sides):
        groups[side.body.words if len(side.body.words) >= _FEWEST else (side.document.id,)].append(at)
    found: list[Kinship] = []
    firsts: list[int] = []
    for group in groups.values():
        first = group[0]
        for at in group[1:]:
            if direct(_overlap(sides, first, at), sides, spelt).copy == first:
                first = at
        firsts.append(first)
        found += [_overlap(sides, at, first) for at in group if at != first]
    return sorted(firsts), found


def retold(
    sides: Sequence[Side], members: Sequence[int], settled: Sequence[Kinship], meaning: Meaning
) -> list[Kinship]:
    """Documents, of those at `members`, that tell the same in other words."""
    done = {tuple(sorted((one.here, one.there))) for one in settled}
    every = [sides[at].traits for at in members]
    telling = weights(every)
    pairs = [
        pair
        for pair in sharing_details(every, telling)
        if (members[pair[0]], members[pair[1]]) not in done and _same_details(every, pair)
    ]
    vectors = _vectors(every, sorted({at for pair in pairs for at in pair}), meaning)
    found = []
    for one, other in pairs:
        first, second = every[one], every[other]
        shared = _overlap(sides, members[one], members[other])
        words = word_likeness(first, second, telling)
        meanings = np.asarray(vectors[one] @ vectors[other].T, dtype=np.float64)
        anew = reword(first, second, words, meanings, shared.overlap.runs)
        if anew.holds:
            found.append(shared._replace(rewording=anew))
    return found


def _same_details(every: Sequence[Traits], pair: Pair) -> bool:
    one, other = every[pair[0]], every[pair[1]]
    return max(told_before(one, other), told_before(other, one)) >= _OPEN


def _vectors(every: Sequence[Traits], wanted: Sequence[int], meaning: Meaning) -> dict[int, Likenesses]:
    """The meaning of each sentence of the documents wanted."""
    texts = {at: [every[at].body.text(one) for one in every[at].sentences] for at in wanted}
    rows = iter(meaning.vectors([text for at in wanted for text in texts[at]]))
    return {at: _stacked(next(rows) for _ in texts[at]) for at in wanted}


def _stacked(rows: Iterator[Likenesses]) -> Likenesses:
    return np.array(list(rows), dtype=np.float64)


def _overlap(sides: Sequence[Side], here: int, there: int) -> Kinship:
    one, other = sides[here], sides[there]
    apart = one.notes.release is None and other.notes.release is None
    return Kinship(here, there, overlap(one.body, other.body, runs(one.body, other.body), announced=apart))
