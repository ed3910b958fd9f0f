"""Titles of offices that one person at a time holds, and which of them are one office."""

from __future__ import annotations

import functools
import importlib.resources
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator

import msgspec

from entente.errors import KnowledgeError
from entente.knowledge import Holder, Knowledge, OfficeFact

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_LONGEST = 6

Title = tuple[str, ...]
"""A title's words in lower case."""


class RoleWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of `roles.toml`."""

    unique: frozenset[str]
    lesser: frozenset[str]
    portfolio: frozenset[str]
    without: frozenset[str]


@functools.cache
def role_words() -> RoleWords:
    """The lists, read once."""
    raw = importlib.resources.files(__package__).joinpath("roles.toml").read_text("utf-8")
    try:
        return msgspec.convert(tomllib.loads(raw), RoleWords)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(str(error), where="stories/actors/roles.toml", remedy="Correct the file.") from error


def title_words(text: str) -> Title:
    """The words of a title or of a phrase that holds one."""
    return tuple(_WORD.findall(text.casefold()))


class Titles:
    """What the knowledge files say of titles."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._facts: dict[Title, list[OfficeFact]] = defaultdict(list)
        for fact in knowledge.offices:
            if not fact.shared and fact.rank in role_words().unique:
                for title in sorted({title_words(one) for one in (fact.title, *fact.titles)}):
                    self._facts[title].append(fact)
        every = (title_words(one) for each in knowledge.titles if each.kind == "office" for one in each.names)
        self._every = frozenset((*every, *self._facts))

    def is_unique(self, title: Title) -> bool:
        """Whether it is an office that one person at a time holds, in some state."""
        return title in self._facts or (title in self._every and _is_portfolio(title))

    def holders(self, title: Title, state: str) -> list[Holder]:
        """Who is known to have held this office of the state, and when."""
        return [holder for fact in self._facts.get(title, ()) if fact.of == state for holder in fact.holders]

    def are_one(self, title: Title, other: Title, state: str) -> bool:
        """Whether both are one office: in this state, or a minister's anywhere."""
        shared = (fact for fact in self._facts.get(title, ()) if fact in self._facts.get(other, ()))
        return title == other or any(fact.of == state or fact.rank == "minister" for fact in shared)

    def within(self, phrase: str) -> Title | None:
        """The office a phrase names ("Trade Minister of South Korea"): its longest title, if no lesser one."""
        words = title_words(phrase)
        for start, end in _stretches(len(words)):
            if words[start:end] in self._every:
                lesser = role_words().lesser & set(words[max(0, start - 2) : start])
                return None if lesser else words[start:end]
        return None


def _is_portfolio(title: Title) -> bool:
    """ "Energy minister", but neither "minister" alone nor "deputy minister"."""
    words = role_words()
    return len(title) > 1 and title[-1] in words.portfolio and not (words.lesser | words.without) & set(title[:-1])


@functools.lru_cache(maxsize=1)
def titles_of(knowledge: Knowledge) -> Titles:
    """The titles of some knowledge, made once."""
    return Titles(knowledge)


def _stretches(length: int) -> Iterator[tuple[int, int]]:
    """Stretches of so many words, the longest first, from the left."""
    for size in range(min(_LONGEST, length), 0, -1):
        for start in range(length - size + 1):
            yield start, start + size
