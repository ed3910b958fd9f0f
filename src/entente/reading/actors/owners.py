"""Whose "its", "their", "his" or "her" is before a body: "its embassy", "her ministry"."""

from __future__ import annotations

from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.actors.coordination import SUBJECTS
from entente.reading.data import reading_table
from entente.reading.page import Page

BACK = 2
"""Sentences looked back for the owner."""


def owner_of(page: Page, cast: Cast, token: int) -> str | None:
    """The state that the possessive at `token` stands for or whose official it stands for; None where that is open."""
    pronouns = reading_table("anaphora")["pronouns"]
    word = page.normals[token]
    if word in pronouns["person"]:
        return _owner(page, cast, token, person=True)
    return _owner(page, cast, token, person=False) if word in (*pronouns["thing"], *pronouns["plural"]) else None


def _owner(page: Page, cast: Cast, token: int, *, person: bool) -> str | None:
    """The country of the subject, or for people of any mention, in the nearest sentence that has one."""
    sentence = page.doc[token].sent
    for _ in range(BACK + 1):
        codes = _countries(page, cast, sentence, token, person=person)
        if codes:
            return next(iter(codes)) if len(codes) == 1 else None
        if sentence.start == 0:
            return None
        sentence = page.doc[sentence.start - 1].sent
    return None


def _countries(page: Page, cast: Cast, sentence: Any, before: int, *, person: bool) -> set[str]:
    found = {id(one): one for place in range(sentence.start, min(sentence.end, before)) if (one := cast.at(place))}
    codes: set[str] = set()
    for one in found.values():
        head = page.doc[one.start : one.end].root
        drafts = [cast.draft(actor) for actor in one.actors]
        if page.quote_of(head) is not None or any((draft.kind == "person") != person for draft in drafts):
            continue
        if person or (head.dep_ in SUBJECTS and one.agentive):
            codes.update(draft.country for draft in drafts if draft.country and draft.kind in ("state", "person"))
    return codes
