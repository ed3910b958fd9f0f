"""What a page says about its own making: a translation, a release, somebody's report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from entente.records import Document, Evidence
from entente.stories.copies.cues import cues
from entente.stories.copies.relays import Relay, relays

_HEAD = 600
"""Characters in which a release says that it is one."""


class Notes(NamedTuple):
    """Where a page says it, each null where it does not; `relays` are the outlets it names as its sources."""

    translation: Evidence | None
    own_work: Evidence | None
    release: Evidence | None
    relays: tuple[Relay, ...]


def notes(document: Document) -> Notes:
    """All notes of one document."""
    return Notes(
        translation=_first_of(cues().translation, document),
        own_work=_first_of(cues().own_work, document),
        release=_release_head(document),
        relays=relays(document),
    )


def _release_head(document: Document) -> Evidence | None:
    """A line among the first that says the text is a press release or a joint statement."""
    for line in re.finditer(r"[^\n]+", document.text[:_HEAD]):
        if line.group().strip().casefold().startswith(cues().release):
            return Evidence(document=document.id, start=line.start(), end=line.end())
    return None


def _first_of(phrases: Sequence[str], document: Document) -> Evidence | None:
    wanted = "|".join(re.escape(one) for one in phrases)
    found = re.search(rf"\b(?:{wanted})\b", document.text, re.IGNORECASE)
    return Evidence(document=document.id, start=found.start(), end=found.end()) if found else None
