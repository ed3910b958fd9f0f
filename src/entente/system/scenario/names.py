"""What the words of a scenario name: states, places, agreements, regimes, items. Nothing is guessed: see `nearest`."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Mapping

from entente.knowledge import Knowledge, Library, Regime, Treaty

_ARTICLES = ("the ", "a ", "an ")


class Names:
    """The names that scenarios may use, each folded: case, accents, articles and dots aside."""

    def __init__(self, knowledge: Knowledge, library: Library) -> None:
        self._states = _states(knowledge, library)
        self._agreements = _agreements(library)
        self._places = _folded((name, one.key) for one in library.places for name in (one.name, one.key, *one.names))
        self._items = _folded((name, one.key) for one in library.items for name in (one.name, one.key, *one.names))
        self._holders = {one.key: one.of for one in library.places}
        self.labels = {
            **{one.code: one.name for one in knowledge.states},
            **{one.code: one.name for one in library.former_states},
            **{one.key: one.name for one in library.places},
            **{one.id: one.name for one in _texts(library)},
            **{one.key: one.name for one in library.items},
        }

    def state(self, words: str) -> str | None:
        """The code of a state by name, adjective, people or code; null where none, or no single one, is named so."""
        return _found(self._states, words)

    def place(self, words: str) -> str | None:
        """The key of a place; of a state its code, which stands for its home territory."""
        return _found(self._places, words) or self.state(words)

    def holder(self, place: str) -> str | None:
        """The state that holds a territory."""
        return self._holders.get(place)

    def agreement(self, words: str) -> str | None:
        """The id of an agreement or regime by id or name; null where several are named so."""
        return _found(self._agreements, words)

    def item(self, words: str) -> str | None:
        """The key of a kind of goods."""
        return _found(self._items, words)

    def rivals(self, words: str) -> tuple[str, ...]:
        """The ids of the agreements that share a name."""
        return tuple(sorted(self._agreements.get(fold(words), ())))

    def nearest(self, words: str, kind: str) -> str | None:
        """The known name most like `words`, to be offered in a message; `kind` is state, place, agreement or item."""
        every: dict[str, Mapping[str, frozenset[str]]] = {
            "state": self._states,
            "place": {**self._states, **self._places},
            "agreement": self._agreements,
            "item": self._items,
        }
        known = every[kind]
        close = difflib.get_close_matches(fold(words), known, n=1, cutoff=0.6)
        return self.label(min(known[close[0]])) if close else None

    def label(self, key: str) -> str:
        """How a state, place, agreement or item is named to a reader."""
        return self.labels.get(key, key)


def fold(words: str) -> str:
    """Lower case without accents, dots, doubled blanks and a leading article."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", words.casefold()) if not unicodedata.combining(one))
    plain = " ".join(plain.replace(".", "").replace("’", "'").replace("_", " ").split())
    for article in _ARTICLES:
        plain = plain.removeprefix(article)
    return plain


def _found(known: Mapping[str, frozenset[str]], words: str) -> str | None:
    keys = known.get(fold(words), frozenset())
    return next(iter(keys)) if len(keys) == 1 else None


def _folded(named: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, key in named:
        found.setdefault(fold(name), set()).add(key)
    return {name: frozenset(keys) for name, keys in found.items()}


def _states(knowledge: Knowledge, library: Library) -> dict[str, frozenset[str]]:
    named = [
        (name, one.code)
        for one in knowledge.states
        for name in (one.code, one.name, *one.names, *one.demonyms, *one.metonyms, *one.nicknames)
    ]
    former = [
        (name, one.continued_by or one.code)
        for one in library.former_states
        for name in (one.code, one.name, *one.names)
    ]
    return _folded([*named, *former])


def _texts(library: Library) -> list[Treaty | Regime]:
    return [*library.treaties, *library.regimes]


def _agreements(library: Library) -> dict[str, frozenset[str]]:
    """Names of one agreement alone come before names that several share."""
    full = _folded((name, one.id) for one in _texts(library) for name in (one.id, one.name))
    every = _folded((name, one.id) for one in _texts(library) for name in (one.id, one.name, *one.names))
    return {**every, **full}
