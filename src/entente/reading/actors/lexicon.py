"""Names known beforehand, ready to be found in a row of tokens."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from entente.knowledge import Knowledge
from entente.reading.data import MadeOnce, reading_table
from entente.reading.spelling import normal

Sort = Literal["state", "demonym", "metonym", "nickname", "body", "outlet", "person", "region"]

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*\.?|'s|’s|&")


@dataclass(frozen=True, slots=True)
class Known:
    """What a known name stands for. `fact` is the knowledge struct; `exact` asks for the same case."""

    sort: Sort
    fact: Any
    words: tuple[str, ...]
    exact: str | None = None


def split_name(name: str) -> tuple[str, ...]:
    """A name's words as the tokeniser leaves them once hyphens are passed over."""
    return tuple(normal(word) for word in _WORD.findall(name.replace("-", " ")))


class Lexicon:
    """A table from a name's first word to the names that begin with it, longest first."""

    def __init__(self, knowledge: Knowledge) -> None:
        table: dict[str, list[Known]] = defaultdict(list)
        for known in _known_names(knowledge):
            if known.words:
                table[known.words[0]].append(known)
        self.table = {first: sorted(found, key=lambda one: -len(one.words)) for first, found in table.items()}
        self.states = {state.code: state for state in knowledge.states}
        self.organs = sorted(
            ((split_name(name), organ) for organ in knowledge.organs for name in organ.names),
            key=lambda pair: (-len(pair[0]), pair[0]),
        )
        self.careers = _careers(knowledge)
        self.surnames = _surnames(knowledge)
        self.titles = _titles(knowledge)
        self.groups = frozenset(knowledge.groups)

    def at(self, words: Sequence[str], position: int) -> Iterator[Known]:
        """Known names that begin at `position` of the normalised `words`, longest first."""
        for known in self.table.get(words[position], ()):
            if tuple(words[position : position + len(known.words)]) == known.words:
                yield known


def _known_names(knowledge: Knowledge) -> Iterator[Known]:
    for state in knowledge.states:
        yield from _forms("state", state, [state.name, state.official, *state.names])
        yield from _forms("demonym", state, state.demonyms)
        yield from _forms("metonym", state, [state.capital, *state.metonyms])
        yield from _forms("nickname", state, state.nicknames)
    for region in knowledge.regions:
        yield from _forms("region", region, [region])
    for body in knowledge.bodies:
        yield from _forms("body", body, [body.name, *body.names])
    for outlet in knowledge.outlets:
        yield from _forms("outlet", outlet, [outlet.name, *outlet.names])
    for office in knowledge.offices:
        for holder in office.holders:
            for name in (holder.name, *holder.names):
                if len(split_name(name)) > 1:
                    yield Known("person", holder, split_name(name))


def _forms(sort: Sort, fact: Any, names: Sequence[str]) -> Iterator[Known]:
    for name in dict.fromkeys(names):
        plain = name.removeprefix("the ").removeprefix("The ")
        capitals = plain.replace(".", "")
        exact = plain if capitals.isupper() and len(capitals) <= 5 and plain == capitals else None
        if plain.isascii() or any(letter.isalpha() for letter in plain):
            yield Known(sort, fact, split_name(plain), exact=exact)


def _surnames(knowledge: Knowledge) -> dict[str, list[tuple[Any, Any]]]:
    """A family name to the (holder, office) pairs that bear it."""
    family_first = frozenset(reading_table("naming")["family_first"])
    table: dict[str, list[tuple[Any, Any]]] = defaultdict(list)
    for office in knowledge.offices:
        for holder in office.holders:
            words = split_name(holder.name)
            if words:
                family = words[0] if office.of in family_first else words[-1]
                table[family].append((holder, office))
    return table


def _careers(knowledge: Knowledge) -> dict[str, list[tuple[Any, Any]]]:
    """A person's normalised name to every (holder, office) pair of his, in the order of the files."""
    table: dict[str, list[tuple[Any, Any]]] = defaultdict(list)
    for office in knowledge.offices:
        for holder in office.holders:
            table[" ".join(split_name(holder.name))].append((holder, office))
    return table


def _titles(knowledge: Knowledge) -> dict[str, str]:
    """A title's or role's word(s), normalised, to its class."""
    found: dict[str, str] = {}
    for title in knowledge.titles:
        for name in title.names:
            found[" ".join(split_name(name))] = title.kind
    for noun in knowledge.groups:
        found.setdefault(normal(noun), "role")
    return found


lexicon_of = MadeOnce(Lexicon)
"""The lexicon over some knowledge."""
