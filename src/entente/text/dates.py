"""Explicit dates as pages, records and date lines write them. Nothing relative, nothing guessed."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from entente.records import Granularity

_MONTHS = (
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)
_NUMBER_OF = {name[:3]: number for number, name in enumerate(_MONTHS, 1)}
_MONTH = r"(jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?" + (
    r"|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_YEAR = r"((?:19|20)\d{2})"
_ISO = re.compile(rf"{_YEAR}(?:-(\d{{2}})(?:-(\d{{2}}))?)?(?![\d-])")
_SLASHED = re.compile(rf"{_YEAR}[/.](\d{{1,2}})[/.](\d{{1,2}})(?!\d)")
_COMPACT = re.compile(rf"{_YEAR}(\d{{2}})(\d{{2}})(?:T\d+|$)")
_AMERICAN = re.compile(rf"(?<!\w){_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}(?!\d)", re.IGNORECASE)
_BRITISH = re.compile(rf"(?<!\w)(\d{{1,2}})(?:st|nd|rd|th)?[\s-]+{_MONTH},?[\s-]+{_YEAR}(?!\d)", re.IGNORECASE)


class Day(NamedTuple):
    """An interval of days, and where in the string it was written."""

    earliest: str
    latest: str
    granularity: Granularity
    start: int
    end: int


def find_date(text: str) -> Day | None:
    """The first day written out in full in `text` (year, month and day), or null."""
    found = [day for pattern, order in _PATTERNS for match in pattern.finditer(text) if (day := _day(match, order))]
    return min(found, key=lambda day: (day.start, -day.end)) if found else None


def read_date(value: str) -> Day | None:
    """A whole value that states a date: ISO 8601 to the day, month or year, or a day in English words."""
    text = value.strip()
    iso = _ISO.match(text)
    if iso is not None and (iso.group(3) is None or _day(iso, "ymd")):
        return _day(iso, "ymd") if iso.group(3) else _wide(iso) if iso.end() == len(text) else None
    compact = _COMPACT.match(text)
    return _day(compact, "ymd") if compact else find_date(text)


def _day(match: re.Match[str], order: str) -> Day | None:
    parts = dict(zip(order, match.groups(), strict=True))
    if not parts["d"]:
        return None
    month = parts["m"] if parts["m"].isdigit() else _NUMBER_OF[parts["m"][:3].lower()]
    try:
        iso = date(int(parts["y"]), int(month), int(parts["d"])).isoformat()
    except ValueError:
        return None
    return Day(iso, iso, "day", match.start(), match.end())


def _wide(match: re.Match[str]) -> Day | None:
    year, month = int(match.group(1)), int(match.group(2) or 0)
    if not month:
        return Day(f"{year}-01-01", f"{year}-12-31", "year", match.start(), match.end())
    if month > len(_MONTHS):
        return None
    last = date(year, month, 1) + timedelta(days=monthrange(year, month)[1] - 1)
    return Day(f"{year}-{month:02}-01", last.isoformat(), "month", match.start(), match.end())


_PATTERNS = ((_ISO, "ymd"), (_SLASHED, "ymd"), (_AMERICAN, "mdy"), (_BRITISH, "dmy"))
