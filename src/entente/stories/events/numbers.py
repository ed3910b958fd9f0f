"""How many of what: the counts that a report of an event gives."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from entente.stories.events.deeds import deeds, is_past
from entente.stories.vocabulary import vocabulary

_WORD = re.compile(r" +([a-z][a-z’'-]*)", re.IGNORECASE)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_AFTER_MONTH = re.compile(rf"\b{_MONTH}\.? $")
_BEFORE_MONTH = re.compile(rf" ?{_MONTH}\b")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_REACH = 3


def numbers_in(clauses: Iterable[str]) -> tuple[str, ...]:
    """The counted things of clauses as they write them ("more than 60 trilateral meetings"), each once.

    Days and years are no counts.
    """
    found = (
        " ".join((match.group() + _counted(words, match.end())).split())
        for words in clauses
        for match in _number().finditer(words)
        if not _is_date(words, match)
    )
    return tuple(dict.fromkeys(found))


@functools.cache
def _number() -> re.Pattern[str]:
    """A number in digits or words, with what bounds it before and what it counts in after."""
    digits = r"\d+(?:[.,]\d+)*"
    bounds, spelled, units = ("|".join(map(re.escape, one)) for one in (deeds().bounds, deeds().spelled, deeds().units))
    number = rf"(?:[$€£¥] ?{digits}|\b{digits}|\b(?:{spelled})\b)"
    return re.compile(rf"(?:\b(?:{bounds}) )?{number}(?: ?%|(?: (?:{units}))*)(?: of)?(?![\w%])", re.IGNORECASE)


def _counted(words: str, start: int) -> str:
    """The words after a number up to the first that looks like a plural; without one, the next word alone."""
    first, end = start, start
    for reached in range(_REACH):
        match = _WORD.match(words, end)
        if match is None or match.group(1).casefold() in vocabulary().stop or is_past(match.group(1)):
            break
        end = match.end()
        first = end if reached == 0 else first
        if match.group(1).endswith("s"):
            return words[start:end]
    return words[start:first]


def _is_date(words: str, match: re.Match[str]) -> bool:
    return bool(
        _YEAR.fullmatch(match.group())
        or _AFTER_MONTH.search(words[: match.start()])
        or _BEFORE_MONTH.match(words, match.end())
    )
