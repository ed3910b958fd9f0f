"""What grouping remembers between runs: cards, the marks they bear, and their links.

Answers to what the stories room asks of a shelf; what a gist holds is none of the store's business.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Protocol

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from entente.store.schema import cards, links, marks

_HALF = 1 << 63


class CardLike(Protocol):
    """A card as the stories room makes it."""

    @property
    def document(self) -> str:
        """The document's id."""
        ...

    @property
    def marks(self) -> tuple[int, ...]:
        """Whole numbers below 2 to the power of 64."""
        ...

    @property
    def gist(self) -> bytes:
        """Whatever is to be kept."""
        ...


class SQLiteShelf:
    """A shelf over one open transaction. Lists of ids handed in are short enough for one query."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, new: Iterable[CardLike]) -> None:
        """Keep these; one that is there already is replaced, and keeps its links and its story."""
        found = list(new)
        if not found:
            return
        statement = upsert(cards)
        replaced = statement.on_conflict_do_update(index_elements=["document"], set_={"gist": statement.excluded.gist})
        self._connection.execute(replaced, [{"document": one.document, "gist": one.gist} for one in found])
        for start in range(0, len(found), 500):
            some = {one.document: one for one in found[start : start + 500]}
            numbers = self._numbers(list(some))
            self._connection.execute(delete(marks).where(marks.c.number.in_(list(numbers.values()))))
            borne = [
                {"mark": _signed(mark), "number": numbers[document]}
                for document, one in some.items()
                for mark in sorted(set(one.marks))
            ]
            if borne:
                self._connection.execute(insert(marks), borne)

    def drop(self, documents: Collection[str]) -> None:
        """Forget these, with their marks, links and places."""
        listed = sorted(documents)
        for start in range(0, len(listed), 500):
            some = listed[start : start + 500]
            self.relink({one: {} for one in some})
            numbers = list(self._numbers(some).values())
            self._connection.execute(delete(marks).where(marks.c.number.in_(numbers)))
            self._connection.execute(delete(cards).where(cards.c.number.in_(numbers)))

    def bearers(self, wanted: Collection[int], most: int) -> dict[int, list[str]]:
        """By mark, up to `most` of the documents that bear it, in no order."""
        signed = {_signed(mark): mark for mark in wanted}
        counted = select(marks.c.mark, func.count()).where(marks.c.mark.in_(list(signed))).group_by(marks.c.mark)
        counts: dict[int, int] = _mapping(self._connection.execute(counted))
        found: dict[int, list[str]] = defaultdict(list)
        joined = select(marks.c.mark, cards.c.document).join(cards, cards.c.number == marks.c.number)
        rare = [mark for mark, count in counts.items() if count <= most]
        for mark, document in self._connection.execute(joined.where(marks.c.mark.in_(rare))):
            found[signed[mark]].append(document)
        for common in sorted(counts.keys() - set(rare)):
            some = self._connection.execute(joined.where(marks.c.mark == common).limit(most))
            found[signed[common]] = [document for _, document in some]
        return dict(found)

    def gists(self, documents: Collection[str]) -> dict[str, bytes]:
        """The gists of those of the documents that are there."""
        query = select(cards.c.document, cards.c.gist).where(cards.c.document.in_(list(documents)))
        return _mapping(self._connection.execute(query))

    def links(self, documents: Collection[str]) -> dict[str, dict[str, float]]:
        """By document, the likeness of each one it is linked to."""
        one, other = cards.alias("first"), cards.alias("second")
        query = (
            select(one.c.document, other.c.document, links.c.likeness)
            .join(links, links.c.one == one.c.number)
            .join(other, other.c.number == links.c.other)
            .where(one.c.document.in_(list(documents)))
        )
        found: dict[str, dict[str, float]] = {document: {} for document in documents}
        for document, near, likeness in self._connection.execute(query):
            found[document][near] = likeness
        return found

    def relink(self, new: Mapping[str, Mapping[str, float]]) -> None:
        """Replace all links of each key, both ways."""
        if not new:
            return
        numbers = self._numbers(list(new))
        own = list(numbers.values())
        former = self._connection.execute(select(links.c.one, links.c.other).where(links.c.one.in_(own))).all()
        both = [{"a": one, "b": other} for pair in former for one, other in (pair, (pair[1], pair[0]))]
        if both:
            matching = (links.c.one == bindparam("a")) & (links.c.other == bindparam("b"))
            self._connection.execute(delete(links).where(matching), both)
        ends = sorted({other for near in new.values() for other in near})
        for start in range(0, len(ends), 500):
            numbers |= self._numbers(ends[start : start + 500])
        made: dict[tuple[int, int], float] = {}
        for one, near in new.items():
            for other, likeness in near.items():
                made[numbers[one], numbers[other]] = made[numbers[other], numbers[one]] = likeness
        if made:
            rows = [{"one": one, "other": other, "likeness": likeness} for (one, other), likeness in made.items()]
            self._connection.execute(insert(links), rows)

    def founders(self, documents: Collection[str]) -> dict[str, str]:
        """The founder of the story of each document that has a place."""
        found: dict[str, str] = {}
        listed = list(documents)
        for start in range(0, len(listed), 500):
            chosen = cards.c.document.in_(listed[start : start + 500]) & cards.c.founder.is_not(None)
            rows = self._connection.execute(select(cards.c.document, cards.c.founder).where(chosen))
            found |= _mapping(rows)
        return found

    def members(self, founders: Collection[str]) -> dict[str, list[str]]:
        """By founder, the documents of his story, in order."""
        found: dict[str, list[str]] = {}
        listed = list(founders)
        for start in range(0, len(listed), 500):
            chosen = cards.c.founder.in_(listed[start : start + 500])
            query = select(cards.c.founder, cards.c.document).where(chosen).order_by(cards.c.document)
            for founder, document in self._connection.execute(query):
                found.setdefault(founder, []).append(document)
        return found

    def place(self, founders: Mapping[str, str]) -> None:
        """Put each document into the story of its founder."""
        if founders:
            rows = [{"which": document, "whose": founder} for document, founder in founders.items()]
            placed = update(cards).where(cards.c.document == bindparam("which")).values(founder=bindparam("whose"))
            self._connection.execute(placed, rows)

    def _numbers(self, documents: Collection[str]) -> dict[str, int]:
        query = select(cards.c.document, cards.c.number).where(cards.c.document.in_(list(documents)))
        return _mapping(self._connection.execute(query))


def _signed(mark: int) -> int:
    """SQLite's whole numbers are signed."""
    return mark - 2 * _HALF if mark >= _HALF else mark


def _mapping(rows: Iterable[Any]) -> dict[Any, Any]:
    """Rows of two columns as a mapping."""
    return {row[0]: row[1] for row in rows}
