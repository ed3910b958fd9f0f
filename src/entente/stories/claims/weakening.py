"""Whether one claim takes away from another: contradicts it, denies it, doubts it, or holds against it.

Counted from the words of the two claims alone, in points that say why. "Weakens" is wider than
"contradicts": two sides arguing over one actor weaken each other without a common proposition
(the sense of the ClaimDiff corpus). It takes no side: it says that two wordings pull apart, not
which of them is right.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from entente.stories.claims.weakening_words import weakening_words
from entente.stories.vocabulary import vocabulary
from entente.stories.wording import content_stems, stem, words

ENOUGH = 4
"""Points from which one claim weakens another: a denial and two signs more, or four signs."""
SAME_WORDS = 0.5
"""Share of the shorter claim's content words found in the other from which the two say one thing."""
_AXES = (("good", "bad"), ("backing", "resisting"), ("charging", "clearing"))
_NAME = re.compile(r"\b[A-Z][^\W\d_]{2,}")


class Signal(NamedTuple):
    """One sign that two claims pull apart: its kind, its points, and the words of each that show it."""

    kind: str
    points: int
    one: tuple[str, ...]
    other: tuple[str, ...]


def weakens(first: str, second: str) -> bool:
    """Whether the second claim takes away from the first; the same whichever comes first."""
    return not repeats(first, second) and sum(sign.points for sign in signals(first, second)) >= ENOUGH


def repeats(first: str, second: str) -> bool:
    """Whether two claims share so many content words that they tell the same."""
    one, other = set(content_stems(first)), set(content_stems(second))
    fewer = min(len(one), len(other))
    return not fewer or len(one & other) >= SAME_WORDS * fewer


def signals(first: str, second: str) -> tuple[Signal, ...]:
    """The signs in a fixed order; kinds: disputed, voices, named, accused, contrast, negation, stance."""
    found = [
        _disputed(first, second),
        _both("voices", "speech", first, second),
        _named(first, second),
        _accused(first, second),
        _either("contrast", first, second),
        _negated(first, second),
        _stance(first, second),
    ]
    return tuple(sign for sign in found if sign is not None)


def _disputed(first: str, second: str) -> Signal | None:
    """A denial in either, or an argument in both: the plainest sign, and the only one of two points."""
    denial = _either("denial", first, second) or _both("argument", "argument", first, second)
    return denial and denial._replace(kind="disputed", points=2)


def _either(cue: str, first: str, second: str) -> Signal | None:
    one, other = _cues(cue, first), _cues(cue, second)
    return Signal(cue, 1, one, other) if one or other else None


def _both(kind: str, cue: str, first: str, second: str) -> Signal | None:
    one, other = _cues(cue, first), _cues(cue, second)
    return Signal(kind, 1, one, other) if one and other else None


def _negated(first: str, second: str) -> Signal | None:
    """One says "not", the other does not."""
    one, other = _cues("negation", first), _cues("negation", second)
    return Signal("negation", 1, one, other) if bool(one) != bool(other) else None


def _named(first: str, second: str) -> Signal | None:
    """Both name somebody or something by one name."""
    shared = tuple(sorted(_names(first) & _names(second)))
    return Signal("named", 1, shared, shared) if shared else None


def _accused(first: str, second: str) -> Signal | None:
    """An accusation stands in the matter, so that there is a side accused."""
    one, other = _of_stance("charging", first), _of_stance("charging", second)
    return Signal("accused", 1, one, other) if one or other else None


def _stance(first: str, second: str) -> Signal | None:
    """The two lean opposite ways: well or badly, for or against, charging or clearing."""
    for up, down in _AXES:
        one, other = ((_of_stance(up, text), _of_stance(down, text)) for text in (first, second))
        if (len(one[0]) - len(one[1])) * (len(other[0]) - len(other[1])) < 0:
            return Signal("stance", 1, one[0] + one[1], other[0] + other[1])
    return None


def _cues(cue: str, text: str) -> tuple[str, ...]:
    return tuple(match.group().casefold() for match in weakening_words().cues[cue].finditer(text))


def _of_stance(stance: str, text: str) -> tuple[str, ...]:
    listed = weakening_words().stance[stance]
    return tuple(word for word in words(text) if stem(word) in listed)


def _names(text: str) -> set[str]:
    """Capitalised words that are neither days, months nor words that carry no content."""
    found = {match.group().casefold() for match in _NAME.finditer(text)}
    return found - vocabulary().stop - weakening_words().calendar
