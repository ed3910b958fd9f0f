"""Which documents tell one story: average linkage over what they say and whom they name."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import combinations

from entente.records import Mention
from entente.stories.grouping.linkage import average_linkage
from entente.stories.pile import Pile
from entente.stories.wording import content_stems

TOGETHER = 0.2
"""Average likeness from which documents are one story."""
_SIDES_BONUS = 0.5
"""How much more likeness of words counts where the same sides act, at most."""
_FEW, _FEW_SHARE = 50, 0.05
"""Documents, as a number and a share of all, that may hold a word for it to make two of them comparable."""
_SHARED = 3
"""Such words two documents of a large pile need to have in common."""

Vector = Mapping[str, float]


def group_documents(pile: Pile) -> list[list[str]]:
    """Document ids by story, each story's in order, the stories by their first document."""
    documents = sorted(pile.documents)
    wordings = {one: Counter(content_stems(_article(pile, one))) for one in documents}
    casts = {one: Counter(pile.side(mention.actor) for mention in _mentions(pile, one)) for one in documents}
    said, named = _vectors(wordings), _vectors(casts)
    likeness = {
        (one, other): _cosine(said[one], said[other]) * (1 + _SIDES_BONUS * _cosine(named[one], named[other]))
        for one, other in _candidates(said)
    }
    return average_linkage(documents, likeness, TOGETHER)


def _candidates(said: Mapping[str, Vector]) -> list[tuple[str, str]]:
    """Pairs that share a word few documents have; the others are not alike enough to count."""
    holders: dict[str, list[str]] = defaultdict(list)
    for document in sorted(said):
        for word in said[document]:
            holders[word].append(document)
    few = max(_FEW, round(len(said) * _FEW_SHARE))
    pairs: Counter[tuple[str, str]] = Counter()
    for held in holders.values():
        if len(held) <= few:
            pairs.update(combinations(held, 2))
    needed = 1 if len(said) <= _FEW else _SHARED
    return sorted(pair for pair, count in pairs.items() if count >= needed)


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
