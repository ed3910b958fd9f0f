"""The time expressions of one article's own words, and the sentences they stand in."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Sequence

from entente.reading.times import TimeExpression, Value, find_times
from entente.records import Document, Evidence
from entente.stories.sentences import Stretch, sentences_of
from entente.stories.vocabulary import vocabulary
from entente.stories.wording import words

_QUOTED = re.compile(r"“[^“”\n]{0,2000}”?|\"[^\"\n]{0,2000}\"")
_BEFORE = 80
_AHEAD_OF = re.compile(
    r"\b(?:is|are|was|were|be|set|due|expected|scheduled|ready|slated|starts?|begins?|plans?|intend(?:s|ed)?|hop(?:es?|ed|ing)"
    r"|aim(?:s|ed|ing)?|wants?|wanted|agree[sd]?|vow(?:s|ed)?|pledge[sd]?|decide[sd]?|promise[sd]?|seek(?:s|ing)?|sought"
    r"|expires?|lapses?|runs? out|opens?|ahead of|in time|deadline|forecasts?|targets?|planned|available"
    r"|from|beyond|through|before|than) (?:to|for|in|of)\b"
)
_CALENDAR = re.compile(
    r"[12]\d{3}|\d(?:st|nd|rd|th)\b|\b\d{1,2}[/.]\d|day\b|days\b|\b(?:week|month|year|decade|centur|quarter|fortnight|season"
    r"|spring|summer|autumn|fall\b|winter|january|february|march|april|may\b|june|july|august|september|october|november"
    r"|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun)\b"
    r"|ago\b|last\b|next\b|past\b|earlier|tonight|tomorrow|night|eve\b|easter|christmas|ramadan|recent|now\b)",
    re.IGNORECASE,
)
"""What an expression of time has in it; sentences without are not searched."""
_WILL = re.compile(
    r"\b(?:will|is due to|is scheduled to|are due to|are scheduled to)\b[^,;:.]*\b(?:in|on|by|until)\s+$"
)
_OPEN = re.compile(
    r"\b(?:will|would|shall|can|could|may|might|must|should|to be|hope[sd]?|hoping|expect(?:s|ed)?|forecasts?"
    r"|plan(?:s|ned)?|intends?)\b"
)
_KEPT = 2048


@functools.lru_cache(maxsize=_KEPT)
def times_of(text: str) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in order; one search serves documents, events and statements.

    Only sentences with a word of the calendar are searched, which is a third of the news.
    """
    around = sentences_of(text).around
    stretches = sorted({around(match.start(), match.end()) for match in _CALENDAR.finditer(text)})
    return tuple(found for stretch in stretches for found in find_times(text, *stretch))


def quotations(text: str) -> list[tuple[int, int]]:
    """Start and end of what stands in double quotation marks within a line."""
    return [match.span() for match in _QUOTED.finditer(text)]


class Clock:
    """What one document says of time in its own voice: outside page furniture and outside quotations.

    The words of a quotation are set against the day of the saying, which is not that of the article.
    """

    def __init__(self, document: Document) -> None:
        self.document, self.text = document, document.text
        self.sentences = sentences_of(self.text)
        furniture = [(one.start, one.end) for one in document.noise if one.kind != "heading"]
        self._quoted = quotations(self.text)
        self.every = times_of(self.text)
        self.times = tuple(
            found for found in self.every if not _within(found, furniture) and not _within(found, self._quoted)
        )

    def sentence(self, found: TimeExpression) -> Stretch:
        """The sentence an expression stands in."""
        return self.sentences.around(found.start, found.end)

    def quotations_at(self, sentence: Stretch) -> list[tuple[int, int]]:
        """The quotations in a sentence, and the one that follows it directly."""
        following = (
            len(self.text[sentence.end :].lstrip(" ")) if self.text[sentence.end - 1 : sentence.end] != "\n" else 0
        )
        start = len(self.text) - following if following else sentence.end
        return [one for one in self._quoted if sentence.start <= one[0] < sentence.end or one[0] == start]

    def within(self, stretch: Stretch, times: Sequence[TimeExpression] | None = None) -> Sequence[TimeExpression]:
        """The article's own expressions, or those of `times`, that begin in a stretch."""
        times = self.times if times is None else times
        low = bisect_left(times, stretch.start, key=_start)
        return times[low : bisect_left(times, stretch.end, lo=low, key=_start)]

    def is_ahead(self, found: TimeExpression) -> bool:
        """Whether the words before an expression in its sentence tell of what is still to come."""
        if _looks_back(found.value):
            return False
        start = max(self.sentence(found).start, found.start - _BEFORE)
        before = self.text[start : found.start]
        return bool(vocabulary().future & set(words(before))) or _AHEAD_OF.search(before) is not None

    def is_open(self, found: TimeExpression) -> bool:
        """Whether the sentence of an expression has a verb of what may or shall be."""
        return _OPEN.search(self.text, *self.sentence(found)) is not None

    def will_be(self, found: TimeExpression) -> bool:
        """Whether the sentence says outright that something will be at the time, up to it without a comma."""
        before = self.text[max(self.sentence(found).start, found.start - _BEFORE) : found.start]
        return _WILL.search(before) is not None

    def words(self, found: TimeExpression) -> str:
        """The expression as it is written."""
        return self.text[found.start : found.end]

    def evidence(self, found: TimeExpression) -> Evidence:
        """The place of an expression."""
        return Evidence(document=self.document.id, start=found.start, end=found.end)


def _within(found: TimeExpression, stretches: list[tuple[int, int]]) -> bool:
    return any(start < found.end and found.start < end for start, end in stretches)


def _start(found: TimeExpression) -> int:
    return found.start


def _looks_back(value: Value) -> bool:
    """Whether words say of themselves that they mean what was: "last week", "two days ago"."""
    told = (getattr(value, name, None) for name in ("shift", "week_shift", "year_shift", "direction"))
    return any(one == -1 for one in told)
