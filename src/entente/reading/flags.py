"""Warnings about a document that only reading it can give."""

from __future__ import annotations

from collections.abc import Iterator

from entente.reading.actors import Cast
from entente.reading.page import Page
from entente.records import Flag, Reading

_NAMED = frozenset(
    {"person", "state", "government_body", "international_organisation", "outlet", "institute", "company"}
)


def reading_flags(page: Page, cast: Cast, reading: Reading) -> Iterator[Flag]:
    """`no_named_sources` where nobody with a name says anything; `misspelt_name` with the words."""
    spoken = (cast.draft(actor).kind for one in reading.statements for actor in one.speakers)
    if not any(kind in _NAMED for kind in spoken):
        yield Flag(flag="no_named_sources")
    if cast.misspelt:
        evidence = tuple(
            page.evidence(page.doc[s].idx, page.doc[e - 1].idx + len(page.doc[e - 1])) for s, e in cast.misspelt
        )
        yield Flag(flag="misspelt_name", evidence=evidence)
