"""From tokens of a tree to spans of the text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from entente.reading.page import Page
from entente.records import Span

_EDGES = ' \t\r\n\u00a0,;:.—–-"“”«»'


def subtree(token: Any, without: Iterable[Any] = ()) -> list[int]:
    """Token numbers under `token`, leaving out what hangs under any of `without`."""
    cut = {one.i for one in without}
    found: list[int] = []
    stack = [token]
    while stack:
        one = stack.pop()
        found.append(one.i)
        stack += [child for child in one.children if child.i not in cut]
    return sorted(found)


def runs(page: Page, tokens: Iterable[int]) -> tuple[Span, ...]:
    """The stretches of text that tokens make up, gaps of punctuation and blanks bridged, edges trimmed."""
    spans: list[Span] = []
    ordered = sorted(set(tokens))
    start = previous = -1
    for number in [*ordered, -1]:
        if number >= 0 and start >= 0 and _bridged(page, previous, number):
            previous = number
            continue
        if start >= 0:
            spans += trimmed(page, page.doc[start].idx, page.doc[previous].idx + len(page.doc[previous]))
        start = previous = number
    return tuple(spans)


def _bridged(page: Page, left: int, right: int) -> bool:
    return all(page.doc[token].is_space or page.doc[token].is_punct for token in range(left + 1, right))


def trimmed(page: Page, start: int, end: int) -> list[Span]:
    """The span without blanks and punctuation at its edges; none if nothing is left."""
    while start < end and page.text[start] in _EDGES:
        start += 1
    while end > start and page.text[end - 1] in _EDGES:
        end -= 1
    return [Span(start=start, end=end)] if start < end else []
