"""Who stands behind a text that speaks: "a statement by the ministry", "a NATO summary", "the statement"."""

from __future__ import annotations

from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.actors.coordination import parties
from entente.reading.actors.known import conjuncts
from entente.reading.statements.cues import cue_words, document_nouns
from entente.reading.statements.frames import case_of

_ISSUING = frozenset({"by", "from", "of", "in", "at"})


class Issuers:
    """Remembers, in the order of the text, who issued which kind of text."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._last: dict[str, list[str]] = {}

    def remember(self, noun: str, actors: list[str]) -> None:
        """From here on "the statement" is theirs."""
        if actors:
            self._last[noun] = actors

    def of(self, noun: Any) -> list[str]:
        """The issuers that the phrase names, else those remembered for a text of this kind."""
        lemma = noun.lemma_.casefold()
        named = self._named(noun)
        if named:
            self.remember(lemma, named)
            return named
        return list(self._last.get(lemma, ()))

    def _named(self, noun: Any) -> list[str]:
        found: dict[str, None] = {}
        if noun.lemma_.casefold() in cue_words("nouns", "column"):
            return self._outlets(noun)
        for child in noun.children:
            modifies = child.dep_ in ("nmod:poss", "compound", "amod", "nmod:desc", "nmod:unmarked")
            phrase = child.dep_ in ("nmod", "acl") and case_of(child) in _ISSUING
            released = child.dep_ in ("acl", "acl:relcl")
            if modifies or phrase:
                found.update(dict.fromkeys(self._actors(child)))
            elif released:
                for part in child.children:
                    if part.dep_ in ("obl:agent", "obl") and case_of(part) == "by":
                        found.update(dict.fromkeys(self._actors(part)))
        return list(found)

    def _outlets(self, noun: Any) -> list[str]:
        """The outlet an editorial stands in."""
        mentions = [self._cast.at(token.i) for token in noun.subtree]
        actors = dict.fromkeys(actor for one in mentions if one is not None for actor in one.actors)
        return [actor for actor in actors if self._cast.draft(actor).kind == "outlet"][:1]

    def _actors(self, head: Any) -> list[str]:
        named = parties(self._cast, head)
        if named:
            return named
        found = [self._cast.at(one.i) for one in conjuncts(head)]
        return [actor for one in found if one is not None for actor in one.actors]


def is_document_noun(token: Any) -> bool:
    """Whether a noun names a text that can be the source of speech."""
    return token.pos_ in ("NOUN", "PROPN") and token.lemma_.casefold() in document_nouns()
