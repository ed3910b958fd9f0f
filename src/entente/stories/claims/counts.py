"""What a wording counts: numbers with what they count, in figures or words, as bounds."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from entente.stories.claims.words import claim_words
from entente.stories.vocabulary import vocabulary
from entente.stories.wording import stem

_TOKEN = re.compile(r"\d{1,3}(?:[, ]\d{3})+(?!\d)|\d+(?:\.\d+)?|[^\W\d_]+|[.;:!?]")
_UNITS = 3
_ROUGHLY = 0.2
_BRIDGES = frozenset({"of"})
"""Function words within what is counted: "500 tonnes of uranium"."""
_FIRST_YEAR, _LAST_YEAR, _LAST_DAY = 1800, 2100, 31


class Count(NamedTuple):
    """`least` to `most` of what the next content stems (`units`) name, both ends included; `number` as written."""

    least: float
    most: float
    units: tuple[str, ...]
    number: float

    def excludes(self, other: Count) -> bool:
        """Whether both count one thing and cannot both be right."""
        return self.apart(other) and bool(set(self.units) & set(other.units))

    def apart(self, other: Count) -> bool:
        """Whether the bounds do not meet, whatever is counted."""
        return self.most < other.least or other.most < self.least


def counts_in(text: str) -> tuple[Count, ...]:
    """The counted things of a wording, in order; days of months and years are no counts."""
    tokens = [match.group().casefold() for match in _TOKEN.finditer(text)]
    return tuple(_counts(tokens))


def _counts(tokens: Sequence[str]) -> Iterator[Count]:
    place = 0
    while place < len(tokens):
        value, after = _value(tokens, place)
        if value is None:
            place += 1
            continue
        if not _is_date(tokens, place, after, value):
            least, most = _bounds(" ".join(tokens[max(0, place - 3) : place]), value)
            yield Count(least, most, tuple(_units(tokens[after:])), value)
        place = after


def _value(tokens: Sequence[str], place: int) -> tuple[float | None, int]:
    """The number that begins at a place and where it ends."""
    words = claim_words().values
    if tokens[place][0].isdigit():
        value, place = float(tokens[place].replace(",", "").replace(" ", "")), place + 1
    elif tokens[place] in words:
        value = 0.0
    else:
        return None, place
    while place < len(tokens) and tokens[place] in words:
        size = words[tokens[place]]
        value = (value or 1) * size if size >= 100 else value + size
        place += 1
    return value, place


def _is_date(tokens: Sequence[str], place: int, after: int, value: float) -> bool:
    around = {*tokens[max(0, place - 1) : place], *tokens[after : after + 1]}
    if around & claim_words().months and value <= _LAST_DAY:
        return True
    return after == place + 1 and tokens[place].isdigit() and _FIRST_YEAR <= value <= _LAST_YEAR


def _bounds(before: str, value: float) -> tuple[float, float]:
    known = claim_words()
    if before.endswith(known.less):
        return 0.0, value
    if before.endswith(known.more):
        return value, math.inf
    if before.endswith(known.about):
        return value * (1 - _ROUGHLY), value * (1 + _ROUGHLY)
    return value, value


def _units(tokens: Iterable[str]) -> Iterator[str]:
    """What is counted: content words up to the next function word ("four times | from the port"), "of" aside."""
    found = 0
    for token in tokens:
        if found == _UNITS or not token[0].isalpha() or token in claim_words().values:
            return
        if found and token in vocabulary().stop and token not in _BRIDGES:
            return
        if token not in vocabulary().stop and len(token) > 1:
            found += 1
            yield stem(token)
