"""Dates on the command line."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import TYPE_CHECKING

from entente.errors import UsageError

if TYPE_CHECKING:
    from entente.records import Published

WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def interval(written: str, option: str) -> tuple[str, str]:
    """First and last day of `2024-06-19`, `2024-06` or `2024`, as ISO days. UsageError names `option`."""
    match = WRITTEN.fullmatch(written.strip())
    try:
        if match is None:
            raise ValueError(written)
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None  # noqa: S101
        last_month = month or 12
        last_day = day or calendar.monthrange(year, last_month)[1]
        return date(year, month or 1, day or 1).isoformat(), date(year, last_month, last_day).isoformat()
    except (ValueError, calendar.IllegalMonthError):
        raise UsageError(
            f"{written!r} is not a date.", where=option, remedy="Write 2024-06-19, 2024-06 or 2024."
        ) from None


def published_on(written: str) -> Published:
    """The date given for articles that have none of their own."""
    from entente.cli.run import given_date

    return given_date("/".join(interval(written, "--date")))
