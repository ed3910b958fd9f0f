"""Who stands behind a text that speaks: "a statement by the ministry", "a NATO summary", "the statement"."""

from __future__ import annotations

from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.actors.coordination import SUBJECTS, parties
from entente.reading.actors.known import conjuncts
from entente.reading.statements.cues import cue_words, document_nouns
from entente.reading.statements.frames import case_of, child_of, is_passive, source_of

_ISSUED = frozenset({"by", "from", "of", "in", "at"})
_ISSUING = frozenset({"issue", "release", "make", "deliver", "publish", "sign", "adopt", "give", "send", "read"})


_ANY_TEXT = frozenset({"text", "document", "paper"})
"""Nouns for a text of any kind named before."""

REACH = 60
"""Tokens between a text that speaks and an "it" that may stand for it."""


class Issuers:
    """Remembers, in the order of the text, who issued which kind of text."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._last: dict[str, list[str]] = {}
        self._latest: list[str] = []
        self._spoke: tuple[int, list[str]] = (-REACH, [])

    def remember(self, noun: str, actors: list[str]) -> None:
        """From here on "the statement" is theirs."""
        if actors:
            self._last[noun] = self._latest = actors

    def watch(self, verb: Any) -> None:
        """ "issued a joint statement": from here on the statement is theirs, and "it" may be a text just named."""
        subject = child_of(verb, *SUBJECTS)
        if subject is not None and is_document_noun(subject) and self._cast.at(subject.i) is None:
            self.of(subject)
        if verb.lemma_ not in _ISSUING:
            return
        source = source_of(verb)
        text = child_of(verb, "nsubj:pass" if is_passive(verb) else "obj")
        if source is not None and text is not None and is_document_noun(text):
            self.remember(text.lemma_.casefold(), parties(self._cast, source))

    def of(self, noun: Any) -> list[str]:
        """The issuers that the phrase names, else those remembered for a text of this kind."""
        lemma = noun.lemma_.casefold()
        named = self._named(noun)
        if named:
            self.remember(lemma, named)
        issuers = named or list(self._last.get(lemma, self._latest if lemma in _ANY_TEXT else ()))
        self._spoke = noun.i, issuers
        return issuers

    def behind(self, pronoun: Any) -> list[str]:
        """Who stands behind "it", where a text was the last to speak."""
        position, issuers = self._spoke
        return list(issuers) if pronoun.i - position < REACH else []

    def _named(self, noun: Any) -> list[str]:
        found: dict[str, None] = {}
        if noun.lemma_.casefold() in cue_words("nouns", "column"):
            return self._outlets(noun)
        for child in noun.children:
            modifies = child.dep_ in ("nmod:poss", "compound", "amod", "nmod:desc", "nmod:unmarked")
            phrase = child.dep_ in ("nmod", "acl") and case_of(child) in _ISSUED
            released = child.dep_ in ("acl", "acl:relcl")
            if modifies or phrase:
                found.update(dict.fromkeys(self._actors(child)))
            elif released:
                for part in child.children:
                    if part.dep_ in ("obl:agent", "obl") and case_of(part) == "by":
                        found.update(dict.fromkeys(self._actors(part)))
        return list(found) or self._by(noun)

    def _by(self, noun: Any) -> list[str]:
        """ "a summary of their meeting by the ministry": the tree may hang "by" on the meeting."""
        inside = (token for token in noun.subtree if token.dep_ == "nmod" and case_of(token) == "by")
        return [actor for token in inside for actor in self._actors(token)]

    def _outlets(self, noun: Any) -> list[str]:
        """The outlet an editorial stands in: in its phrase, or between it and its verb."""
        between = noun.doc[noun.i : noun.head.i] if noun.head.i > noun.i else ()
        mentions = [self._cast.at(token.i) for token in (*noun.subtree, *between)]
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


def source_actors(cast: Cast, issuers: Issuers, source: Any) -> tuple[list[str], list[str]]:
    """(speakers, via) of a source phrase; a text's issuer speaks, and relays where it records others' words."""
    if is_document_noun(source) and cast.at(source.i) is None:
        issued = issuers.of(source)
        records = source.lemma_.casefold() in cue_words("nouns", "record")
        return issued, (list(issued) if records else [])
    if source.text.casefold() == "it" and cast.at(source.i) is None:
        return issuers.behind(source), []
    return parties(cast, source), []
