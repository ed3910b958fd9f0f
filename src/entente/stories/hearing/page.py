"""One article while it is asked whose words its clauses are: its sentences, paragraphs, quotations and speakers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from entente.records import Document
from entente.stories.claims.nations import Nation, Nations
from entente.stories.claims.propositions import Proposition
from entente.stories.pile import Pile
from entente.stories.sentences import quotations

_AHEAD, _BEHIND = 2, 6
"""Sentences within which the next speaker, and those who spoke before, may be the one who goes on."""
_MOST = 3
"""Sides that spoke before which are asked about."""


class Around(NamedTuple):
    """What stands around a clause: its sentence, the last attributed clause before it and the next one after it.

    `behind` counts the sentences since the last attributed clause, `gap` the clauses of nobody between.
    """

    sentence: str
    named: tuple[Nation, ...]
    opens: bool
    quoted: bool
    last: Proposition | None
    behind: int
    gap: int
    together: bool
    following: Proposition | None


class Page:
    """The clauses of one article, in the order of the text."""

    def __init__(self, document: Document, clauses: Sequence[Proposition], pile: Pile, nations: Nations) -> None:
        self.clauses = list(clauses)
        self.source = document.derived_from.document if document.derived_from else None
        self._text = document.text
        self._nations = nations
        self._known = pile.actors
        self._sentences = pile.sentences(document.id)
        self._starts = sorted({self._home(one.span.start) for one in self.clauses})
        self._quoted = quotations(self._text)
        self._spoken = [number for number, one in enumerate(self.clauses) if one.speakers]
        self._said = Counter(side for number in self._spoken for side in self.clauses[number].speakers)

    @property
    def sides(self) -> int:
        """How many sides speak in the article."""
        return len(self._said)

    def share(self, side: str) -> float:
        """Which part of the attributed clauses is a side's."""
        return self._said[side] / len(self._spoken) if self._spoken else 0.0

    def around(self, number: int) -> Around:
        """What stands around a clause."""
        one = self.clauses[number]
        here = self._sentences.around(one.span.start, one.span.end)
        sentence = self._text[here.start : here.end]
        place = bisect_left(self._spoken, number)
        last = self._spoken[place - 1] if place else None
        before = self.clauses[last] if last is not None else None
        return Around(
            sentence=sentence,
            named=(*self._nations.named(sentence), *self._nations.capitals(sentence)),
            opens=here.start == 0 or "\n" in self._text[max(0, here.start - 2) : here.start],
            quoted=any(start <= one.span.start < end for start, end in self._quoted),
            last=before,
            behind=self._apart(before, one) if before else _BEHIND + 1,
            gap=number - last - 1 if last is not None else 0,
            together=before is not None and self._in_paragraph(before, one),
            following=self._following(number),
        )

    def candidates(self, number: int, around: Around) -> list[str]:
        """Who may go on speaking: who spoke shortly before, who speaks next, the states that the sentence names."""
        found: dict[str, None] = {}
        one = self.clauses[number]
        for place in reversed(self._spoken[: bisect_left(self._spoken, number)]):
            if len(found) >= _MOST or self._apart(self.clauses[place], one) > _BEHIND:
                break
            found |= dict.fromkeys(sorted(self.clauses[place].speakers))
        place = bisect_right(self._spoken, number)
        if place < len(self._spoken) and self._apart(one, self.clauses[self._spoken[place]]) <= _AHEAD:
            found |= dict.fromkeys(sorted(self.clauses[self._spoken[place]].speakers))
        found |= dict.fromkeys(each.state for each in around.named if each.state in self._known)
        return list(found)

    def _following(self, number: int) -> Proposition | None:
        place = bisect_right(self._spoken, number)
        if place == len(self._spoken):
            return None
        one, after = self.clauses[number], self.clauses[self._spoken[place]]
        near = self._apart(one, after) <= _AHEAD and "\n" not in self._text[one.span.end : after.span.start]
        return after if near else None

    def _in_paragraph(self, one: Proposition, other: Proposition) -> bool:
        return "\n" not in self._text[one.span.start : other.span.start]

    def _home(self, position: int) -> int:
        return self._sentences.around(position, position + 1).start

    def _apart(self, one: Proposition, other: Proposition) -> int:
        """Sentences from one clause to the other; sentences without a clause do not count."""
        first, second = (bisect_left(self._starts, self._home(each.span.start)) for each in (one, other))
        return second - first
