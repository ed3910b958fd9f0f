"""Dates as articles write them, and days beside the library's coarse dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Literal

from entente.knowledge import bounds
from entente.records import Document

_MONTHS = (
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)
_MONTH = r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = re.compile(
    rf"\b(?:{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>(?:19|20)\d\d))?"
    rf"|(?P<day2>\d{{1,2}}) {_MONTH.replace('month', 'month2')},?(?: (?P<year2>(?:19|20)\d\d))?"
    rf"|{_MONTH.replace('month', 'month3')},? (?:of )?(?P<year3>(?:19|20)\d\d)"
    r"|(?:in|of|since) (?P<year4>(?:19|20)\d\d))\b"
)


def written_dates(text: str, start: int, end: int, document: Document) -> Iterator[tuple[str, int, int]]:
    """Explicit dates in `[start, end)`: an ISO day, month or year and where it stands.

    "June 19" without a year is the last one before the article came out, where it is known when that was.
    """
    for match in _DATE.finditer(text, start, end):
        found = match.groupdict()
        year = found["year"] or found["year2"] or found["year3"] or found["year4"]
        month = found["month"] or found["month2"] or found["month3"]
        day = found["day"] or found["day2"]
        coarse = _coarse(year, month, day) if year else _lately(month, day, document)
        if coarse is not None:
            yield coarse, match.start(), match.end()


def _coarse(year: str, month: str | None, day: str | None) -> str | None:
    parts = [year]
    if month is not None:
        parts.append(f"{_MONTHS.index(month.casefold()) + 1:02}")
    if day is not None:
        parts.append(f"{int(day):02}")
    coarse = "-".join(parts)
    try:
        bounds(coarse)
    except ValueError:
        return None
    return coarse


def _lately(month: str | None, day: str | None, document: Document) -> str | None:
    earliest, latest = document.published.earliest, document.published.latest
    if earliest is None or latest is None or earliest[:4] != latest[:4]:
        return None
    for year in (latest[:4], str(int(latest[:4]) - 1)):
        coarse = _coarse(year, month, day)
        if coarse is not None and coarse <= latest:
            return coarse
    return None


def apart(one: str, other: str) -> Literal["same", "near", "apart"]:
    """Whether two coarse dates can be one day; `near` where a day's difference of clocks explains it."""
    (first, last), (other_first, other_last) = bounds(one), bounds(other)
    if first <= other_last and other_first <= last:
        return "same"
    day = timedelta(days=1)
    return "near" if first - day <= other_last and other_first - day <= last else "apart"
