"""Where gists are kept while articles come in day by day: a shelf that can be asked what lies near what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import islice
from typing import NamedTuple, Protocol


class Card(NamedTuple):
    """One article on the shelf: its id, the marks it is looked up by, and its gist as bytes."""

    document: str
    marks: tuple[int, ...]
    gist: bytes


class Shelf(Protocol):
    """What grouping needs to remember. Documents are named by id; a story by its founder, a member's id."""

    def put(self, cards: Iterable[Card]) -> None:
        """Keep these; one that is there already is replaced, and keeps its links and its story."""

    def drop(self, documents: Collection[str]) -> None:
        """Forget these, with their marks, links and places."""

    def bearers(self, marks: Collection[int], most: int) -> dict[int, list[str]]:
        """By mark, up to `most` of the documents that bear it, in no order."""

    def common(self, marks: Collection[int], most: int) -> set[int]:
        """Those of the marks that more than `most` documents bear."""

    def gists(self, documents: Collection[str]) -> dict[str, bytes]:
        """The gists of those of the documents that are there."""

    def links(self, documents: Collection[str]) -> dict[str, dict[str, float]]:
        """By document, the likeness of each one it is linked to."""

    def relink(self, links: Mapping[str, Mapping[str, float]]) -> None:
        """Replace all links of each key, both ways."""

    def founders(self, documents: Collection[str]) -> dict[str, str]:
        """The founder of the story of each document that has a place."""

    def members(self, founders: Collection[str]) -> dict[str, list[str]]:
        """By founder, the documents of his story, in order."""

    def place(self, founders: Mapping[str, str]) -> None:
        """Put each document into the story of its founder."""


class MemoryShelf:
    """A shelf that lasts as long as the program."""

    def __init__(self) -> None:
        self._cards: dict[str, Card] = {}
        self._bearers: dict[int, dict[str, None]] = defaultdict(dict)
        self._links: dict[str, dict[str, float]] = {}
        self._founders: dict[str, str] = {}
        self._members: dict[str, set[str]] = defaultdict(set)

    def put(self, cards: Iterable[Card]) -> None:
        """See `Shelf.put`."""
        for card in cards:
            self._unmark(card.document)
            self._cards[card.document] = card
            for mark in card.marks:
                self._bearers[mark][card.document] = None

    def drop(self, documents: Collection[str]) -> None:
        """See `Shelf.drop`."""
        self.relink({one: {} for one in documents})
        for one in documents:
            self._unmark(one)
            self._cards.pop(one, None)
            if (founder := self._founders.pop(one, None)) is not None:
                self._members[founder].discard(one)

    def bearers(self, marks: Collection[int], most: int) -> dict[int, list[str]]:
        """See `Shelf.bearers`."""
        return {mark: list(islice(self._bearers[mark], most)) for mark in marks if self._bearers.get(mark)}

    def common(self, marks: Collection[int], most: int) -> set[int]:
        """See `Shelf.common`."""
        return {mark for mark in marks if len(self._bearers.get(mark, ())) > most}

    def gists(self, documents: Collection[str]) -> dict[str, bytes]:
        """See `Shelf.gists`."""
        return {one: self._cards[one].gist for one in documents if one in self._cards}

    def links(self, documents: Collection[str]) -> dict[str, dict[str, float]]:
        """See `Shelf.links`."""
        return {one: self._links.get(one, {}) for one in documents}

    def relink(self, links: Mapping[str, Mapping[str, float]]) -> None:
        """See `Shelf.relink`."""
        for one in links:
            for other in self._links.pop(one, {}):
                self._links.get(other, {}).pop(one, None)
        for one, near in links.items():
            for other, value in near.items():
                self._links.setdefault(one, {})[other] = value
                self._links.setdefault(other, {})[one] = value

    def founders(self, documents: Collection[str]) -> dict[str, str]:
        """See `Shelf.founders`."""
        return {one: self._founders[one] for one in documents if one in self._founders}

    def members(self, founders: Collection[str]) -> dict[str, list[str]]:
        """See `Shelf.members`."""
        return {one: sorted(self._members[one]) for one in founders if self._members.get(one)}

    def place(self, founders: Mapping[str, str]) -> None:
        """See `Shelf.place`."""
        for document, founder in founders.items():
            if (former := self._founders.get(document)) is not None:
                self._members[former].discard(document)
            self._founders[document] = founder
            self._members[founder].add(document)

    def _unmark(self, document: str) -> None:
        card = self._cards.get(document)
        for mark in card.marks if card else ():
            self._bearers[mark].pop(document, None)
