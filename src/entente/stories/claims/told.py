"""What the words of one clause say by themselves, whoever is meant; worked out once for clauses that copies share."""

from __future__ import annotations

from typing import NamedTuple

from entente.stories.claims.anchors import Anchors, anchors_in
from entente.stories.claims.concepts import concept
from entente.stories.claims.counts import Count, counts_in
from entente.stories.claims.nations import Nation, Nations
from entente.stories.claims.polarity import dismissive, negated
from entente.stories.claims.words import claim_words
from entente.stories.wording import content_stems


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


class Wordings:
    """The clauses of one story as they are read alone, each text once."""

    def __init__(self, nations: Nations) -> None:
        self.nations = nations
        self._wordings: dict[str, Wording] = {}
        self._told: dict[tuple[str, tuple[tuple[int, int], ...]], Told] = {}

    def wording(self, text: str) -> Wording:
        """What the words say, whoever is meant."""
        if text not in self._wordings:
            self._wordings[text] = _wording(text, self.nations)
        return self._wordings[text]

    def told(self, text: str, mentioned: tuple[tuple[int, int], ...]) -> Told:
        """What stands outside `mentioned`, the extents in `text` that hold actors."""
        if (text, mentioned) not in self._told:
            self._told[text, mentioned] = _told(self.wording(text), mentioned, self.nations)
        return self._told[text, mentioned]


def _wording(text: str, nations: Nations) -> Wording:
    return Wording(
        text=text,
        plain=" ".join(text.split()),
        nations=tuple(nations.named(text)),
        counts=counts_in(text),
        negated=negated(text),
        dismissive=dismissive(text),
    )


def _told(wording: Wording, mentioned: tuple[tuple[int, int], ...], nations: Nations) -> Told:
    left = _blanked(wording.text, mentioned)
    named = nations.named(left)
    left = _blanked(left, tuple((one.start, one.end) for one in named))
    stems = {concept(stem) for stem in content_stems(left) if stem not in claim_words().negating}
    return Told(
        features=frozenset(stems | {f"@{one.state}" for one in named}),
        anchors=anchors_in(wording.text, left, stems, wording.counts),
    )


def _blanked(text: str, extents: tuple[tuple[int, int], ...]) -> str:
    for start, end in extents:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
