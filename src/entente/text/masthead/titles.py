"""The title, where the text begins with one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from entente.records import Span
from entente.text.masthead.bylines import find_byline
from entente.text.masthead.datelines import find_dateline
from entente.text.masthead.published import date_line

_LONGEST, _MOST_WORDS, _FEWEST_WORDS = 180, 28, 3
_NO_TITLE_ENDS = tuple(".,;:…。—-")
_MARKDOWN = re.compile(r"#{1,6}\s+")
_BLANKS = re.compile(r"\s+")
_LOOKED_AT = 6


def find_title(text: str, blocks: Sequence[Span]) -> Span | None:
    """The span of the first line where it looks like a title: short, without a full stop, followed by longer text.

    `blocks` are those that are not noise. A label of one or two words may stand before the title.
    """
    for index, block in enumerate(blocks[:2]):
        span = _without_marks(text, block)
        words = len(text[span.start : span.end].split())
        is_label = index == 0 and words < _FEWEST_WORDS
        if _may_be_title(text, span) and not is_label and _has_body(text, span, blocks[index + 1 :]):
            return span
        if not is_label:
            return None
    return None


def locate_title(text: str, blocks: Sequence[Span], title: str) -> Span | None:
    """Where one of the first blocks is the title known from elsewhere, or null."""
    wanted = _BLANKS.sub(" ", title).strip().casefold()
    for block in blocks[:_LOOKED_AT]:
        span = _without_marks(text, block)
        if (
            span.end - span.start <= 2 * len(title)
            and _BLANKS.sub(" ", text[span.start : span.end]).casefold() == wanted
        ):
            return span
    return None


def _without_marks(text: str, block: Span) -> Span:
    match = _MARKDOWN.match(text, block.start, block.end)
    return Span(start=match.end(), end=block.end) if match and match.end() < block.end else block


def _may_be_title(text: str, span: Span) -> bool:
    line = text[span.start : min(span.end, span.start + _LONGEST + 1)]
    if len(line) > _LONGEST or len(line.split()) > _MOST_WORDS or line.endswith(_NO_TITLE_ENDS):
        return False
    if not any(character.isalpha() for character in line) or line[0].islower():
        return False
    lone = [span]
    return not (find_byline(text, lone) or find_dateline(text, lone) or date_line(text, lone))


def _has_body(text: str, title: Span, rest: Sequence[Span]) -> bool:
    length = title.end - title.start
    longest = max((block.end - block.start for block in rest[:12]), default=0)
    goes_on = bool(rest) and text[rest[0].start].islower()
    return longest > length and not goes_on
