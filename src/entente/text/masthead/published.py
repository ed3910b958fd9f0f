"""A line near the top that is a date: "14 March 2025", "Published: June 21, 2024, 10:15 a.m."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from entente.records import Span
from entente.text.dates import Day, find_date

_FIRST_BLOCKS = 8
_LONGEST = 120
_OTHER_WORDS = 5
_FURNITURE = re.compile(
    r"(?:first |originally )?(?:published|posted|updated|last updated|last modified|modified|date|issued|on|at|by|the"
    r"|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|a\.?m\.?|p\.?m\.?|gmt|utc|est|edt|pst|pdt|cet|cest|kst|jst|bst|ist|[+-]?\d{1,2}(?::\d{2}){0,2}|h|hrs|ago|min|read)$",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"(?:last )?(?:updated|modified)", re.IGNORECASE)


def date_line(text: str, blocks: Sequence[Span]) -> Day | None:
    """The date of a line that is little else than a date, with offsets in `text`; or null."""
    for block in blocks[:_FIRST_BLOCKS]:
        line = text[block.start : min(block.end, block.start + _LONGEST + 1)]
        day = find_date(line) if len(line) <= _LONGEST else None
        if day is not None and _is_date_line(line, day):
            return day._replace(start=day.start + block.start, end=day.end + block.start)
    return None


def _is_date_line(line: str, day: Day) -> bool:
    """Whether the rest of the line is labels, a clock time, or a short name ("The Outlet, March 17, 2025")."""
    if _UPDATED.match(line):
        return False
    before, after = line[: day.start], _UPDATED.split(line[day.end :], maxsplit=1)[0]
    rest = [word for word in re.split(r"[\s,|•·()/–—]+", f"{before} {after}") if word.strip(":.-T")]
    other = [word for word in rest if not _FURNITURE.match(word.strip(":.,"))]
    ends = line.rstrip().endswith((".", "!", "?", "”", '"')) and not line.rstrip().lower().endswith("m.")
    return len(other) <= _OTHER_WORDS and not ends and all(_is_part_of_name(word) for word in other)


def _is_part_of_name(word: str) -> bool:
    return word[0].isupper() or word in {"of", "and", "the", "for", "de"}
