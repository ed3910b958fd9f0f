"""Bounds on an article's date from other articles of its story that tell the same thing and give its day."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from entente.reading.times import Days, TimeExpression, is_deictic, is_vague, resolve, written_on
from entente.records import DateInterval, Evidence, Published
from entente.stories.dating.clock import Clock
from entente.stories.dating.constraints import Constraint
from entente.stories.dating.own import is_day_of_month, is_weekday
from entente.stories.sentences import Stretch
from entente.stories.vocabulary import vocabulary
from entente.stories.wording import stem, words

_FEWEST = 3
"""Shared stems below which two sentences do not tell the same thing."""
_COMMON = 40
"""Sentences a stem may stand in and still point to few; beyond, it is no sign of what is told."""
_ALIKE, _LIKE_COPIES = 0.3, 0.6
"""Share of the smaller sentence's weight that the other must hold: where the weekday or day of the month
agrees as well, and where words like "last month" leave the calendar no say, or the story runs for so long
that the same people meet on many a Tuesday."""
_COMPACT = 21
"""Days between the first and the last dated article of a story that is one stretch of news."""
_AHEAD = 1.25
"""How much better the best day must fit than any other day."""
_CALENDAR = frozenset(
    stem(word)
    for word in words(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december today yesterday tomorrow week weekend month year day"
    )
)


class Told(NamedTuple):
    """A sentence that sets what it tells at a time: its expression, and its stems without those of the calendar."""

    document: str
    found: TimeExpression
    stems: frozenset[str]


class Dated(NamedTuple):
    """A telling whose day is known."""

    told: Told
    day: date
    place: Evidence


def tellings(clock: Clock) -> list[Told]:
    """What an article sets at a time in its own voice, one entry an expression."""
    return [
        Told(clock.document.id, found, _stems(clock, clock.sentence(found)))
        for found in clock.times
        if not is_vague(found) and not _is_of_the_day(found) and not clock.is_ahead(found)
    ]


class Neighbours:
    """All tellings of a story, found by the rare stems they share."""

    def __init__(self, clocks: Mapping[str, Clock]) -> None:
        self._clocks = clocks
        self._told = {document: tellings(clock) for document, clock in sorted(clocks.items())}
        counts = Counter(one for told in self._told.values() for each in told for one in each.stems)
        total = sum(len(told) for told in self._told.values())
        self._weights = {one: math.log(1 + total / count) for one, count in counts.items() if count <= _COMMON}

    def dated(self, published: Mapping[str, Published]) -> dict[str, list[Dated]]:
        """By rare stem, the tellings whose single day follows from their article's date."""
        index: dict[str, list[Dated]] = defaultdict(list)
        for document, told in self._told.items():
            when = published[document]
            anchor = DateInterval(earliest=when.earliest, latest=when.latest, granularity=when.granularity)
            for one in told:
                days = resolve(one.found, anchor, tense="past")
                if days.earliest is not None and days.earliest == days.latest:
                    place = self._clocks[document].evidence(one.found)
                    fact = Dated(one, date.fromisoformat(days.earliest), place)
                    for each in one.stems & self._weights.keys():
                        index[each].append(fact)
        return index

    def constraints(
        self, document: str, index: Mapping[str, list[Dated]], *, near: Days | None
    ) -> Iterator[Constraint]:
        """When a document's "on Tuesday" was written, as another article tells which Tuesday it was."""
        clock = self._clocks[document]
        compact = near is not None and (near.last - near.first).days <= _COMPACT
        for told in self._told[document]:
            if is_deictic(told.found) and (best := self._same(told, index, compact=compact)) is not None:
                dated, written = best
                reason = (
                    f"with {clock.words(told.found)!r} it tells what another article of the story "
                    f"sets on {dated.day} ({self._clocks[dated.told.document].words(dated.told.found)!r})"
                )
                evidence = (clock.evidence(told.found), dated.place)
                yield Constraint(written.first, written.last, reason, evidence, 4)

    def _same(self, told: Told, index: Mapping[str, list[Dated]], *, compact: bool) -> tuple[Dated, Days] | None:
        """The dated telling of the same thing, where one day fits clearly better than any other."""
        shared: dict[Dated, list[str]] = defaultdict(list)
        for one in sorted(told.stems & self._weights.keys()):
            for fact in index.get(one, ()):
                if fact.told.document != told.document:
                    shared[fact].append(one)
        best: dict[Days, tuple[float, Dated]] = {}
        checked = compact and (is_weekday(told.found) or is_day_of_month(told.found))
        for fact, stems in shared.items():
            score = self._likeness(told.stems, fact.told.stems, stems)
            if len(stems) < _FEWEST or score < (_ALIKE if checked else _LIKE_COPIES):
                continue
            written = written_on(told.found, Days(fact.day, fact.day))
            if written is not None:
                best[written] = max(best.get(written, (0.0, fact)), (score, fact), key=_rank)
        ranked = sorted(
            ((score, fact, days) for days, (score, fact) in best.items()), key=lambda one: (-one[0], one[2])
        )
        if not ranked or (len(ranked) > 1 and ranked[0][0] < _AHEAD * ranked[1][0]):
            return None
        return ranked[0][1], ranked[0][2]

    def _likeness(self, one: frozenset[str], other: frozenset[str], shared: Iterable[str]) -> float:
        """Weight of the shared stems over that of the lighter sentence, stems met everywhere left out."""
        lighter = min(self._weight(one), self._weight(other))
        return self._weight(shared) / lighter if lighter else 0.0

    def _weight(self, stems: Iterable[str]) -> float:
        return math.fsum(sorted(self._weights.get(one, 0.0) for one in stems))


def _is_of_the_day(found: TimeExpression) -> bool:
    """Whether an expression is "today" or a time of the day: a copy keeps such words, though they are wrong by then."""
    value = found.value
    of_the_day = getattr(value, "unit", None) == "day" and hasattr(value, "shift")
    return of_the_day or (hasattr(value, "base") and value.base is None)


def _rank(one: tuple[float, Dated]) -> tuple[float, int, str, int]:
    score, fact = one
    return score, -fact.day.toordinal(), fact.place.document, -fact.place.start


def _stems(clock: Clock, sentence: Stretch) -> frozenset[str]:
    stop = vocabulary().stop
    found = (
        stem(word) for word in words(clock.text[sentence.start : sentence.end]) if word not in stop and len(word) > 1
    )
    return frozenset(found) - _CALENDAR
