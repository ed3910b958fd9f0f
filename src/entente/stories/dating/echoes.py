"""Bounds on an article's date from words it takes from, or says of, other articles of its story."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from entente.reading.times import Days, TimeExpression, is_deictic, resolve, written_on
from entente.records import DateInterval, Evidence, Published
from entente.stories.dating.clock import Clock, quotations
from entente.stories.dating.constraints import Constraint
from entente.stories.dating.own import weekday_of
from entente.stories.pile import Pile
from entente.stories.sentences import Stretch
from entente.stories.wording import words

_SHINGLE = 6
"""Words that two quotations share when they are of one saying."""
_REPORTED = 3
"""Days within which words are reported: in 98 of 101 dated articles the weekday of the opening is this near."""
_WEEK = 7
_HEAD = 400
"""Characters in which an article names the outlet it stands in, and tells what is new."""
_STATEMENT = re.compile(
    r"\W*(?:\w+\W+){0,2}?(?:statement|communiqu[eé]|declaration)\b[^\n]*(?<![.!?”\"])(?:\n|$)", re.IGNORECASE
)
"""A headline, not a sentence, that begins with the word."""
_REPORTS = re.compile(r"\b((?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+)(?: of (?:[A-Z]\w+ ?)+)? (?:has |had )?reported\b")
_NAMES_STATEMENT = frozenset({"statement", "communique", "communiqué", "declaration"})


class Echoes:
    """Quotations, statements and outlets by which the articles of a story refer to each other."""

    def __init__(self, clocks: Mapping[str, Clock], pile: Pile) -> None:
        self._clocks, self._pile = clocks, pile
        self._quoted: dict[tuple[str, ...], dict[str, Evidence]] = defaultdict(dict)
        for document, clock in sorted(clocks.items()):
            for start, end in quotations(clock.text):
                place = Evidence(document=document, start=start, end=end)
                for shingle in _shingles(clock.text[start:end]):
                    self._quoted[shingle].setdefault(document, place)
        self._statements = [one for one, clock in sorted(clocks.items()) if _STATEMENT.match(clock.text)]
        self._heads = {document: clock.text[:_HEAD].casefold() for document, clock in sorted(clocks.items())}
        self._named: dict[str, list[str]] = {}
        self._citing: dict[str, list[tuple[TimeExpression, str]]] = defaultdict(list)
        self._cited_by: dict[str, list[tuple[str, TimeExpression]]] = defaultdict(list)
        for document, found, cited in self._citations():
            self._citing[document].append((found, cited))
            self._cited_by[cited].append((document, found))

    def constraints(self, document: str, published: Mapping[str, Published]) -> Iterator[Constraint]:
        """What the dates of the other articles say of one that echoes them."""
        clock = self._clocks[document]
        for found in clock.times:
            if not is_deictic(found) or clock.is_ahead(found):
                continue
            yield from self._by_quotation(clock, found, published)
            yield from self._by_statement(clock, found, published)
        for found, cited in self._citing[document]:
            yield from self._by_outlet(clock, found, cited, published[cited])
        for other, found in self._cited_by[document]:
            yield from self._by_citing(self._clocks[other], found, document, published[other])
        yield from self._by_source(clock, published)

    def _by_quotation(
        self, clock: Clock, found: TimeExpression, published: Mapping[str, Published]
    ) -> Iterator[Constraint]:
        """ "On Monday", said of words that a dated article quotes as well: the Monday before that article."""
        weekday = weekday_of(found)
        sentence = clock.sentence(found)
        if weekday is None or sum(is_deictic(one) for one in clock.within(sentence)) != 1:
            return
        carried = {
            place
            for start, end in clock.quotations_at(sentence)
            for shingle in _shingles(clock.text[start:end])
            for other, place in self._quoted[shingle].items()
            if other != clock.document.id
        }
        dated = [(day, place) for place in carried if (day := _single(published[place.document])) is not None]
        if not dated:
            return
        day, place = min(dated, key=lambda one: (one[0], one[1].document, one[1].start))
        said = day - timedelta(days=(day.weekday() - weekday) % 7)
        written = written_on(found, Days(said, said))
        if (day - said).days <= _REPORTED and written is not None:
            reason = f"the words it sets on {clock.words(found)!r} were carried by an article of {day}"
            yield Constraint(written.first, written.last, reason, (clock.evidence(found), place), 3)

    def _by_statement(
        self, clock: Clock, found: TimeExpression, published: Mapping[str, Published]
    ) -> Iterator[Constraint]:
        """ "The joint statement of last month" is the one statement that lies among the articles."""
        if len(self._statements) != 1 or self._statements[0] == clock.document.id:
            return
        sentence = clock.sentence(found)
        if not _NAMES_STATEMENT & set(words(clock.text[sentence.start : sentence.end])):
            return
        other = self._statements[0]
        day = _single(published[other])
        written = None if day is None else written_on(found, Days(day, day))
        if written is not None:
            reason = f"with {clock.words(found)!r} it tells of the statement of {day}"
            yield Constraint(written.first, written.last, reason, (clock.evidence(found), self._opening(other)), 3)

    def _by_outlet(self, clock: Clock, found: TimeExpression, cited: str, when: Published) -> Iterator[Constraint]:
        """ "The Courier reported last week", where one article of the Courier lies among those of the story."""
        if when.earliest is None or when.latest is None:
            return
        first, last = date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
        written = written_on(found, Days(first, last))
        if written is not None and (last - first).days < _WEEK:
            reason = f"with {clock.words(found)!r} it tells of what an article of {_told(when)} carried"
            yield Constraint(written.first, written.last, reason, (clock.evidence(found), self._opening(cited)), 3)

    def _by_citing(self, clock: Clock, found: TimeExpression, cited: str, when: Published) -> Iterator[Constraint]:
        """What an article that names this one's outlet, with a time, says of its date."""
        if when.earliest is None or when.latest is None:
            return
        anchor = DateInterval(earliest=when.earliest, latest=when.latest, granularity=when.granularity)
        days = resolve(found, anchor, tense="past")
        if days.earliest and days.latest:
            reason = f"an article of {_told(when)} tells, with {clock.words(found)!r}, what it carried"
            first, last = date.fromisoformat(days.earliest), date.fromisoformat(days.latest)
            yield Constraint(first, last, reason, (clock.evidence(found), self._opening(cited)), 3)

    def _citations(self) -> Iterator[tuple[str, TimeExpression, str]]:
        """Which article names, at which time, the outlet of which other."""
        for document, clock in sorted(self._clocks.items()):
            for found in clock.times:
                if is_deictic(found) and not clock.is_ahead(found):
                    cited = self._cited(clock, clock.sentence(found))
                    if cited is not None:
                        yield document, found, cited

    def _cited(self, clock: Clock, sentence: Stretch) -> str | None:
        """The one other article, no copy of another such, in whose head an outlet of the sentence is named."""
        found = {document for name in self._outlets(clock, sentence) for document in self._headed(name)}
        made = {one: self._pile.documents[one].derived_from for one in found - {clock.document.id}}
        originals = [one for one, source in made.items() if source is None or source.document not in made]
        return originals[0] if len(originals) == 1 else None

    def _headed(self, name: str) -> list[str]:
        """The documents of an outlet: those under its name, or else those in whose opening it stands."""
        if name not in self._named:
            under = [one for one, clock in self._clocks.items() if self._is_under(clock, name)]
            opening = [document for document, head in self._heads.items() if name in head]
            self._named[name] = sorted(under or opening)
        return self._named[name]

    def _is_under(self, clock: Clock, name: str) -> bool:
        first = clock.text[: self._opening(clock.document.id).end].strip().casefold()
        return name in ((clock.document.outlet or "").casefold(), first)

    def _outlets(self, clock: Clock, sentence: Stretch) -> set[str]:
        """Names of outlets in a sentence: those the reader knows, and unknown names that "reported"."""
        names, others = set(), []
        for one in self._pile.mentions(clock.document.id, sentence.start, sentence.end):
            known = self._pile.actors.get(one.actor)
            if known is not None and known.kind == "outlet" and one.form == "name":
                names.add(clock.text[one.start : one.end].casefold())
            else:
                others.append((one.start, one.end))
        for match in _REPORTS.finditer(clock.text, sentence.start, sentence.end):
            if not any(start < match.end(1) and match.start(1) < end for start, end in others):
                names.add(match.group(1).casefold())
        return names

    def _by_source(self, clock: Clock, published: Mapping[str, Published]) -> Iterator[Constraint]:
        """An article that opens with "on Thursday" and was made from one of a Thursday tells of that Thursday."""
        made = clock.document.derived_from
        source = None if made is None or not made.directed else _single(published[made.document])
        opening = [
            one for one in clock.times if one.start < _HEAD and weekday_of(one) is not None and not clock.is_ahead(one)
        ]
        if made is None or source is None or not opening or weekday_of(opening[0]) != source.weekday():
            return
        written = written_on(opening[0], Days(source, source))
        if written is not None:
            reason = f"it opens with {clock.words(opening[0])!r}, the weekday on which what it was made from came out"
            evidence = (clock.evidence(opening[0]), self._opening(made.document))
            yield Constraint(written.first, written.last, reason, evidence, 1)

    def _opening(self, document: str) -> Evidence:
        """The first line of a document, which stands for the whole."""
        text = self._clocks[document].text
        start = len(text) - len(text.lstrip())
        end = text.find("\n", start)
        return Evidence(document=document, start=start, end=len(text) if end < 0 else end)


def _shingles(text: str) -> set[tuple[str, ...]]:
    said = words(text)
    return {tuple(said[at : at + _SHINGLE]) for at in range(len(said) - _SHINGLE + 1)}


def _single(published: Published) -> date | None:
    """The day of a document dated to the day."""
    if published.earliest is None or published.earliest != published.latest:
        return None
    return date.fromisoformat(published.earliest)


def _told(published: Published) -> str:
    if published.earliest == published.latest:
        return str(published.earliest)
    return f"{published.earliest} to {published.latest}"
