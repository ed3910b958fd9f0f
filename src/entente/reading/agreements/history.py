"""What the text says became of an agreement: when it was signed, how it stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from entente.reading.agreements.phrases import Phrase
from entente.reading.data import reading_table
from entente.reading.dates import DateOf
from entente.records import DateInterval

_SIGNING = ("sign", "ink", "conclude", "seal", "signing")
_CLAUSE = 160
"""A date at most this many characters after the word "signed" is the day of the signing."""


def signed_on(phrase: Phrase, date_of: DateOf) -> DateInterval | None:
    """The date beside the words that say it was signed, or the year in its name."""
    for word in _words_beside(phrase):
        if word.lemma_ in _SIGNING:
            sentence = word.sent
            date = date_of(word.idx, min(sentence.end_char, word.idx + _CLAUSE)) or date_of(
                sentence.start_char, word.idx
            )
            if date is not None:
                return date
    if phrase.year is not None:
        return DateInterval(earliest=f"{phrase.year}-01-01", latest=f"{phrase.year}-12-31", granularity="year")
    return None


def status_of(phrases: Iterable[Phrase]) -> str:
    """The strongest status that the words beside the phrases give; "unknown" if none does."""
    table = reading_table("agreements")["status"]
    rank = -1
    for phrase in phrases:
        beside = list(_words_beside(phrase))
        modifiers = {child.text.casefold() for child in phrase.head.children if child.dep_ in ("amod", "acl")}
        for number, entry in enumerate(table):
            if number > rank and (
                modifiers & set(entry.get("words", ())) or any(_says(word, entry) for word in beside)
            ):
                rank = number
    return str(table[rank]["name"]) if rank >= 0 else "unknown"


def _says(word: Any, entry: dict[str, Any]) -> bool:
    if word.pos_ == "NOUN":
        return word.lemma_ in entry.get("nouns", ())
    if word.lemma_ not in entry.get("verbs", ()) or any(
        child.dep_ == "aux" and child.lemma_ in ("may", "might", "could", "would", "can") for child in word.children
    ):
        return False
    objects = entry.get("objects")
    return objects is None or any(child.lemma_ in objects for child in word.children)


def _words_beside(phrase: Phrase) -> Iterable[Any]:
    """The verbs and nouns that say something of the agreement: above it, and participles below it."""
    head = phrase.head
    for child in head.children:
        if child.dep_ in ("acl", "acl:relcl"):
            yield child
    top = head
    while top.dep_ in ("conj", "compound", "flat") and top.head != top:
        top = top.head
    if top.head != top and top.dep_ in ("obj", "nsubj", "nsubj:pass", "nmod", "obl"):
        yield top.head
