"""Mentions as records."""

from __future__ import annotations

from entente.reading.actors import Cast
from entente.reading.page import Page
from entente.records import Mention


def mention_records(page: Page, cast: Cast, acting: set[str]) -> tuple[Mention, ...]:
    """One record for each actor a mention stands for, in the order of the text.

    Adjectives ("Russian") and capitals named as places do not stand for an actor and are left out;
    so are nouns for people without name or state, unless these speak or act (`acting`).
    """
    records = [
        Mention(
            document=page.document.id,
            start=page.doc[found.start].idx,
            end=page.doc[found.end - 1].idx + len(page.doc[found.end - 1]),
            actor=actor,
            form=found.form,
        )
        for found in cast.found
        if found.agentive
        for actor in found.actors
        if actor in acting or cast.draft(actor).kind != "unnamed_group" or cast.draft(actor).country
    ]
    return tuple(sorted(records, key=lambda one: (one.start, one.end, one.actor)))
