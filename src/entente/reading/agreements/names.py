"""The names of known agreements, ready to be found in a row of words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from entente.knowledge import Knowledge
from entente.knowledge.shapes import AgreementFact
from entente.reading.actors.lexicon import split_name
from entente.reading.data import MadeOnce, reading_table


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name of one or more agreements. `proper` names stand in capitals and are the agreement's own."""

    words: tuple[str, ...]
    facts: tuple[AgreementFact, ...]
    proper: bool
    exact: str | None


class AgreementNames:
    """A table from a name's first word to the names that begin with it, longest first."""

    def __init__(self, knowledge: Knowledge) -> None:
        facts: dict[tuple[str, ...], dict[str, AgreementFact]] = defaultdict(dict)
        written: dict[tuple[str, ...], str] = {}
        for fact in knowledge.agreements:
            for name in (fact.name, *fact.names):
                for words in spellings(split_name(name)):
                    facts[words][fact.id] = fact
                    written.setdefault(words, name)
        self.facts = knowledge.agreements
        self.states = {state.code: state.name for state in knowledge.states}
        self.table: dict[str, list[KnownName]] = defaultdict(list)
        for words, found in sorted(facts.items(), key=lambda item: -len(item[0])):
            name = written[words]
            proper = all(word[0].isupper() or not word[0].isalpha() for word in name.split() if len(word) > 3)
            exact = name if len(words) == 1 else None
            self.table[words[0]].append(KnownName(words, tuple(found.values()), proper, exact))

    def at(self, words: Sequence[str], position: int) -> Iterator[KnownName]:
        """Known names that begin at `position` of the normalised `words`, longest first."""
        for known in self.table.get(words[position], ()):
            if tuple(words[position : position + len(known.words)]) == known.words:
                yield known


def spellings(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A name's words as they are, and with the words that are written in two ways written the other way."""
    if words:
        yield words
        other = reading_table("agreements")["spellings"]
        respelled = tuple(other.get(word, word) for word in words)
        if respelled != words:
            yield respelled


names_of = MadeOnce(AgreementNames)
"""The names of agreements over some knowledge."""
