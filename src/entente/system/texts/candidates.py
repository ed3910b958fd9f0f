"""Which agreement of the library an agreement of the articles is, or may be."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from entente.knowledge import Library, Treaty
from entente.records import Agreement

_WORD = re.compile(r"[^\W_]+")
_BRITISH = {"defence": "defense"}


class Shelf:
    """The library's agreements by id and by name."""

    def __init__(self, library: Library) -> None:
        self.treaties = {one.id: one for one in library.treaties}
        self._named: dict[tuple[str, ...], list[Treaty]] = defaultdict(list)
        for treaty in library.treaties:
            for words in {words_of(name) for name in (treaty.name, *treaty.names)}:
                self._named[words].append(treaty)

    def candidates(self, agreement: Agreement, day: str | None) -> tuple[Treaty, ...]:
        """Those that it may be: by one of its names; else by its parties, where the library has such. Sorted by id.

        An agreement signed after `day`, and a kind that does not fit, are left out; a name of one word tells nothing.
        """
        codes = {one.removeprefix("state:") for one in agreement.parties}
        named = self._by_name(agreement)
        if named:
            fitting = [one for one in named if not codes or codes & set(one.parties)]
        elif len(codes) > 1:
            fitting = [
                one for one in self.treaties.values() if set(one.parties) == codes and _kind_fits(one, agreement)
            ]
        else:
            fitting = []
        known = (one for one in fitting if day is None or one.signed is None or one.signed <= day)
        return tuple(sorted(known, key=lambda one: one.id))

    def _by_name(self, agreement: Agreement) -> list[Treaty]:
        names = {words_of(name) for name in (agreement.name, *agreement.names)}
        found = {one.id: one for words in names if len(words) > 1 for one in self._named.get(words, ())}
        return list(found.values())


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in one spelling."""
    folded = (word.casefold() for word in _WORD.findall(name))
    return tuple(_BRITISH.get(word, word) for word in folded)


def _kind_fits(treaty: Treaty, agreement: Agreement) -> bool:
    return not agreement.kind or bool(set(agreement.kind) & {*treaty.kind, *(one.kind for one in treaty.clauses)})


def latest_day(agreement: Agreement, published: Iterable[str | None], day: str | None) -> str | None:
    """The last day on which any of the articles can have been written, or `day` where one has no end."""
    latest = [one if one is not None else day for one in published]
    known = [one for one in latest if one is not None]
    return max(known) if known and len(known) == len(latest) and agreement.evidence else day
