"""Who speaks in a quotation without a cue: whoever the sentence right before it, in its paragraph, is about."""

from __future__ import annotations

from collections.abc import Sequence

from entente.reading.actors.cast import Cast
from entente.reading.actors.coordination import SUBJECTS, parties
from entente.reading.page import Page
from entente.reading.quotes import Quote
from entente.reading.statements.speech import Speech
from entente.records import ActorKind

_PEOPLE: frozenset[ActorKind] = frozenset({"person", "unnamed_group"})


def speaker_before(page: Page, cast: Cast, found: Sequence[Speech], quote: Quote) -> list[str]:
    """Those who spoke in the sentence before, else the people who are its subject; nobody where both are open.

    Only for a quotation that stands as a sentence by itself, right after that sentence.
    """
    start = page.blocks[quote.block].start
    before = page.text[start : quote.start].rstrip()
    if not before.endswith((".", "!", ":")):
        return []
    span = page.doc.char_span(start + len(before) - 1, start + len(before), alignment_mode="expand")
    if span is None or page.quote_of(span[0]) is not None:
        return []
    sentence = span[0].sent
    spoken = [one for one in found if one.sentence == sentence.start and one.cue.start < quote.start and one.speakers]
    if spoken:
        speakers = {tuple(one.speakers) for one in spoken}
        return list(spoken[-1].speakers) if len(speakers) == 1 else []
    root = sentence.root
    subject = next((child for child in root.children if child.dep_ in SUBJECTS and child.i < root.i), None)
    named = parties(cast, subject) if subject is not None else []
    return named if len(named) == 1 and cast.draft(named[0]).kind in _PEOPLE else []
