"""Articles that a page speaks of without naming the agreement again: "Article 4 says …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from entente.reading.agreements.group import Group
from entente.reading.page import Page

_NUMBER = re.compile(r"\d{1,3}|[IVXLC]{1,6}")
_NEAR = 3
"""An article is one of the agreement that was named at most this many sentences before."""


def articles_of(page: Page, groups: Sequence[Group]) -> dict[int, list[Any]]:
    """Number of a group -> the words "Article" that speak of its agreement though no agreement stands beside them.

    "Article 51 of the Charter" names its own agreement; a sentence that names an agreement is read with that.
    """
    named = {
        phrase.head.sent.start: number
        for number, group in enumerate(groups)
        for phrase in sorted(group.phrases, key=lambda phrase: phrase.start)
    }
    found: dict[int, list[Any]] = {}
    last, distance = None, _NEAR + 1
    for sentence in page.sentences():
        if sentence.start in named:
            last, distance = named[sentence.start], 0
            continue
        distance += 1
        if last is not None and distance <= _NEAR:
            found.setdefault(last, []).extend(_articles(sentence))
    return found


def _articles(sentence: Any) -> Iterator[Any]:
    """The words "Article" with a number behind them and no name of an agreement behind that."""
    doc, stop = sentence.doc, sentence.end
    for token in sentence:
        if token.text != "Article" or token.i + 1 >= stop or not _NUMBER.fullmatch(doc[token.i + 1].text):
            continue
        if token.i + 2 < stop and doc[token.i + 2].text.casefold() == "of":
            continue
        yield token
