"""Which documents tell one story: average linkage over what they say and whom they name."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from entente.records import Mention
from entente.stories.pile import Pile
from entente.stories.wording import content_stems

TOGETHER = 0.25
"""Average likeness from which documents are one story."""
_ACTORS_SHARE = 0.4

Vector = Mapping[str, float]


def group_documents(pile: Pile) -> list[list[str]]:
    """Document ids by story, each story's in order, the stories by their first document."""
    documents = sorted(pile.documents)
    wordings = {one: Counter(content_stems(_article(pile, one))) for one in documents}
    casts = {one: Counter(pile.side(mention.actor) for mention in _mentions(pile, one)) for one in documents}
    said, named = _vectors(wordings), _vectors(casts)
    likeness = {
        pair: (1 - _ACTORS_SHARE) * _cosine(said[pair[0]], said[pair[1]])
        + _ACTORS_SHARE * _cosine(named[pair[0]], named[pair[1]])
        for pair in combinations(documents, 2)
    }
    return average_linkage(documents, likeness, TOGETHER)


def _article(pile: Pile, document: str) -> str:
    """The document's text without its noise."""
    text, kept, end = pile.documents[document].text, [], 0
    for noise in sorted(pile.documents[document].noise, key=lambda one: one.start):
        if noise.kind != "heading":
            kept.append(text[end : noise.start])
            end = max(end, noise.end)
    return " ".join([*kept, text[end:]])


def _mentions(pile: Pile, document: str) -> list[Mention]:
    return pile.mentions(document, 0, len(pile.documents[document].text))


def _vectors(counts: Mapping[str, Counter[str]]) -> dict[str, Vector]:
    """TF-IDF with dampened counts, of length one."""
    holders = Counter(word for one in counts.values() for word in one)
    vectors: dict[str, Vector] = {}
    for document, words in counts.items():
        raw = {
            word: (1 + math.log(count)) * math.log(1 + len(counts) / holders[word])
            for word, count in sorted(words.items())
        }
        length = math.sqrt(math.fsum(weight * weight for weight in raw.values())) or 1.0
        vectors[document] = {word: weight / length for word, weight in raw.items()}
    return vectors


def _cosine(one: Vector, other: Vector) -> float:
    if len(other) < len(one):
        one, other = other, one
    return math.fsum(weight * other[word] for word, weight in one.items() if word in other)


def average_linkage(
    members: Sequence[str], likeness: Mapping[tuple[str, str], float], threshold: float
) -> list[list[str]]:
    """Groups whose members are alike on average at least by `threshold`; pairs are in the order of `members`."""
    groups: dict[int, list[str]] = {number: [one] for number, one in enumerate(members)}
    place = {one: number for number, one in enumerate(members)}
    total = {(place[one], place[other]): weight for (one, other), weight in likeness.items()}
    while total:
        best = max(
            total, key=lambda pair: (total[pair] / (len(groups[pair[0]]) * len(groups[pair[1]])), -pair[0], -pair[1])
        )
        if total[best] / (len(groups[best[0]]) * len(groups[best[1]])) < threshold:
            break
        _merge(best, groups, total)
    return sorted(sorted(group) for group in groups.values())


def _merge(pair: tuple[int, int], groups: dict[int, list[str]], total: dict[tuple[int, int], float]) -> None:
    kept, gone = pair
    groups[kept] += groups.pop(gone)
    del total[pair]
    for other in groups:
        if other != kept:
            former = total.pop((min(other, gone), max(other, gone)), 0.0)
            total[min(other, kept), max(other, kept)] = total.get((min(other, kept), max(other, kept)), 0.0) + former
