"""Mentions and companies by sentence, so that looking back costs no more in a long text."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from entente.reading.actors.cast import Cast, Found
from entente.reading.actors.coordination import Company, company_of
from entente.reading.page import Page


class Neighbourhood:
    """What a page mentions, sentence by sentence; grows as mentions are added."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self._doc = page.doc
        self._cast = cast
        self._starts = [sentence.start for sentence in page.doc.sents]
        self._mentions: dict[int, list[Found]] = defaultdict(list)
        self._companies: dict[int, list[Company]] = defaultdict(list)
        for found in sorted(cast.found, key=lambda one: one.start):
            self.add(found)

    def add(self, found: Found) -> None:
        """Take in a mention the cast already holds."""
        number = self.sentence(found.start)
        self._mentions[number].append(found)
        company = company_of(self._doc, self._cast, found)
        if company is not None:
            self._companies[number].append(company)

    def sentence(self, token: int) -> int:
        """The number of the sentence a token stands in."""
        return bisect_right(self._starts, token) - 1

    def mentions(self, token: Any, reach: int) -> Iterator[tuple[int, Found]]:
        """(sentences back, mention) of the mentions before `token`, at most `reach` sentences back."""
        here = self.sentence(token.i)
        for back in range(reach + 1):
            for found in self._mentions.get(here - back, ()):
                if found.start < token.i:
                    yield back, found

    def companies(self, token: Any, reach: int) -> Iterator[tuple[int, Company]]:
        """(sentences back, actors named together) before `token`, at most `reach` sentences back."""
        here = self.sentence(token.i)
        for back in range(reach + 1):
            for one in self._companies.get(here - back, ()):
                if one.start < token.i:
                    yield back, one

    def later_companies(self, token: Any) -> Iterator[Company]:
        """Actors named together after `token` in its own sentence."""
        return (one for one in self._companies.get(self.sentence(token.i), ()) if one.start > token.i)
