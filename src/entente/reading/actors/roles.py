"""What a text says a person is: the words before the name, or in apposition to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.actors.lexicon import Lexicon
from entente.reading.page import Page
from entente.reading.spelling import normal

LONGEST_ROLE = 24
"""Tokens looked at on either side of a name."""

_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "PART", "ADP", "DET", "NUM", "CCONJ", "PUNCT"})
_STOPS = frozenset({"who", "which", "whom", "that", "whose"})
_PURPOSE = frozenset({"to", "for"})
_VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson", "speaker"})
"""Whoever speaks "for" a state serves it; an envoy "for" a state serves another."""
_FORMER = frozenset({"former", "ex", "then", "late", "retired", "onetime", "erstwhile"})


@dataclass(frozen=True, slots=True)
class Role:
    """A role phrase in tokens `[start, end)`: `title` its normalised title words, `kind` their class."""

    start: int
    end: int
    title: str
    title_start: int
    kind: str
    former: bool


def role_before(page: Page, cast: Cast, lexicon: Lexicon, start: int) -> Role | None:
    """The role phrase that ends where the name at token `start` begins."""
    doc = page.doc
    first = doc[start].sent.start
    position = start
    apposed = position - 1 > first and doc[position - 1].text == ","
    position -= apposed
    left = position
    while left > first and position - left < LONGEST_ROLE and _belongs(page, cast, lexicon, left - 1, position):
        left -= 1
    if left - 1 > first and doc[left - 1].text == "," and _is_rank(page, lexicon, left, position):
        position = left - 1
        left = position
        while left > first and position - left < LONGEST_ROLE and _belongs(page, cast, lexicon, left - 1, position):
            left -= 1
    return _role(page, lexicon, left, position)


def _is_rank(page: Page, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether there is nothing but a rank: the office stands before it, "army spokesman, Colonel NAME"."""
    words = [normal(page.doc[token].text) for token in range(start, end)]
    return bool(words) and lexicon.titles.get(" ".join(words)) in ("military", "honorific")


def _belongs(page: Page, cast: Cast, lexicon: Lexicon, token: int, end: int) -> bool:
    one = page.doc[token]
    word = one.text.casefold()
    if word == "and":
        return _joins_one_title(page, lexicon, token)
    if one.pos_ not in _INSIDE or one.pos_ == "CCONJ":
        return False
    if one.pos_ == "PUNCT":
        return one.text in ("-", "–", "/", ".")
    if one.pos_ == "ADP" and word not in ("of", "for", "on", "to"):
        return False
    if one.pos_ == "ADP":
        return _has_title(page, lexicon, max(one.sent.start, token - 6), token)
    found = cast.at(token)
    if found is not None and found.form in ("name", "role") and found.actors:
        draft = cast.draft(found.actors[0])
        possessed = token + 1 < end and page.doc[found.end].text in ("'s", "’s", "’", "'")
        return draft.kind != "person" or possessed
    return True


def _joins_one_title(page: Page, lexicon: Lexicon, token: int) -> bool:
    """ "Minister for Trade and Industry NAME": the "and" stands inside a title's "for …"."""
    start = max(page.doc[token].sent.start, token - 6)
    purpose = [i for i in range(start, token) if page.doc[i].text.casefold() in ("for", "of")]
    return bool(purpose) and _has_title(page, lexicon, start, purpose[-1]) and page.doc[token + 1].text[:1].isupper()


def _has_title(page: Page, lexicon: Lexicon, start: int, end: int) -> bool:
    return any(normal(page.doc[token].text) in lexicon.titles for token in range(start, end))


def role_after(page: Page, cast: Cast, lexicon: Lexicon, end: int) -> Role | None:
    """The role phrase in apposition after the name that ends before token `end`."""
    doc = page.doc
    if end >= len(doc) - 1 or doc[end].text not in (",", "(", "–", "—"):
        return None
    if doc[end + 1].pos_ in ("CCONJ", "VERB", "AUX", "PUNCT"):
        return None
    last = doc[end].sent.end
    right = end + 1
    while right < min(last, end + 1 + LONGEST_ROLE):
        one = doc[right]
        if (
            one.text in (",", ")", "–", "—", ".", ";", ":")
            or one.text.casefold() in _STOPS
            or one.pos_ in ("AUX", "PRON")
        ):
            break
        if one.pos_ == "VERB" and one.tag_ in ("VBD", "VBZ", "VBP"):
            break
        if _next_of_list(page, cast, right):
            return None
        right += 1
    return _role(page, lexicon, end + 1, right)


def _next_of_list(page: Page, cast: Cast, token: int) -> bool:
    """Whether another person's name begins here that the phrase is about: "X, Minister Y, and Z"."""
    found = cast.at(token)
    if found is None or found.start != token or cast.draft(found.actors[0]).kind != "person":
        return False
    possessed = found.end < len(page.doc) and page.doc[found.end].text in ("'s", "’s", "’", "'")
    return not possessed and page.doc[token - 1].pos_ != "ADP"


def _role(page: Page, lexicon: Lexicon, start: int, end: int) -> Role | None:
    """The title in the phrase: its last before any preposition, the longest that fits."""
    doc = page.doc
    words = [normal(doc[token].text) for token in range(start, end)]
    stop = next((n for n, token in enumerate(range(start, end)) if doc[token].pos_ == "ADP" and n), len(words))
    for last in range(stop, 0, -1):
        for first in range(max(0, last - 4), last):
            joined = " ".join(word for word in words[first:last] if word != "-")
            kind = lexicon.titles.get(joined)
            if kind is not None and kind != "honorific":
                former = any(word in _FORMER for word in words[:last])
                return Role(start, end, joined, start + first, kind, former)
    return None


def role_country(page: Page, cast: Cast, role: Role) -> str | None:
    """The state a role serves: the first named before the title or after "of", not the one sent to."""
    after_purpose = False
    for token in range(role.start, role.end):
        one = page.doc[token]
        if token > role.title_start and one.text.casefold() in _PURPOSE:
            after_purpose = role.title.split()[-1] not in _VOICES or one.text.casefold() == "to"
        found = cast.at(token)
        if found is None or after_purpose or not found.actors:
            continue
        draft = cast.draft(found.actors[0])
        if draft.kind in ("institute", "outlet", "company"):
            return None
        if draft.country:
            return draft.country
    return None


def role_text(page: Page, role: Role) -> str:
    """The words of the role, without an article or a possessive before them."""
    span = page.doc[role.start : role.end]
    words = page.text[span.start_char : span.end_char].strip(" ,")
    for article in ("the ", "a ", "an ", "The ", "A ", "An "):
        words = words.removeprefix(article)
    return words


def served_body(cast: Cast, role: Role) -> Any | None:
    """The body or institute the role belongs to, if the phrase names one."""
    for token in range(role.start, role.end):
        found = cast.at(token)
        if found is not None and found.actors:
            draft = cast.draft(found.actors[0])
            if draft.kind not in ("person", "state"):
                return draft
    return None
