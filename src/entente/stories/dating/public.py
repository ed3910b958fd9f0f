"""Bounds on an article's date from dated public facts it tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from entente.knowledge import Knowledge
from entente.reading.times import Days, TimeExpression, is_deictic, written_on
from entente.records import Evidence, Published, Reading
from entente.stories.dating.ahead import written_before
from entente.stories.dating.clock import Clock
from entente.stories.dating.constraints import Constraint
from entente.stories.dating.occasions import Fact, told
from entente.stories.pile import Pile
from entente.stories.sentences import Stretch

_FORGOTTEN = 800
"""Days after which a summit without its year is no longer the one meant."""
_SOON = 400
"""Days before which nobody calls a summit the next one."""
_CURRENT = frozenset({"current", "ongoing"})
_MARK = re.compile(r"\b(?:current|ongoing|upcoming|forthcoming)\b", re.IGNORECASE)


class PublicFacts:
    """The dated facts an article may tell of, sentence by sentence."""

    def __init__(self, clock: Clock, reading: Reading, pile: Pile, knowledge: Knowledge) -> None:
        self._clock = clock
        references = [
            (evidence.start, agreement.reference)
            for agreement in reading.agreements
            if agreement.reference
            for evidence in agreement.evidence
        ]
        self._told: list[tuple[Stretch, list[Fact]]] = []
        for sentence in self._sentences():
            mentions = pile.mentions(clock.document.id, sentence.start, sentence.end)
            sides = pile.sides(mention.actor for mention in mentions)
            here = frozenset(one for place, one in references if sentence.start <= place < sentence.end)
            for candidates in told(clock.text[sentence.start : sentence.end], sides, here, knowledge):
                self._told.append((sentence, candidates))

    def _sentences(self) -> list[Stretch]:
        """Sentences with an expression of time, or with a word that sets a fact in the present or near future."""
        starts = [(found.start, found.end) for found in self._clock.times if is_deictic(found)]
        starts += [(place, place + 1) for _, place in self._marks()]
        return sorted({self._clock.sentences.around(start, end) for start, end in starts})

    def _marks(self) -> list[tuple[str, int]]:
        return [(match.group().casefold(), match.start()) for match in _MARK.finditer(self._clock.text)]

    def constraints(self, rough: Published) -> Iterator[Constraint]:
        """What the facts leave of `rough`: told with "last month", "next week", "the current", "the upcoming"."""
        for sentence, candidates in self._told:
            yield from self._by_expressions(sentence, candidates, rough)
            yield from self._by_marks(sentence, candidates, rough)

    def _by_expressions(self, sentence: Stretch, candidates: list[Fact], rough: Published) -> Iterator[Constraint]:
        fitting = [
            (fact, found, written)
            for found in self._clock.within(sentence)
            if is_deictic(found)
            for fact in candidates
            if (written := self._written(found, fact, rough)) is not None and _meets(written, rough)
        ]
        if len({fact for fact, _, _ in fitting}) == 1:
            for fact, found, written in fitting:
                reason = f"it tells of {fact.words}, with {self._clock.words(found)!r}"
                yield Constraint(written.first, written.last, reason, (self._clock.evidence(found),), 4)

    def _written(self, found: TimeExpression, fact: Fact, rough: Published) -> Days | None:
        if getattr(found.value, "shift", None) == 1 or getattr(found.value, "week_shift", None) == 1:
            return written_before(found, fact.days)
        if self._clock.is_ahead(found):
            return None
        return written_on(found, fact.days) if _may_be_news(fact, rough) else None

    def _by_marks(self, sentence: Stretch, candidates: list[Fact], rough: Published) -> Iterator[Constraint]:
        marks = [(word, place) for word, place in self._marks() if sentence.start <= place < sentence.end]
        if not marks:
            return
        word, place = marks[0]
        evidence = (Evidence(document=self._clock.document.id, start=place, end=place + len(word)),)
        fitting = [(fact, days) for fact in candidates if _meets(days := _around(word, fact.days), rough)]
        if len(fitting) == 1:
            fact, days = fitting[0]
            yield Constraint(days.first, days.last, f"it calls {fact.words}, {word}", evidence, 4)


def _around(word: str, held: Days) -> Days:
    """When an occasion is called current, and when coming; the day after it closed, papers still call it current."""
    if word in _CURRENT:
        return Days(held.first, held.last + timedelta(days=1))
    return Days(held.first - timedelta(days=_SOON), held.first)


def _may_be_news(fact: Fact, rough: Published) -> bool:
    """Whether the fact lies before the latest day of `rough`, and no more than some years before the earliest."""
    if rough.latest is not None and fact.days.first > date.fromisoformat(rough.latest):
        return False
    return rough.earliest is None or date.fromisoformat(rough.earliest) - fact.days.last < timedelta(days=_FORGOTTEN)


def _meets(written: Days, rough: Published) -> bool:
    after = rough.earliest is None or written.last.isoformat() >= rough.earliest
    return after and (rough.latest is None or written.first.isoformat() <= rough.latest)
