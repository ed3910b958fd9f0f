"""When something happened with somebody or something, from the sentences that name it, whatever happened."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

import msgspec

from entente.reading.times import TimeExpression, find_times, is_vague, resolve
from entente.records import DateInterval, Document, Evidence, Span
from entente.stories.events.days import as_interval
from entente.stories.events.deeds import deeds, is_past
from entente.stories.sentences import Stretch, sentences_of
from entente.stories.wording import words

_LOOK_BACK = 30


class Happening(msgspec.Struct, frozen=True):
    """That a sentence tells of something on some date. `written` where the date is only that of the article."""

    date: DateInterval
    evidence: Evidence
    written: bool


def happenings(document: Document, named: Iterable[Span]) -> list[Happening]:
    """The dates of the sentences of a document in which the given places lie, in the order of the text.

    A sentence is dated by each time it names; one in the past tense that names none, by the day the document was
    written, where that is known. Times that something is only measured from do not count.
    """
    sentences = sentences_of(document.text)
    around = dict.fromkeys(sentences.around(one.start, one.end) for one in sorted(named, key=_place))
    return [one for sentence in around for one in _dated(document, sentence)]


def places_of(names: Iterable[str], text: str) -> list[Span]:
    """Where a text has one of the names, whole, in any case and spacing, in the order of the text."""
    sought = sorted({" ".join(name.split()) for name in names if name.strip()}, key=lambda name: (-len(name), name))
    if not sought:
        return []
    pattern = "|".join(re.escape(name).replace(r"\ ", r"\s*") for name in sought)
    found = re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE)
    return [Span(start=one.start(), end=one.end()) for one in found]


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _dated(document: Document, sentence: Stretch) -> list[Happening]:
    text = document.text
    evidence = Evidence(document=document.id, start=sentence.start, end=sentence.end)
    written = as_interval(document.published)
    told = [one for one in find_times(text, *sentence) if not is_vague(one)]
    if told:
        dates = dict.fromkeys(resolve(one, written) for one in told if not _only_measures(one, text))
        known = [one for one in dates if one.earliest and one.latest]
        return [Happening(date=when, evidence=evidence, written=False) for when in known]
    if written.earliest and written.latest and _is_past(text[sentence.start : sentence.end]):
        return [Happening(date=written, evidence=evidence, written=True)]
    return []


def _only_measures(time: TimeExpression, text: str) -> bool:
    """Whether the time comes after "since" or the like: "the lowest since October 1997"."""
    return _measured_from().search(text, max(0, time.start - _LOOK_BACK), time.start) is not None


@functools.cache
def _measured_from() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(deeds().measured)})(?: the)?(?: \w+)?(?: of)? $", re.IGNORECASE)


def _is_past(sentence: str) -> bool:
    return any(is_past(word) for word in words(sentence))
