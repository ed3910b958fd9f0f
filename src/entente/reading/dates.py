"""The date that a stretch of a page gives, resolved against the day the page came out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

from entente.reading.page import Page
from entente.reading.times import find_times, resolve
from entente.records import DateInterval

_COMING = re.compile(r"\b(?:will|shall|due|scheduled|planned|plans|expected|upcoming)\b", re.IGNORECASE)
"""Words before a weekday that put it after the report; without one, news tells of what has been."""

DateOf = Callable[[int, int], DateInterval | None]
"""The date that the words in `[start, end)` give, or None."""


def dates_in(page: Page) -> DateOf:
    """A function from `[start, end)` to the first date named there, or None.

    A date whose year the page does not give, directly or through its own date, has unknown ends.
    """
    published = page.document.published
    anchor = DateInterval(earliest=published.earliest, latest=published.latest, granularity=published.granularity)
    found = find_times(page.text)
    starts = [one.start for one in found]

    def date_of(start: int, end: int) -> DateInterval | None:
        for one in found[bisect_left(starts, start) :]:
            if one.start >= end:
                break
            resolved = resolve(one, anchor, tense="future" if _COMING.search(page.text, start, one.start) else "past")
            if one.end <= end and (resolved.earliest or resolved.latest):
                return resolved
        return None

    return date_of
