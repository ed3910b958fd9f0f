""" "According to X": X speaks, or relays what the sentence says somebody said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.actors.coordination import SUBJECTS
from entente.reading.page import Page
from entente.reading.statements.frames import child_of
from entente.reading.statements.issuers import Issuers, source_actors
from entente.reading.statements.spans import runs, subtree
from entente.reading.statements.speech import Speech
from entente.records import Span


def at_according(page: Page, cast: Cast, issuers: Issuers, token: Any) -> Iterator[Speech]:
    """The turn of speech that "according" at `token` reports."""
    source = _source(token)
    if source is None:
        return
    speakers, via = source_actors(cast, issuers, source)
    top = _reported_clause(source)
    yield Speech(
        cue=Span(start=token.idx, end=token.nbor(1).idx + len(token.nbor(1))),
        sentence=token.sent.start,
        block=page.block_of(token.idx),
        act="assert",
        source=source,
        speakers=speakers,
        via=list(via or _released_by(cast, source)),
        clause=runs(page, subtree(top, [source, token])) if top != source else (),
        frame="according",
    )


def _reported_clause(source: Any) -> Any:
    """The clause that "according to" comments on: the nearest main or coordinated clause with a subject."""
    top = source.head
    while top.head != top and not (top.dep_ in ("conj", "parataxis") and child_of(top, *SUBJECTS) is not None):
        top = top.head
    return top


def _source(token: Any) -> Any | None:
    if token.i + 1 >= len(token.doc) or token.nbor(1).text.casefold() != "to":
        return None
    if token.dep_ == "case" and token.head != token:
        return token.head
    return child_of(token, "obl", "nmod", "obj", "pobj")


def _released_by(cast: Cast, source: Any) -> list[str]:
    """The outlet through which the text came: "the pact announced by the agency"."""
    for part in source.subtree:
        found = cast.at(part.i)
        if found is None or part.dep_ not in ("obl:agent", "obl", "nmod", "appos", "conj", "flat", "compound"):
            continue
        outlets = [actor for actor in found.actors if cast.draft(actor).kind == "outlet"]
        if outlets:
            return outlets
    return []
