"""Outlets that a page relays by name, met with pages that speak of themselves by it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from entente.records import Document, Evidence
from entente.stories.copies.cues import cues

_NAME = r"(?P<name>(?:[A-Z][\w’'-]*\s){1,4}[A-Z][\w’'-]*)"
"""Two to five words; a single one may be any name."""
_PLACE = r"(?:\s(?:of|in)\s[A-Z][\w’'-]*)?"


class Relay(NamedTuple):
    """A name of an outlet, word by word, and where it is relayed."""

    words: tuple[str, ...]
    evidence: Evidence

    @property
    def forms(self) -> frozenset[str]:
        """How the outlet may call itself: a paper is "the Herald" in its own pages."""
        return frozenset({" ".join(self.words), self.words[-1]})


def relays(document: Document) -> tuple[Relay, ...]:
    """All names that the words of `document` relay, in the order of the text."""
    found = [match for pattern in _relay_patterns() for match in pattern.finditer(document.text)]
    return tuple(
        Relay(
            tuple(match["name"].split()),
            Evidence(document=document.id, start=match.start("name"), end=match.end("name")),
        )
        for match in sorted(found, key=lambda match: match.start("name"))
    )


def relayed(copy: Sequence[Relay], source: Sequence[Relay], text: str) -> Iterator[Evidence]:
    """Where the copy relays an outlet by which the source, whose text is given, calls itself and none else."""
    elsewhere = frozenset(form for relay in source for form in relay.forms)
    for relay in copy:
        if not relay.forms & elsewhere and any(_calls_itself(text, form) for form in sorted(relay.forms)):
            yield relay.evidence


def _calls_itself(text: str, name: str) -> bool:
    if f"he {name}" not in text:
        return False
    wanted = re.escape(name)
    before, after = _any_of(cues().self_before), _any_of(cues().self_after)
    return bool(re.search(rf"\b(?:{before}) the {wanted}\b|\b[Tt]he {wanted} (?:{after})\b", text))


@functools.cache
def _relay_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    before, after = _any_of(cues().relay_before), _any_of(cues().relay_after)
    return (
        re.compile(rf"\b(?i:{before})(?:\s[Tt]he)?\s{_NAME}"),
        re.compile(rf"\b(?:[Tt]he\s)?(?!The\s){_NAME}{_PLACE}\s(?:{after})\b"),
    )


def _any_of(phrases: Sequence[str]) -> str:
    return "|".join(re.escape(one) for one in phrases)
