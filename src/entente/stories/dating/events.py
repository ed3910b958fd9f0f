"""When an event was, from the time expression of its own clause or the public fact it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from entente.knowledge import Knowledge
from entente.reading.times import TimeExpression, find_times, is_vague, resolve
from entente.records import QUAD_CLASS, DateInterval, Document, Event, Evidence, Reading, Span, Statement
from entente.stories.dating.occasions import signing
from entente.stories.pile import Pile
from entente.stories.sentences import Sentences, Stretch

_NEAR = 70
_OPENING = 40
_BREAKS = (",", ";", ":", "“", "”", '"', "(", ")", "—", "–")


def date_events(reading: Reading, pile: Pile, knowledge: Knowledge) -> tuple[Event, ...]:
    """The events of a reading, dated anew now that the document is.

    A signing known to the knowledge files has its day. Else the time expression nearest to the
    event's cue in its clause counts, or the one that opens the sentence; for words that are the
    event themselves ("condemned"), that of the saying. Without any, the reader's own date stays.
    """
    by_id = {statement.id: statement for statement in reading.statements}
    sentences = Sentences(reading.document.text)
    return tuple(
        msgspec.structs.replace(event, date=_date(event, reading.document, sentences, by_id, pile, knowledge))
        for event in reading.events
    )


def _date(
    event: Event,
    document: Document,
    sentences: Sentences,
    statements: Mapping[str, Statement],
    pile: Pile,
    knowledge: Knowledge,
) -> DateInterval | None:
    place = _place(event, statements, pile)
    sentence = sentences.around(place.start, place.end)
    if event.type == "AGREE" and (signed := _signed(document, sentence, pile, knowledge)):
        return signed
    told = [statements[one].content for one in event.asserted_by if one in statements]
    named = [found for found in find_times(document.text, *sentence) if not is_vague(found)]
    near = [
        found
        for found in named
        if _belongs(found, place, sentence, document.text)
        and all(_inside(found, content) == _inside(place, content) for content in told)
    ]
    if not near:
        return None if named else event.date
    found = min(near, key=lambda one: (_distance(one, place), one.start))
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


def _inside(place: TimeExpression | Evidence, content: Sequence[Span]) -> bool:
    """Whether a place lies within what is said; the time of the saying is not that of what is said."""
    return any(span.start <= place.start and place.end <= span.end for span in content)


def _belongs(found: TimeExpression, place: Evidence, sentence: Stretch, text: str) -> bool:
    """Whether nothing parts an expression from the cue, or it opens the sentence for all that follows."""
    if found.start - sentence.start <= _OPENING and text[found.end : found.end + 1] == ",":
        return True
    between = text[found.end : place.start] if found.end <= place.start else text[place.end : found.start]
    return len(between) <= _NEAR and not any(mark in between for mark in _BREAKS)


def _distance(found: TimeExpression, place: Evidence) -> int:
    return max(found.start - place.end, place.start - found.end, 0)
