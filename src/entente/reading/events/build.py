"""From acts to `Event` records."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.dates import DateOf
from entente.reading.events.find import Act, find_acts
from entente.reading.events.places import place_of
from entente.reading.events.sides import Role, sides
from entente.reading.events.signs import context_of, event_words
from entente.reading.page import Page
from entente.records import QUAD_CLASS, DateInterval, Event, EventStatus, Participant, Statement, content_id

_ADDED = frozenset({"acl", "acl:relcl", "advcl", "obl"})


def read_events(page: Page, cast: Cast, statements: tuple[Statement, ...], date_of: DateOf) -> tuple[Event, ...]:
    """The events of a page in the order of the text.

    `source` and `target` hold states where an actor is or serves one; an event in somebody's words
    names the statements that say so in `asserted_by`.
    """
    voices = sorted(
        ((span.start, span.end, one) for one in statements for span in (*one.content, *one.proposition)),
        key=lambda v: v[:2],
    )
    built = [_event(page, cast, act, voices, date_of) for act in find_acts(page, cast)]
    return tuple(_distinct(page, built))


def _event(page: Page, cast: Cast, act: Act, voices: list[tuple[int, int, Statement]], date_of: DateOf) -> Event:
    start, end = _evidence(page, act)
    word = act.word
    asserting = _asserting(page, word, voices)
    source, target = sides(cast, act.source), sides(cast, act.target)
    date = date_of(start, end)
    return Event(
        id=content_id("event", page.document.id, act.type, word.idx, *source, *target),
        type=act.type,
        mode=act.mode,
        contexts=_contexts(page, start, end),
        source=source,
        target=target,
        date=date,
        place=place_of(page, cast, act),
        status=_status(page, cast, act, asserting, date, (start, end)),
        asserted_by=tuple(one.id for one in asserting),
        participants=tuple(_participants(page, act)),
        cue=page.evidence(word.idx, word.idx + len(word)),
        evidence=(page.evidence(start, end),),
    )


def _evidence(page: Page, act: Act) -> tuple[int, int]:
    """From the first to the last of the words that show the event, its own clause's modifiers among them."""
    shown = [act.word.i, *act.reach]
    if act.carrier is not None:
        shown.append(act.carrier.i)
    for role in (*act.source, *act.target):
        shown += [role.start, role.end - 1]
    sentence = act.word.sent
    inside = [number for number in shown if sentence.start <= number < sentence.end]
    first, last = page.doc[min(inside)], page.doc[max(inside)]
    return first.idx, last.idx + len(last)


def _asserting(page: Page, word: Any, voices: list[tuple[int, int, Statement]]) -> list[Statement]:
    """The statements that say so: those whose words hold the event, unless it stands there only by the way."""
    found = (
        one for start, end, one in voices if start <= word.idx < end and not _by_the_way(page, word, start, end, one)
    )
    return list(dict.fromkeys(found))


def _by_the_way(page: Page, word: Any, start: int, end: int, statement: Statement) -> bool:
    """Whether the reporter adds it to the thing spoken of: "concern about the pact signed during the visit"."""
    if statement.mode != "indirect" or statement.act in ("accuse", "deny"):
        return False
    span = page.doc.char_span(start, end, alignment_mode="expand")
    if span is None or span.root.pos_ not in ("NOUN", "PROPN"):
        return False
    return statement.act != "condemn" or _added(word, span.root)


def _added(word: Any, root: Any) -> bool:
    token = word
    while token.i != root.i and token.head != token:
        if token.dep_ in _ADDED:
            return True
        token = token.head
    return False


def _status(
    page: Page,
    cast: Cast,
    act: Act,
    asserting: list[Statement],
    date: DateInterval | None,
    words: tuple[int, int],
) -> EventStatus:
    if any(one.act == "deny" and one.polarity == "negative" for one in asserting) and act.status == "actual":
        return "denied"
    if act.status != "actual":
        return act.status
    if _long_ago(page, date, act.word, words):
        return "background"
    if any(not _performs(cast, act, one) for one in asserting):
        return "alleged"
    return "actual"


def _performs(cast: Cast, act: Act, statement: Statement) -> bool:
    """Whether the speaker speaks of an act of words of his own, which is done by saying so."""
    if not QUAD_CLASS[act.type].startswith("verbal"):
        return False
    speakers = set(sides(cast, [Role(actor, 0, 0) for actor in statement.speakers]))
    return bool(speakers & set(sides(cast, act.source)))


def _long_ago(page: Page, date: DateInterval | None, word: Any, words: tuple[int, int]) -> bool:
    """Whether the event is history: a phrase says so, or its date lies a year before the article."""
    sentence = word.sent
    clause = page.text[max(sentence.start_char, words[0] - 40) : min(sentence.end_char, words[1] + 40)].casefold()
    if any(phrase in clause for phrase in event_words("status", "background_phrases")):
        return True
    published = page.document.published.earliest
    if date is None or date.latest is None or published is None:
        return False
    return int(date.latest[:4]) < int(published[:4]) - 1


def _contexts(page: Page, start: int, end: int) -> tuple[str, ...]:
    table = context_of()
    words = (word.strip(".,;:'’\"“”()").casefold() for word in page.text[start:end].replace("-", " ").split())
    return tuple(dict.fromkeys(table[word] for word in words if word in table))


def _participants(page: Page, act: Act) -> Iterable[Participant]:
    for role, roles in (("source", act.source), ("target", act.target)):
        for one in dict.fromkeys(roles):
            first, last = page.doc[one.start], page.doc[one.end - 1]
            yield Participant(
                actor=one.actor,
                role="source" if role == "source" else "target",
                document=page.document.id,
                start=first.idx,
                end=last.idx + len(last),
            )


def _distinct(page: Page, events: list[Event]) -> Iterable[Event]:
    """Of events of one type between the same sides in one sentence the first stands for all.

    One without a target adds nothing to another of its type by the same source in the sentence.
    """
    ordered = sorted(events, key=lambda event: (_start(event), event.id))
    sentence = {event.id: _sentence(page, event) for event in ordered}
    aimed = {(event.type, event.source, sentence[event.id]) for event in ordered if event.target}
    seen: set[tuple[object, ...]] = set()
    for one in ordered:
        key = (one.type, frozenset((*one.source, *one.target)), sentence[one.id])
        if key in seen or (not one.target and (one.type, one.source, sentence[one.id]) in aimed):
            continue
        seen.add(key)
        yield one


def _start(event: Event) -> int:
    return event.cue.start if event.cue is not None else event.evidence[0].start


def _sentence(page: Page, event: Event) -> int:
    found = page.doc.char_span(_start(event), _start(event) + 1, alignment_mode="expand")
    return int(found[0].sent.start) if found is not None else _start(event)


__all__ = ["read_events"]
