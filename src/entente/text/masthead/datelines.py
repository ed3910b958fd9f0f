"""Agency datelines: "ISTANBUL (AA) -", "SEOUL, June 20 (Yonhap) --", "OSLO, 3 May (NTB) --", "WASHINGTON (AP) —"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from entente.records import Span
from entente.text.dates import Day, find_date

_FIRST_BLOCKS = 10
_PLACE = r"[A-Z][A-Z.'’\-]+(?:[ /,]+[A-Z][A-Za-z.'’\-]*){0,5}"
_MONTH = r"[A-Za-z]{3,9}\.?"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}?)(?P<date>,?\s*(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?,?)?"
    r"\s*(?:\((?P<agency>[A-Z][\w .&/’'\-]{1,40})\))?\s*(?P<dash>--|[-–—:])\s"
)


class Dateline(NamedTuple):
    """The agency (as written), the date if it has a year (offsets in the text), and the span up to the dash."""

    agency: str | None
    day: Day | None
    span: Span


def find_dateline(text: str, blocks: Sequence[Span]) -> Dateline | None:
    """The dateline that opens one of the first blocks, or null."""
    for block in blocks[:_FIRST_BLOCKS]:
        head = text[block.start : min(block.end, block.start + 160)]
        match = _DATELINE.match(head)
        if match is not None and (match["agency"] or match["date"]):
            day = find_date(match.group())
            shifted = day and day._replace(start=day.start + block.start, end=day.end + block.start)
            return Dateline(match["agency"], shifted, Span(start=block.start, end=block.start + match.end("dash")))
    return None
