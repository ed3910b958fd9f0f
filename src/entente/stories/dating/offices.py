"""Bounds on an article's date from who is said to hold which office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache

from entente.knowledge import Knowledge
from entente.records import Actor, Evidence, Mention, Reading
from entente.stories.actors import names
from entente.stories.dating.clock import Clock
from entente.stories.dating.constraints import Constraint
from entente.stories.pile import Pile
from entente.stories.vocabulary import vocabulary
from entente.stories.wording import words

_BEFORE, _AFTER = 60, 90

Term = tuple[date | None, date | None]
Terms = dict[tuple[str, tuple[str, ...]], dict[str, Term]]
"""By state and the words of a name in the order of the alphabet: each title, in lower case, with its term."""


def office_constraints(reading: Reading, pile: Pile, terms: Terms, clock: Clock) -> Iterator[Constraint]:
    """ "Prime Minister X" without "former" was written while X held the office, as far as known."""
    text = reading.document.text
    found: dict[tuple[str, str, Term], list[Evidence]] = defaultdict(list)
    for mention in reading.mentions:
        actor = pile.actors.get(mention.actor)
        if actor is None or actor.kind != "person" or mention.form != "name":
            continue
        for title, term in _held(actor, terms):
            if _titled(text, mention, title) and not _of_the_past(clock, mention):
                words_of = Evidence(document=mention.document, start=mention.start, end=mention.end)
                found[actor.name, title, term].append(words_of)
    for (name, title, (first, last)), evidence in sorted(found.items(), key=lambda item: item[0][:2]):
        reason = f"it calls {name} {title}, an office held {_span(first, last)}"
        yield Constraint(first, last, reason, tuple(evidence), 3)


def terms_of_office(knowledge: Knowledge, actors: Iterable[Actor]) -> Terms:
    """By state and name, the terms in which a title fits the person; several terms are taken as one.

    Only for states that a person among `actors` serves.
    """
    served = {actor.country for actor in actors if actor.kind == "person"}
    terms: Terms = defaultdict(dict)
    for office in knowledge.offices:
        if office.of not in served:
            continue
        for holder in office.holders:
            for name in (holder.name, *holder.names):
                held = terms[office.of, tuple(sorted(names.parts(name)))]
                for title in (office.title, *office.titles):
                    term = _day(holder.start, last=False), _day(holder.end, last=True)
                    held[title.casefold()] = _hull(held.get(title.casefold()), term)
    return terms


def _hull(one: Term | None, other: Term) -> Term:
    if one is None:
        return other
    first = min(one[0], other[0]) if one[0] and other[0] else None
    last = max(one[1], other[1]) if one[1] and other[1] else None
    return first, last


def _held(actor: Actor, terms: Terms) -> list[tuple[str, Term]]:
    """Titles the actor is known to have borne, the longest first."""
    held: dict[str, Term] = {}
    for name in (actor.name, *actor.names):
        held |= terms.get((actor.country or "", tuple(sorted(names.parts(name)))), {})
    return sorted(held.items(), key=lambda item: (-len(item[0]), item[0]))


def _titled(text: str, mention: Mention, title: str) -> bool:
    """Whether the title stands right before the name, or after it and a comma, without a word like "former"."""
    before = text[max(0, mention.start - _BEFORE) : mention.start].rstrip()
    if before.casefold().endswith(title):
        left = words(before[: len(before) - len(title)])
        return not vocabulary().former & set(left[-3:])
    after = text[mention.end : mention.end + _AFTER].split(".")[0]
    if not after.startswith(","):
        return False
    described = after[1:].split(",")[0]
    return title in described.casefold() and not vocabulary().former & set(words(described))


def _of_the_past(clock: Clock, mention: Mention) -> bool:
    """Whether the clause tells of a named year, when the office may have been another's since."""
    return any(
        getattr(found.value, "year", None) is not None
        and (found.start < mention.start or "," not in clock.text[mention.end : found.start])
        for found in clock.within(clock.sentences.around(mention.start, mention.end), clock.every)
    )


def _span(first: date | None, last: date | None) -> str:
    if first and last:
        return f"from {first} to {last}"
    return f"since {first}" if first else f"until {last}" if last else "at times unknown"


@lru_cache(maxsize=8192)
def _day(text: str | None, *, last: bool) -> date | None:
    """The first or last day of an ISO day, month or year."""
    if text is None:
        return None
    pieces = [int(piece) for piece in text.split("-")]
    if len(pieces) == 3:
        return date(*pieces)
    year, month = (pieces[0], pieces[1]) if len(pieces) == 2 else (pieces[0], 12 if last else 1)
    if not last:
        return date(year, month, 1)
    return (date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
