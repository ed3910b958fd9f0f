"""Whose position a verb tells, and whether it tells one at all."""

from __future__ import annotations

import re
from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.events.arguments import subject_of
from entente.reading.events.sides import Role, in_phrase, owners
from entente.reading.events.signs import event_words
from entente.reading.page import Page
from entente.reading.positions.instruments import position_words, stance_of
from entente.reading.statements.frames import case_of, child_of, is_infinitive
from entente.records import Stance, Statement

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OLD = 3
"""What an article says of a year so many before its own is history."""


class Doers:
    """The actors of verbs; `statements` tell who stands behind "the statement"."""

    def __init__(self, page: Page, cast: Cast, statements: tuple[Statement, ...]) -> None:
        self._page = page
        self._cast = cast
        self._sources = [(one.source, one.speakers) for one in statements if one.source is not None and one.speakers]
        self._year = _year_of(page)

    def of(self, verb: Any, thing: Any | None = None) -> list[Role]:
        """Who does it by his own will; nobody where it is advised, denied, refused, made by others, or long past."""
        if self._is_past(verb) or not _is_own(verb):
            return []
        named = self._right_before(verb)
        if named:
            return named
        head = self._head(verb)
        if head is None or (thing is not None and head.i == thing.i):
            return []
        if verb.dep_ == "acl" and head == verb.head and head.lemma_ in position_words("control", "resolves"):
            return self._owners(head)
        return [role for role in in_phrase(self._cast, head) if thing is None or role.start != thing.i] or (
            self._issuers(head)
        )

    def _head(self, verb: Any) -> Any | None:
        above = verb.head
        if verb.dep_ == "acl" and is_infinitive(verb) and above.lemma_ in position_words("control", "resolves"):
            if self._owners(above):
                return above
            return subject_of(above.head) if above.head.pos_ == "VERB" else None
        return subject_of(verb)

    def _right_before(self, verb: Any) -> list[Role]:
        """The actor right before a verb's auxiliary, where the tree gives the verb no subject of its own."""
        helpers = [
            child.i for child in verb.children if child.dep_ == "aux" and child.tag_ == "MD" and child.i < verb.i
        ]
        if not helpers or min(helpers) == verb.sent.start or child_of(verb, "nsubj", "nsubj:pass") is not None:
            return []
        found = self._cast.at(min(helpers) - 1)
        if found is None or not found.agentive:
            return []
        return [Role(actor, found.start, found.end) for actor in found.actors]

    def _owners(self, noun: Any) -> list[Role]:
        return owners(self._cast, noun) or [
            role
            for child in noun.children
            if child.dep_ == "nmod" and child.i < noun.i and not case_of(child)
            for role in in_phrase(self._cast, child)
        ]

    def owners(self, noun: Any) -> list[Role]:
        """Actors named right before a noun, whatever the tree calls them."""
        return self._owners(noun)

    def _issuers(self, head: Any) -> list[Role]:
        """Who stands behind a text that speaks."""
        for source, speakers in self._sources:
            if source.start <= head.idx < source.end:
                return [Role(actor, head.i, head.i + 1) for actor in speakers]
        return []

    def _is_past(self, verb: Any) -> bool:
        """Whether a verb in the past tense stands in a sentence on old times."""
        if verb.tag_ not in ("VBD", "VBN"):
            return False
        sentence = verb.sent
        if any(token.text.casefold() in position_words("control", "past") for token in sentence):
            return True
        years = [int(one) for one in _YEAR.findall(sentence.text)]
        return bool(years) and self._year is not None and max(years) <= self._year - _OLD


def _year_of(page: Page) -> int | None:
    """The year of the article, else the last that it names."""
    latest = page.document.published.latest
    years = [int(one) for one in _YEAR.findall(page.text)]
    return int(latest[:4]) if latest is not None else max(years, default=None)


def _is_own(verb: Any) -> bool:
    """Whether nothing above the verb, or beside it, makes it advice, a denial, a refusal or another's doing."""
    here = verb
    for _ in range(5):
        words = {child.text.casefold() for child in here.children if child.dep_ in ("aux", "advmod")}
        if words & (position_words("modals", "advice") | event_words("status", "negations")):
            return False
        above = here.head
        if here.dep_ not in ("xcomp", "ccomp", "advcl", "acl", "obl") or above == here or above.pos_ != "VERB":
            return True
        if here.dep_ != "xcomp" and child_of(here, "nsubj", "nsubj:pass") is not None:
            return True
        if above.lemma_ in position_words("control", "refusing"):
            return False
        if above.lemma_ in position_words("control", "made") and _is_anothers(above, here):
            return False
        if here.dep_ in ("advcl", "obl"):
            return True
        here = above
    return True


def _is_anothers(above: Any, verb: Any) -> bool:
    """Whether the verb above has somebody else do it: "helped X do it", "kept X from doing it", "wanted X to do it"."""
    own = child_of(verb, "nsubj") or child_of(above, "obj", "iobj")
    return own is not None and own.i < verb.i


def possessor(cast: Cast, noun: Any) -> list[Role]:
    """Who stands before a noun with "'s" between, whatever the tree makes of it: "X's arms supply"."""
    position = noun.i - 1
    while position > noun.sent.start and noun.doc[position].pos_ in ("ADJ", "NOUN", "NUM"):
        position -= 1
    found = cast.at(position - 1) if noun.doc[position].text in ("'s", "’s", "'", "’") else None
    return [Role(actor, found.start, found.end) for actor in found.actors] if found is not None else []


def lemma_of(verb: Any) -> str:
    """The verb's lemma, or its own form where that is what the word lists know."""
    form = verb.text.casefold()
    known = verb.lemma_ not in stance_of() and form in stance_of()
    return str(form if known else verb.lemma_)


def stance_at(verb: Any) -> Stance:
    """The verb's own stance, or what the verb above makes of it: a threat, a second thought, an end."""
    above = verb.head
    if verb.dep_ in ("xcomp", "advcl", "ccomp", "obj", "acl"):
        if stance_of().get(above.lemma_) in ("threaten", "reconsider") and verb.dep_ != "obj":
            return stance_of()[above.lemma_]
        if above.lemma_ in position_words("control", "ceasing") and verb.tag_ == "VBG":
            return "weaken"
    return stance_of()[lemma_of(verb)]


def is_ahead(verb: Any) -> bool:
    """Whether it is announced or to come, rather than told as having been."""
    ahead = position_words("control", "ahead")
    helpers = {child.lemma_.casefold() for child in verb.children if child.dep_ == "aux"}
    helpers |= {child.text.casefold() for child in verb.children if child.dep_ == "aux"}
    governed = verb.dep_ in ("xcomp", "ccomp", "acl") and verb.head.lemma_ in ahead
    resolved = verb.dep_ == "acl" and verb.head.lemma_ in position_words("control", "resolves")
    return bool(helpers & ahead) or governed or resolved or verb.lemma_ in ahead
