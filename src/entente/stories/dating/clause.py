"""Which time expression of a sentence belongs to the words that name a deed or a saying."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol

from entente.reading.times import TimeExpression, is_vague
from entente.records import Span
from entente.stories.dating.clock import times_of
from entente.stories.sentences import Stretch, sentences_of

_NEAR = 70
_OPENING = 40
_BREAKS = (",", ";", ":", "“", "”", '"', "(", ")", "—", "–")


class Place(Protocol):
    """Anything with a start and an end in a text."""

    @property
    def start(self) -> int:
        """Offset of its first character."""

    @property
    def end(self) -> int:
        """Offset after its last character."""


def sentence_of(text: str, place: Place) -> Stretch:
    """The sentence around a place."""
    return sentences_of(text).around(place.start, place.end)


def times_in(text: str, stretch: Stretch) -> list[TimeExpression]:
    """The expressions of a stretch that place something in time."""
    times = times_of(text)
    first = bisect_left(times, stretch.start, key=_start)
    found = times[first : bisect_left(times, stretch.end, lo=first, key=_start)]
    return [one for one in found if not is_vague(one)]


def nearest(text: str, place: Place, said: Sequence[Sequence[Span]]) -> TimeExpression | None:
    """The expression nearest to `place` in its clause, or the one that opens its sentence for all that follows.

    `said` holds what is quoted or reported there: an expression within it belongs to places within it alone.
    """
    sentence = sentence_of(text, place)
    near = [
        found
        for found in times_in(text, sentence)
        if _belongs(found, place, sentence, text)
        and all(_inside(found, content) == _inside(place, content) for content in said)
    ]
    return min(near, key=lambda one: (_distance(one, place), one.start)) if near else None


def _inside(place: Place, content: Sequence[Span]) -> bool:
    return any(span.start <= place.start and place.end <= span.end for span in content)


def _belongs(found: TimeExpression, place: Place, sentence: Stretch, text: str) -> bool:
    """Whether nothing parts an expression from the place, or it opens the sentence."""
    if found.start - sentence.start <= _OPENING and text[found.end : found.end + 1] == ",":
        return True
    between = text[found.end : place.start] if found.end <= place.start else text[place.end : found.start]
    return len(between) <= _NEAR and not any(mark in between for mark in _BREAKS)


def _distance(found: TimeExpression, place: Place) -> int:
    return max(found.start - place.end, place.start - found.end, 0)


def _start(found: TimeExpression) -> int:
    return found.start
