"""When an article came out, from what its own words and dated public facts leave open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from entente.knowledge import Knowledge
from entente.reading.times import Days, TimeExpression, find_times, is_deictic, resolve, written_on
from entente.records import DateBasis, DateInterval, Document, Evidence, Published, Reading
from entente.stories.dating.constraints import Constraint, solve
from entente.stories.dating.occasions import Fact, told
from entente.stories.dating.offices import Terms, office_constraints, terms_of_office
from entente.stories.pile import Pile
from entente.stories.sentences import Sentences, Stretch
from entente.stories.vocabulary import vocabulary
from entente.stories.wording import words

_LEAD = 900
"""Characters from the article's beginning in which it tells what is new."""
_FRESH = 6
"""Days after which news is no longer what an article opens with."""
_YEARLESS = 364
_FORGOTTEN = 800


def date_documents(pile: Pile, knowledge: Knowledge) -> dict[str, Published]:
    """The publication interval of every document of the pile, by document id."""
    terms = terms_of_office(knowledge)
    return {one.document.id: _date_document(one, pile, knowledge, terms) for one in pile.readings}


def _date_document(reading: Reading, pile: Pile, knowledge: Knowledge, terms: Terms) -> Published:
    """The interval in which the document was published, with the reasons.

    An interval with both ends known is kept. Otherwise full dates told as past, offices named as
    held, and dated facts told with a word like "last month" bound it; what nothing bounds stays null.
    """
    document = reading.document
    published = document.published
    if published.earliest and published.latest:
        return published
    cues = _Cues(reading, pile, knowledge)
    constraints = [*cues.stated(), *cues.full_dates(), *office_constraints(reading, pile, terms)]
    rough = solve(constraints)
    constraints += cues.facts(rough)
    constraints += cues.yearless(solve(constraints))
    return solve(constraints)


