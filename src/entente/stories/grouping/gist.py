"""What is kept of an article for setting it beside others: its most telling words, and marks to look it up by."""

from __future__ import annotations

import math
import zlib
from collections import Counter, defaultdict
from datetime import date
from functools import lru_cache
from itertools import combinations

import msgspec
import numpy as np

from entente.records import Document, Reading
from entente.stories.grouping.words import background, found_words

WHOLE = 1_000_000
"""Weights are whole parts of this, so that their sums are the same in any order."""
_FEATURES = 120
_MARKS, _PAIRED = 12, 6
_PLAIN = 0.01
"""What an occurrence counts that is written in lower case, beside one written as names and numbers are."""


class Gist(msgspec.Struct, frozen=True, kw_only=True):
    """One article in short. Nothing in a gist depends on any other article.

    `features` are the hashes of its most telling stems, as unsigned 32-bit numbers in rising order;
    `weights` is how much each tells of the article, in millionths of the whole, likewise packed.
    `earliest` and `latest` are the days between which it came out, by its own words, as ordinals.
    """

    document: str
    features: bytes
    weights: bytes
    earliest: int | None = None
    latest: int | None = None

    @property
    def marks(self) -> tuple[int, ...]:
        """The features that tell most, and pairs of the first of them, as numbers below 2 to the power of 64.

        Articles are set beside each other only where they share a mark. A pair still tells of one story
        where each of the two has become common in a large pile.
        """
        features, weights = np.frombuffer(self.features, "<u4"), np.frombuffer(self.weights, "<u4")
        most = features[np.lexsort((features, -weights.astype(np.int64)))[:_MARKS]].tolist()
        paired = (min(two) << 32 | max(two) for two in combinations(most[:_PAIRED], 2))
        return tuple(sorted({*most, *paired}))


def gist(reading: Reading) -> Gist:
    """The gist of a reading, from the words of its document alone."""
    weights = telling_words(article_text(reading.document))
    whole = math.fsum(weights.values())
    hashed = {zlib.crc32(word.encode()): round(WHOLE * weight / whole) for word, weight in weights.items()}
    features = np.array(sorted(hashed), dtype="<u4")
    parts = np.array([hashed[one] for one in sorted(hashed)], dtype="<u4")
    published = reading.document.published
    return Gist(
        document=reading.document.id,
        features=features.tobytes(),
        weights=parts.tobytes(),
        earliest=_ordinal(published.earliest),
        latest=_ordinal(published.latest),
    )


def telling_words(text: str) -> dict[str, float]:
    """The stems that tell most of a text, with their weights, the heaviest first.

    A stem weighs the root of its occurrences times its rarity in open texts. Occurrences written as
    names and numbers are written count a hundred times as much: stories of one kind share their plain words.
    """
    counts = Counter(found_words(text))
    occurrences: dict[str, float] = defaultdict(float)
    for word, count in counts.items():
        occurrences[word.stem] += count if word.named else count * _PLAIN
    weights = {stem: math.sqrt(count) * _rarity(stem) for stem, count in occurrences.items()}
    return dict(sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:_FEATURES])


@lru_cache(maxsize=65536)
def _rarity(stem: str) -> float:
    return background().rarity(stem)


def _ordinal(day: str | None) -> int | None:
    return date.fromisoformat(day).toordinal() if day else None


def article_text(document: Document) -> str:
    """A document's text without what is not the article; its headings stay."""
    kept, position = [], 0
    for noise in sorted(document.noise, key=lambda one: (one.start, one.end)):
        if noise.kind != "heading":
            kept.append(document.text[position : noise.start])
            position = max(position, noise.end)
    return "\n".join((*kept, document.text[position:]))
