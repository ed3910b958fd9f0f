"""A clause that an article tells, beside the library's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from entente.knowledge import ClauseFact, Treaty
from entente.records import Clause
from entente.system.texts.shapes import ClauseCheck

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ARTICLES = re.compile(
    r"\b(?:Articles?|paragraphs?)\b((?:\s+(?:\d{1,3}|[IVXLC]{1,6})(?:\(\d+\))?(?:,|\s+and|\s+to)?)+)", re.I
)
_NUMBER = re.compile(r"\b(?:\d{1,3}|[IVXLC]{1,6})\b")
_WORD = re.compile(r"[a-z]{4,}")
_ALIKE = 0.5
"""At least this share of the article's telling words stands in the library's: they say the same."""

_CLOSED = frozenset({"with", "that", "this", "they", "them", "their", "other", "from", "each", "either", "party"})


def check_clause(told: Clause, treaty: Treaty) -> ClauseCheck:
    """What agrees, what differs and what the library cannot say."""
    beside = matching(told, treaty.clauses)
    if not treaty.clauses:
        return ClauseCheck(told=told, beside=(), cannot_say=_told_fields(told))
    if not beside:
        return ClauseCheck(told=told, beside=(), differs=("kind",), cannot_say=_told_fields(told)[1:])
    verdicts = {field: _verdict(field, told, beside) for field in _told_fields(told)}
    return ClauseCheck(
        told=told,
        beside=beside,
        agrees=tuple(field for field, one in verdicts.items() if one is True),
        differs=tuple(field for field, one in verdicts.items() if one is False),
        cannot_say=tuple(field for field, one in verdicts.items() if one is None),
    )


def matching(told: Clause, clauses: Iterable[ClauseFact]) -> tuple[ClauseFact, ...]:
    """The library's clauses of the same kind, narrowed to the article's number where one of them bears it."""
    kind = [one for one in clauses if one.kind == told.kind]
    numbers = numbers_in(told.article or "")
    numbered = [one for one in kind if numbers & numbers_in(one.article)]
    return tuple(numbered or kind)


def numbers_in(article: str) -> frozenset[int]:
    """The numbers of the articles that the words name: "Articles IV and V" -> 4, 5."""
    found = (number.group() for run in _ARTICLES.finditer(article) for number in _NUMBER.finditer(run.group(1)))
    return frozenset(int(one) if one.isdigit() else _of_roman(one.upper()) for one in found)


def _of_roman(number: str) -> int:
    values = [_ROMAN[letter] for letter in number]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def _told_fields(told: Clause) -> tuple[str, ...]:
    values = {"article": told.article, "trigger": told.trigger, "duty": told.duty, "automaticity": told.automaticity}
    return ("kind", *(field for field, value in values.items() if value is not None))


def _verdict(field: str, told: Clause, beside: tuple[ClauseFact, ...]) -> bool | None:
    """True: agrees; False: differs; None: the library cannot say."""
    if all(one.unverified for one in beside):
        return None
    if field == "kind":
        return True
    if field == "article":
        known = frozenset(number for one in beside for number in numbers_in(one.article))
        numbers = numbers_in(told.article or "")
        return bool(numbers & known) if numbers and known else None
    if field == "automaticity":
        return _automaticity(told, beside)
    return _alike(getattr(told, field), " ".join(getattr(one, field) for one in beside))


def _automaticity(told: Clause, beside: tuple[ClauseFact, ...]) -> bool | None:
    known = {one.automaticity for one in beside}
    if told.automaticity == "automatic":
        return "automatic" in known
    if told.automaticity == "discretionary":
        return True if known & {"process", "discretion"} else None
    return None


def _alike(said: str, held: str) -> bool | None:
    telling, known = _stems(said), _stems(held)
    if not telling or not known:
        return None
    return True if len(telling & known) / len(telling) >= _ALIKE else None


def _stems(words: str) -> set[str]:
    return {word[:6] for word in _WORD.findall(words.casefold()) if word not in _CLOSED}
