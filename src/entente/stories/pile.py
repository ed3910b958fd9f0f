"""All readings laid side by side, for looking things up while they are compared."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from entente.reading.times import TimeExpression, find_times
from entente.records import Actor, Document, Event, Evidence, Mention, Reading, Span, Statement, state_id
from entente.stories.sentences import Sentences, sentences_of


class Pile:
    """Readings with united actors, and their records by document. Never changed once made."""

    def __init__(self, readings: Sequence[Reading], actors: Iterable[Actor]) -> None:
        self.readings = tuple(readings)
        self.actors = {actor.id: actor for actor in actors}
        self.documents: dict[str, Document] = {one.document.id: one.document for one in self.readings}
        self.statements: dict[str, Statement] = {s.id: s for one in self.readings for s in one.statements}
        self.events: dict[str, Event] = {event.id: event for one in self.readings for event in one.events}
        self._events = {one.document.id: one.events for one in self.readings}
        self._statements = {one.document.id: one.statements for one in self.readings}
        self._mentions: dict[str, list[Mention]] = defaultdict(list)
        for one in self.readings:
            self._mentions[one.document.id] = sorted(one.mentions, key=lambda mention: (mention.start, mention.end))
        self._times: dict[tuple[str, int, int], list[TimeExpression]] = {}
        self._starts = {document: [one.start for one in found] for document, found in self._mentions.items()}

    def sentences(self, document: str) -> Sentences:
        """The rough sentences of a document, found once."""
        return sentences_of(self.documents[document].text)

    def times(self, document: str, start: int, end: int) -> list[TimeExpression]:
        """The time expressions within `[start, end)` of a document, found once."""
        place = document, start, end
        if place not in self._times:
            self._times[place] = find_times(self.documents[document].text, start, end)
        return self._times[place]

    def events_of(self, document: str) -> tuple[Event, ...]:
        """The events read from a document."""
        return self._events[document]

    def statements_of(self, document: str) -> tuple[Statement, ...]:
        """The statements read from a document."""
        return self._statements[document]

    def side(self, actor: str) -> str:
        """The state an actor is or serves; the actor itself where it serves none."""
        known = self.actors.get(actor)
        return state_id(known.country) if known is not None and known.country else actor

    def sides(self, actors: Iterable[str]) -> frozenset[str]:
        """The sides of several actors."""
        return frozenset(self.side(actor) for actor in actors)

    def mentions(self, document: str, start: int, end: int) -> list[Mention]:
        """Mentions that begin in `[start, end)` of a document, in the order of the text."""
        starts = self._starts[document]
        return self._mentions[document][bisect_left(starts, start) : bisect_left(starts, end)]

    def actors_in(self, document: str, spans: Iterable[Span]) -> tuple[str, ...]:
        """Actors mentioned within spans of a document, each once."""
        found = (mention.actor for span in spans for mention in self.mentions(document, span.start, span.end))
        return tuple(dict.fromkeys(found))

    def words(self, evidence: Evidence) -> str:
        """The words a piece of evidence points to."""
        return self.documents[evidence.document].text[evidence.start : evidence.end]

    def content(self, statement: Statement) -> str:
        """The words of a statement's content, its pieces joined by blanks."""
        text = self.documents[statement.document].text
        return " ".join(text[span.start : span.end] for span in statement.content)

    def name(self, actor: str) -> str:
        """The actor's name; its id where it is unknown."""
        known = self.actors.get(actor)
        return known.name if known is not None else actor