class _Cues:
    """The time expressions of one document and the sentences they stand in."""

    def __init__(self, reading: Reading, pile: Pile, knowledge: Knowledge) -> None:
        self._reading, self._pile, self._knowledge = reading, pile, knowledge
        self._document: Document = reading.document
        self._text = self._document.text
        self._sentences = Sentences(self._text)
        noise = self._document.noise
        self._times = [
            found
            for found in find_times(self._text)
            if not any(one.start < found.end and found.start < one.end for one in noise if one.kind != "heading")
        ]

    def stated(self) -> Iterator[Constraint]:
        """What the page says of itself, where it says one end only."""
        published = self._document.published
        if published.earliest or published.latest:
            reasons = published.basis or (DateBasis(rule="the page says so"),)
            for basis in reasons:
                yield Constraint(_day(published.earliest), _day(published.latest), basis.rule, basis.evidence, 9)

    def full_dates(self) -> Iterator[Constraint]:
        """A date with its year, told as past, was over or had begun when the article was written."""
        for found in self._times:
            if is_deictic(found) or self._is_ahead(found):
                continue
            days = resolve(found, DateInterval())
            if days.earliest is None or not self._is_dated(found, days):
                continue
            reason = f"it tells of {self._words(found)!r} as past"
            yield Constraint(_day(days.earliest), None, reason, (self._evidence(found),), 2)

    def facts(self, rough: Published) -> Iterator[Constraint]:
        """Dated facts told in a sentence, and the words that say how long ago they were."""
        seen: set[Stretch] = set()
        references = self._references()
        for found in self._times:
            sentence = self._sentences.around(found.start, found.end)
            if not is_deictic(found) or sentence in seen or self._is_ahead(found):
                continue
            seen.add(sentence)
            told_here = self._told(sentence, references)
            for candidates in told_here:
                yield from self._dated_by(candidates, sentence, rough)

    def yearless(self, rough: Published) -> Iterator[Constraint]:
        """A day without its year lies in the last twelve months; the latest one of the opening, some days back."""
        named = [
            (first, found)
            for found in self._times
            if _is_day_of_month(found) and not self._is_ahead(found) and (first := _only_occurrence(found, rough))
        ]
        for first, found in named:
            reason = f"it names {self._words(found)!r} without the year, so one of the twelve months before"
            yield Constraint(first, first + timedelta(days=_YEARLESS), reason, (self._evidence(found),), 3)
        opening = [(first, -found.start, found) for first, found in named if found.start <= _LEAD]
        if opening:
            first, _, found = max(opening)
            reason = f"it opens with what happened on {self._words(found)!r}, and news opens with the last days"
            yield Constraint(first, first + timedelta(days=_FRESH), reason, (self._evidence(found),), 0)

    def _dated_by(self, candidates: list[Fact], sentence: Stretch, rough: Published) -> Iterator[Constraint]:
        fitting = []
        for fact in candidates:
            if not _may_be_news(fact, rough):
                continue
            for found in self._times:
                if sentence.start <= found.start < sentence.end and is_deictic(found):
                    written = written_on(found, fact.days)
                    if written and _meets(written, rough):
                        fitting.append((fact, found, written))
        if len({fact for fact, _, _ in fitting}) != 1:
            return
        for fact, found, written in fitting:
            reason = f"it tells of {fact.words}, with {self._words(found)!r}"
            yield Constraint(written.first, written.last, reason, (self._evidence(found),), 4)

    def _told(self, sentence: Stretch, references: list[tuple[int, str]]) -> list[list[Fact]]:
        mentions = self._pile.mentions(self._document.id, sentence.start, sentence.end)
        sides = self._pile.sides(mention.actor for mention in mentions)
        here = frozenset(one for place, one in references if sentence.start <= place < sentence.end)
        return told(self._text[sentence.start : sentence.end], sides, here, self._knowledge)

    def _references(self) -> list[tuple[int, str]]:
        return [
            (evidence.start, agreement.reference)
            for agreement in self._reading.agreements
            if agreement.reference
            for evidence in agreement.evidence
        ]

    def _is_ahead(self, found: TimeExpression) -> bool:
        sentence = self._sentences.around(found.start, found.end)
        before = words(self._text[max(sentence.start, found.start - 80) : found.start])
        return bool(vocabulary().future & set(before))

    def _is_dated(self, found: TimeExpression, days: DateInterval) -> bool:
        """Whether an expression is a date the text tells of: a day or month, or a year after "in" or "since"."""
        if days.granularity in ("day", "month"):
            return True
        before = words(self._text[max(0, found.start - 12) : found.start])
        return bool(before) and before[-1] in ("in", "since", "during")

    def _words(self, found: TimeExpression) -> str:
        return self._text[found.start : found.end]

    def _evidence(self, found: TimeExpression) -> Evidence:
        return Evidence(document=self._document.id, start=found.start, end=found.end)


def _is_day_of_month(found: TimeExpression) -> bool:
    return is_deictic(found) and isinstance(getattr(found.value, "day", None), int) and hasattr(found.value, "month")


def _only_occurrence(found: TimeExpression, rough: Published) -> date | None:
    """The one day so named between the ends of `rough`; None where there are several or an end is open."""
    if rough.earliest is None or rough.latest is None:
        return None
    years = range(int(rough.earliest[:4]), int(rough.latest[:4]) + 1)
    days = [
        resolve(found, DateInterval(earliest=f"{year}-12-31", latest=f"{year}-12-31"), tense="past") for year in years
    ]
    fitting = [one.earliest for one in days if one.earliest and rough.earliest <= one.earliest <= rough.latest]
    return date.fromisoformat(fitting[0]) if len(fitting) == 1 else None


def _may_be_news(fact: Fact, rough: Published) -> bool:
    """Whether the fact lies before the latest day of `rough`, and no more than some years before the earliest."""
    if rough.latest is not None and fact.days.first > date.fromisoformat(rough.latest):
        return False
    return rough.earliest is None or date.fromisoformat(rough.earliest) - fact.days.last < timedelta(days=_FORGOTTEN)


def _meets(written: Days, rough: Published) -> bool:
    after = rough.earliest is None or written.last.isoformat() >= rough.earliest
    return after and (rough.latest is None or written.first.isoformat() <= rough.latest)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
