"""Where an event took place, in the words of the text."""

from __future__ import annotations

from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.events.find import Act
from entente.reading.page import Page
from entente.reading.statements.frames import case_of

_AT = frozenset({"in", "at", "near", "outside", "around", "off", "aboard", "along", "across", "inside"})


def place_of(page: Page, cast: Cast, act: Act) -> str | None:
    """The name after a preposition of place beside the event's word or its verb; a visit's goal."""
    cases = _AT | {"to"} if act.mode == "visit" else _AT
    for head in (act.word, act.carrier):
        if head is None:
            continue
        for child in head.children:
            if child.dep_ in ("obl", "nmod") and case_of(child) in cases and _is_place(cast, child):
                return _name(page, cast, child)
    return None


def _is_place(cast: Cast, token: Any) -> bool:
    found = cast.at(token.i)
    if found is not None:
        return any(cast.draft(actor).kind == "state" for actor in found.actors)
    return token.ent_type_ in ("LOC", "GPE", "FAC")


def _name(page: Page, cast: Cast, token: Any) -> str:
    found = cast.at(token.i)
    if found is not None:
        first, last = page.doc[found.start], page.doc[found.end - 1]
        return page.text[first.idx : last.idx + len(last)]
    first = last = token
    while first.ent_iob_ == "I" and first.i > 0:
        first = first.nbor(-1)
    while last.i + 1 < len(page.doc) and last.nbor(1).ent_iob_ == "I":
        last = last.nbor(1)
    return page.text[first.idx : last.idx + len(last)]
