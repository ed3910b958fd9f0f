"""What is kept of an article for setting it beside others: its words, its names, and marks to look it up by."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

import msgspec

from entente.records import Reading, content_id
from entente.stories.wording import content_stems

_MARKS = 24


class Gist(msgspec.Struct, frozen=True, kw_only=True):
    """One article in short. Vectors have length one; nothing in a gist depends on any other article.

    Articles are set beside each other only where they share one of their `marks`.
    """

    document: str
    words: dict[str, float]
    names: dict[str, float]
    marks: tuple[int, ...]


def gist(reading: Reading) -> Gist:
    """The gist of a reading."""
    words = _vector(Counter(content_stems(reading.document.text)))
    names = _vector(Counter(mention.actor for mention in reading.mentions))
    telling = sorted({**words, **names}.items(), key=lambda item: (-item[1], item[0]))[:_MARKS]
    marks = sorted(int(content_id("mark", word).partition(":")[2][:12], 16) for word, _ in telling)
    return Gist(document=reading.document.id, words=words, names=names, marks=tuple(marks))


def _vector(counts: Mapping[str, int]) -> dict[str, float]:
    raw = {word: 1 + math.log(count) for word, count in sorted(counts.items())}
    length = math.sqrt(math.fsum(weight * weight for weight in raw.values())) or 1.0
    return {word: weight / length for word, weight in raw.items()}
