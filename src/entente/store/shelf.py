"""What grouping remembers between runs: cards, the marks they bear, and their links.

Answers to what the stories room asks of a shelf; what a gist holds is none of the store's business.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from entente.store.schema import cards, marks

_HALF = 1 << 63
_AT_ONCE = 500

# Written out, as they run once for each of some hundred thousand links.
_LINKS = """
    SELECT first.document, second.document, links.likeness FROM cards AS first
    JOIN links ON links.one = first.number JOIN cards AS second ON second.number = links.other
    WHERE first.document IN ({marks})
"""
_UNLINK_BACK = """
    DELETE FROM links WHERE (one, other) IN (SELECT back.other, back.one FROM links AS back WHERE back.one IN ({marks}))
"""
_UNLINK = "DELETE FROM links WHERE one IN ({marks})"
_LINK = "INSERT INTO links (one, other, likeness) VALUES (?, ?, ?)"
_MARK = "INSERT INTO marks (mark, number) VALUES (?, ?)"
_BEARERS = """
    SELECT marks.mark, cards.document FROM marks JOIN cards ON cards.number = marks.number WHERE marks.mark IN ({marks})
"""
_COMMON = """
    WITH asked (mark) AS (VALUES {rows}) SELECT mark FROM asked
    WHERE EXISTS (SELECT 1 FROM marks WHERE marks.mark = asked.mark LIMIT 1 OFFSET {most})
"""

_Item = TypeVar("_Item")


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
            borne = [(_signed(mark), numbers[document]) for document, one in some.items() for mark in set(one.marks)]
            if borne:
                self._connection.exec_driver_sql(_MARK, sorted(borne))

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
        found: dict[int, list[str]] = defaultdict(list)
        for some in _portions(list(signed)):
            common = self._common(some, most)
            for mark, document in self._rows(_BEARERS, [mark for mark in some if mark not in common]):
                found[signed[mark]].append(document)
            for mark in sorted(common):
                few = self._rows(f"{_BEARERS} LIMIT {int(most)}", [mark])
                found[signed[mark]] = [document for _, document in few]
        return dict(found)

    def common(self, wanted: Collection[int], most: int) -> set[int]:
        """Those of the marks that more than `most` documents bear."""
        signed = {_signed(mark): mark for mark in wanted}
        return {signed[mark] for some in _portions(list(signed)) for mark in self._common(some, most)}

    def _common(self, signed: Sequence[int], most: int) -> set[int]:
        """Stops counting the bearers of a mark where they are too many."""
        return {mark for (mark,) in self._rows(_COMMON.replace("{most}", str(int(most))), signed)}

    def gists(self, documents: Collection[str]) -> dict[str, bytes]:
        """The gists of those of the documents that are there."""
        query = select(cards.c.document, cards.c.gist).where(cards.c.document.in_(list(documents)))
        return _mapping(self._connection.execute(query))

    def links(self, documents: Collection[str]) -> dict[str, dict[str, float]]:
        """By document, the likeness of each one it is linked to."""
        found: dict[str, dict[str, float]] = {document: {} for document in documents}
        for some in _portions(list(documents)):
            for document, near, likeness in self._rows(_LINKS, some):
                found[document][near] = likeness
        return found

    def relink(self, new: Mapping[str, Mapping[str, float]]) -> None:
        """Replace all links of each key, both ways."""
        ends = sorted({*new, *(other for near in new.values() for other in near)})
        numbers: dict[str, int] = {}
        for some in _portions(ends):
            numbers |= self._numbers(some)
        own = sorted(numbers[one] for one in new if one in numbers)
        for few in _portions(own):
            self._rows(_UNLINK_BACK, few)
            self._rows(_UNLINK, few)
        made: dict[tuple[int, int], float] = {}
        for one, near in new.items():
            for other, likeness in near.items():
                made[numbers[one], numbers[other]] = made[numbers[other], numbers[one]] = likeness
        if made:
            rows = [(one, other, likeness) for (one, other), likeness in sorted(made.items())]
            self._connection.exec_driver_sql(_LINK, rows)

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

    def _rows(self, statement: str, keys: Sequence[Any]) -> list[Any]:
        """What the statement gives with a place for each key."""
        if not keys:
            return []
        places, rows = ",".join("?" * len(keys)), ",".join(["(?)"] * len(keys))
        written = statement.replace("{marks}", places).replace("{rows}", rows)
        done = self._connection.exec_driver_sql(written, tuple(keys))
        # The driver's own rows: there are millions of them.
        return list(done.cursor.fetchall()) if done.cursor is not None else []

    def _numbers(self, documents: Collection[str]) -> dict[str, int]:
        query = select(cards.c.document, cards.c.number).where(cards.c.document.in_(list(documents)))
        return _mapping(self._connection.execute(query))


def _signed(mark: int) -> int:
    """SQLite's whole numbers are signed."""
    return mark - 2 * _HALF if mark >= _HALF else mark


def _portions(items: Sequence[_Item]) -> Iterator[Sequence[_Item]]:
    """The items, as many at a time as one query takes."""
    for start in range(0, len(items), _AT_ONCE):
        yield items[start : start + _AT_ONCE]


def _mapping(rows: Iterable[Any]) -> dict[Any, Any]:
    """Rows of two columns as a mapping."""
    return {row[0]: row[1] for row in rows}
