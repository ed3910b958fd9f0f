"""When an event was, from the time expression of its own clause or the public fact it is."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from entente.knowledge import Knowledge
from entente.reading.times import resolve
from entente.records import QUAD_CLASS, DateInterval, Document, Event, Evidence, Reading, Statement
from entente.stories.dating.clause import nearest, sentence_of, times_in
from entente.stories.dating.occasions import signing
from entente.stories.pile import Pile
from entente.stories.sentences import Stretch


def date_events(reading: Reading, pile: Pile, knowledge: Knowledge) -> tuple[Event, ...]:
    """The events of a reading, dated anew now that the document is.

    A signing known to the knowledge files has its day. Else the time expression nearest to the
    event's cue in its clause counts, or the one that opens the sentence; for words that are the
    event themselves ("condemned"), that of the saying. Without any, the reader's own date stays.
    """
    by_id = {statement.id: statement for statement in reading.statements}
    return tuple(
        msgspec.structs.replace(event, date=_date(event, reading.document, by_id, pile, knowledge))
        for event in reading.events
    )


def _date(
    event: Event,
    document: Document,
    statements: Mapping[str, Statement],
    pile: Pile,
    knowledge: Knowledge,
) -> DateInterval | None:
    place = _place(event, statements, pile)
    sentence = sentence_of(document.text, place)
    if event.type == "AGREE" and (signed := _signed(document, sentence, pile, knowledge)):
        return signed
    told = [statements[one].content for one in event.asserted_by if one in statements]
    found = nearest(document.text, place, told)
    if found is None:
        return None if times_in(document.text, sentence) else event.date
    written = document.published
    anchor = DateInterval(earliest=written.earliest, latest=written.latest, granularity=written.granularity)
    dated = resolve(found, anchor, tense="future" if event.status == "planned" else None)
    if event.status != "planned" and dated.earliest and written.latest and dated.earliest > written.latest:
        return None
    return dated if dated.earliest or dated.latest else event.date


def _place(event: Event, statements: Mapping[str, Statement], pile: Pile) -> Evidence:
    """Where to look for the date: the cue of the saying, where the saying is the event, else the event's own cue."""
    if QUAD_CLASS[event.type].startswith("verbal"):
        sides = pile.sides(event.source)
        for one in event.asserted_by:
            said = statements.get(one)
            if said is not None and said.cue is not None and pile.sides(said.speakers) & sides:
                return Evidence(document=said.document, start=said.cue.start, end=said.cue.end)
    return event.cue or event.evidence[0]


def _signed(document: Document, sentence: Stretch, pile: Pile, knowledge: Knowledge) -> DateInterval | None:
    """The day of the one signing the sentence can tell of, the document's own date considered."""
    mentions = pile.mentions(document.id, sentence.start, sentence.end)
    sides = pile.sides(mention.actor for mention in mentions)
    latest = document.published.latest
    days = {
        fact.days.first.isoformat()
        for fact in signing(document.text[sentence.start : sentence.end], sides, knowledge)
        if latest is not None and fact.days.first.isoformat() <= latest
    }
    recent = max(days, default=None)
    if (
        recent is None
        or document.published.earliest is None
        or recent[:4] < str(int(document.published.earliest[:4]) - 1)
    ):
        return None
    return DateInterval(earliest=recent, latest=recent, granularity="day")
