"""The words of a text as grouping sees them, and how much each tells."""

from __future__ import annotations

import functools
import importlib.resources
import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from entente.errors import KnowledgeError
from entente.stories.vocabulary import vocabulary
from entente.stories.wording import stem

_WORD = re.compile(r"\d[\d,.:]*\d|\d|[^\W\d_]+")


_UNMET = 0.5


class Word(NamedTuple):
    """A content word by its stem; `named` where it is written as names and numbers are."""

    stem: str
    named: bool


class Background(NamedTuple):
    """Of `total` open texts, in how many each stem stands; a stem that is missing stands in one at most."""

    total: int
    texts: dict[str, int]

    def rarity(self, stem: str) -> float:
        """How much a stem tells: the logarithm of all texts over those that hold it."""
        return math.log((self.total + 1) / (self.texts.get(stem, _UNMET) + 0.5))


def found_words(text: str) -> Iterator[Word]:
    """Words and numbers in the order of the text; those of the stop list and single letters left out."""
    return filter(None, map(_seen, _WORD.findall(text)))


@functools.lru_cache(maxsize=65536)
def _seen(word: str) -> Word | None:
    plain = word.casefold()
    if plain in vocabulary().stop or (len(word) == 1 and not word.isdigit()):
        return None
    number = word[0].isdigit()
    return Word(plain if number else stem(plain), number or word[0].isupper())


@functools.cache
def background() -> Background:
    """The shipped table; raises `KnowledgeError` where it breaks its own shape."""
    raw = importlib.resources.files(__package__).joinpath("background.txt").read_text("utf-8")
    total, *rows = [line for line in raw.splitlines() if not line.startswith("#")]
    try:
        texts = {word: int(count) for word, count in (row.split(" ") for row in rows)}
        return Background(int(total), texts)
    except ValueError as error:
        where = "stories/grouping/background.txt"
        raise KnowledgeError(str(error), where=where, remedy="Run `python -m training.background`.") from error
