"""Notices that a machine translated the text. Bad English alone is no evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from entente.records import Span
from entente.text.quality.words import words


def machine_notice(text: str) -> Iterator[Span]:
    """The words of the first notice that says of this very text that a machine translated it."""
    match = _notice().search(text)
    if match is not None:
        yield Span(start=match.start(1), end=match.end())


@cache
def _notice() -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, words().machine_translated))
    subject = r"(?:article|story|text|report|page|post|content|version|translation|translated)"
    return re.compile(
        rf"(?:^|\n|\()\W{{0,5}}((?:[\w’']+ ){{0,4}}?{subject}[^.\n]{{0,40}}?(?:{phrases}))|XX^", re.IGNORECASE
    )
