"""Which questions to prepare, derived from the articles alone: no state is known beforehand.

Two states are in conflict where an event has one threaten, attack or mobilise against the other. A defence pact is in
play where the articles speak of it. Asked is what follows where one in conflict with a member of such a pact attacks
it, and the other way round.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

from entente.dossier.views.bookshelf import Bookshelf
from entente.dossier.views.index import Index
from entente.dossier.views.view import View
from entente.knowledge import Treaty, bounds
from entente.records import Event

__all__ = ["MOST", "YEAR", "Question", "questions"]

MOST = 8
YEAR = timedelta(days=366)
_CONFLICT = ("THREATEN", "ASSAULT", "MOBILIZE")
_STATE = "state:"


class Question(View, frozen=True):
    """ "A attacks B", as codes; `events` are ids of the events by which the two are in conflict."""

    attacker: str
    victim: str
    events: tuple[str, ...]

    @property
    def scenario(self) -> str:
        """The scenario in the command's grammar."""
        return f"{self.attacker} attacks {self.victim}"


def questions(index: Index, shelf: Bookshelf) -> tuple[Question, ...]:
    """At most `MOST`, those on the pairs with the most events first; none where no article is dated."""
    if shelf.day is None:
        return ()
    members = {state for pact in pacts_in_play(index, shelf, shelf.day) for state in pact.parties}
    found = _conflicts(index, shelf)
    weight = {frozenset(pair): 0 for pair in found}
    for pair, events in found.items():
        weight[frozenset(pair)] += len(events)
    ranked = sorted(weight, key=lambda pair: (-weight[pair], sorted(pair)))
    asked = [one for pair in ranked if pair & members for one in _both_ways(pair, found)]
    return tuple(asked[:MOST])


def pacts_in_play(index: Index, shelf: Bookshelf, day: date) -> Iterator[Treaty]:
    """The defence pacts that the articles speak of, unless they ended more than a year before `day`."""
    for reference in dict.fromkeys(one.reference for one in index.collection.agreements if one.reference):
        pact = shelf.treaties.get(reference)
        if pact is not None and _in_play(pact, day):
            yield pact


def _in_play(pact: Treaty, day: date) -> bool:
    defends = pact.binding and any(clause.kind == "defense" for clause in pact.clauses)
    return defends and (pact.ended is None or bounds(pact.ended)[1] + YEAR >= day)


def _both_ways(pair: frozenset[str], found: dict[tuple[str, str], list[str]]) -> Iterator[Question]:
    """First the way in which most events go."""
    one, other = sorted(pair)
    ways = sorted(((one, other), (other, one)), key=lambda way: (-len(found.get(way, ())), way))
    events = tuple(dict.fromkeys(event for way in ways for event in found.get(way, ())))
    for attacker, victim in ways:
        yield Question(attacker=attacker, victim=victim, events=events)


def _conflicts(index: Index, shelf: Bookshelf) -> dict[tuple[str, str], list[str]]:
    """Ids of events by who is in conflict with whom, in the dossier's order."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for event in index.collection.events:
        if event.type in _CONFLICT and event.status != "denied":
            for way in _ways(event, shelf):
                found[way].append(event.id)
    return found


def _ways(event: Event, shelf: Bookshelf) -> Iterator[tuple[str, str]]:
    sources, targets = (
        [code for actor in actors if (code := actor.removeprefix(_STATE)) != actor and shelf.names.state(code) == code]
        for actors in (event.source, event.target)
    )
    yield from ((one, other) for one, other in product(sources, targets) if one != other)
