"""What the words of one clause say by themselves, whoever is meant; worked out once for clauses that copies share."""

from __future__ import annotations

import functools
from typing import NamedTuple

from entente.stories.claims.anchors import Anchors, anchors_in
from entente.stories.claims.concepts import concept
from entente.stories.claims.counts import Count, counts_in
from entente.stories.claims.nations import Nation, nations_in
from entente.stories.claims.polarity import dismissive, negated
from entente.stories.wording import content_stems

_KEPT = 4096


class Wording(NamedTuple):
    """A clause as it is read alone; `plain` has its blanks made single, `nations` offsets in `text`."""

    text: str
    plain: str
    nations: tuple[Nation, ...]
    counts: tuple[Count, ...]
    negated: bool
    dismissive: bool


class Told(NamedTuple):
    """Stems, concepts and states named outside mentions; and what pins the clause to one occasion."""

    features: frozenset[str]
    anchors: Anchors


@functools.lru_cache(maxsize=_KEPT)
def wording_of(text: str) -> Wording:
    """A pure function of the text, kept for the clauses that copies share."""
    return Wording(
        text=text,
        plain=" ".join(text.split()),
        nations=tuple(nations_in(text)),
        counts=counts_in(text),
        negated=negated(text),
        dismissive=dismissive(text),
    )


@functools.lru_cache(maxsize=_KEPT)
def told_of(text: str, mentioned: tuple[tuple[int, int], ...]) -> Told:
    """What stands outside `mentioned`, the extents in `text` that hold actors."""
    left = _blanked(text, mentioned)
    nations = nations_in(left)
    left = _blanked(left, tuple((one.start, one.end) for one in nations))
    stems = {concept(stem) for stem in content_stems(left)}
    return Told(
        features=frozenset(stems | {f"@{one.state}" for one in nations}),
        anchors=anchors_in(text, left, stems, wording_of(text).counts),
    )


def _blanked(text: str, extents: tuple[tuple[int, int], ...]) -> str:
    for start, end in extents:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
