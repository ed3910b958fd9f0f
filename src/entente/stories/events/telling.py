"""One document's telling of an event, with what is needed for setting it beside the others'."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from entente.records import DateInterval, Document, Event, Evidence
from entente.stories.events.deeds import plain
from entente.stories.events.sight import Sight, sight
from entente.stories.pile import Pile
from entente.stories.sentences import Sentences
from entente.stories.wording import words as spoken

MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})
"""Types in which source and target may change places."""
_DEED_IN_WORDS = frozenset({"SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
"""Types that are sayings: what is said decides whether two are one, not that something was said."""


class Telling(NamedTuple):
    """An event as one document tells it. `source` and `target` are sides; of mutual types `source` holds both.

    `words` are those of its evidence, `clause` their stems; `sight` is of the whole sentence, without the sides' names.
    `when` is its date or, for what has happened, any day up to the document's.
    """

    event: Event
    document: str
    words: str
    source: frozenset[str]
    target: frozenset[str]
    sight: Sight
    clause: frozenset[str]
    when: DateInterval | None

    @property
    def said(self) -> bool:
        """Whether the event is a saying."""
        return self.event.type in _DEED_IN_WORDS

    @property
    def sides(self) -> frozenset[str]:
        """All who take part."""
        return self.source | self.target


def tell_events(pile: Pile) -> list[Telling]:
    """The tellings of all events of a pile just read, each of which rests on one document."""
    return [
        _tell(event, sentences, pile)
        for reading in pile.readings
        for sentences in (pile.sentences(reading.document.id),)
        for event in reading.events
    ]


def _tell(event: Event, sentences: Sentences, pile: Pile) -> Telling:
    source, target = pile.sides(event.source), pile.sides(event.target)
    if event.type in MUTUAL:
        source, target = source | target, frozenset()
    words = " ".join(pile.words(one) for one in event.evidence)
    named = event.cue or event.evidence[0]
    around = sentences.around(named.start, named.end)
    told = pile.words(Evidence(document=named.document, start=around.start, end=around.end))
    seen = sight(pile.words(named) if event.cue is not None else "", told)
    called = _called((*event.source, *event.target), pile)
    return Telling(
        event=event,
        document=named.document,
        words=" ".join(words.split()),
        source=source,
        target=target,
        sight=seen._replace(stems=seen.stems - called),
        clause=frozenset(plain(word) for word in spoken(words)),
        when=event.date or _latest(event, pile.documents[named.document]),
    )


def _latest(event: Event, document: Document) -> DateInterval | None:
    ahead = event.status in ("planned", "conditional") or document.published.latest is None
    return None if ahead else DateInterval(latest=document.published.latest)


def _called(actors: Iterable[str], pile: Pile) -> frozenset[str]:
    """The stems of the names of those who take part: they are compared as sides, not as words."""
    everybody = {*actors, *pile.sides(actors)}
    names = (name for one in everybody if one in pile.actors for name in pile.actors[one].names)
    return frozenset(plain(word) for name in names for word in spoken(name))
