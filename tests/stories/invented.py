"""Makes readings of invented articles: text first, then what a reader would find in it."""

from __future__ import annotations

from entente.knowledge import AgreementFact, Holder, Knowledge, OfficeFact
from entente.language import ShippedMeaning
from entente.records import (
    Act,
    Actor,
    ActorKind,
    Agreement,
    Document,
    Event,
    EventStatus,
    EventType,
    Evidence,
    Mention,
    Meta,
    Office,
    Polarity,
    Published,
    Reading,
    Span,
    Statement,
    content_id,
)

META = Meta(contract=1, entente="0", models={})
MEANING = ShippedMeaning(threads=1)


def state(code: str, name: str) -> Actor:
    return Actor(id=f"state:{code}", kind="state", name=name, names=(name,), country=code)


PRK, KOR = state("PRK", "North Korea"), state("KOR", "South Korea")
RUS, USA, JPN = state("RUS", "Russia"), state("USA", "United States"), state("JPN", "Japan")


def actor(kind: ActorKind, name: str, country: str | None = None, *offices: str, key: str = "") -> Actor:
    held = tuple(Office(title=title, of=f"state:{country}") for title in offices)
    made = content_id("actor", kind, name, key)
    return Actor(id=made, kind=kind, name=name, names=(name,), country=country, offices=held)


class Article:
    """One article in the making; words are found by their first occurrence."""

    def __init__(self, path: str, text: str, *, title: str | None = None, published: Published | None = None) -> None:
        self.text = text
        self.document = Document(
            id=content_id("document", path, text),
            path=path,
            sha256="0",
            media_type="text/plain",
            text=text,
            title=title,
            published=published or Published(),
        )
        self._actors: dict[str, Actor] = {}
        self._mentions: list[Mention] = []
        self._statements: list[Statement] = []
        self._events: list[Event] = []
        self._agreements: list[Agreement] = []

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start=start, end=start + len(words))

    def evidence(self, words: str) -> Evidence:
        span = self.span(words)
        return Evidence(document=self.document.id, start=span.start, end=span.end)

    def names(self, who: Actor, *words: str) -> Article:
        """Mention `who` by every occurrence of the words."""
        self._actors[who.id] = who
        for word in words or (who.name,):
            start = self.text.find(word)
            while start >= 0:
                self._mentions.append(
                    Mention(document=self.document.id, start=start, end=start + len(word), actor=who.id, form="name")
                )
                start = self.text.find(word, start + 1)
        return self

    def says(
        self,
        *speakers: Actor,
        content: str,
        act: Act = "assert",
        polarity: Polarity = "positive",
        via: tuple[Actor, ...] = (),
    ) -> Statement:
        for one in (*speakers, *via):
            self._actors[one.id] = one
        evidence = self.evidence(content)
        made = Statement(
            id=content_id("statement", self.document.id, evidence.start, act),
            document=self.document.id,
            speakers=tuple(one.id for one in speakers),
            content=(self.span(content),),
            mode="indirect",
            act=act,
            polarity=polarity,
            certainty="certain",
            via=tuple(one.id for one in via),
            evidence=(evidence,),
        )
        self._statements.append(made)
        return made

    def event(
        self,
        kind: EventType,
        source: Actor,
        target: Actor | None,
        words: str,
        *,
        status: EventStatus = "actual",
        asserted_by: tuple[Statement, ...] = (),
    ) -> Event:
        evidence = self.evidence(words)
        made = Event(
            id=content_id("event", self.document.id, evidence.start, kind),
            type=kind,
            source=(source.id,),
            target=(target.id,) if target else (),
            status=status,
            evidence=(evidence,),
            asserted_by=tuple(one.id for one in asserted_by),
        )
        self._events.append(made)
        return made

    def agreement(self, reference: str, words: str) -> Article:
        self._agreements.append(
            Agreement(
                id=content_id("agreement", reference),
                name=words,
                parties=(),
                reference=reference,
                evidence=(self.evidence(words),),
            )
        )
        return self

    def reading(self) -> Reading:
        return Reading(
            document=self.document,
            actors=tuple(self._actors.values()),
            mentions=tuple(self._mentions),
            statements=tuple(self._statements),
            events=tuple(self._events),
            agreements=tuple(self._agreements),
        )


def knowledge(*, offices: tuple[OfficeFact, ...] = (), agreements: tuple[AgreementFact, ...] = ()) -> Knowledge:
    return Knowledge(states=(), offices=offices, bodies=(), organs=(), outlets=(), agreements=agreements)


def office(of: str, title: str, *holders: tuple[str, str | None, str | None]) -> OfficeFact:
    held = tuple(Holder(name=name, start=start, end=end, source="invented") for name, start, end in holders)
    return OfficeFact(of=of, title=title, titles=(title,), rank="leader", holders=held)


def treaty(key: str, signed: str, *parties: str) -> AgreementFact:
    return AgreementFact(
        id=key, name="Treaty of Ford", names=(), parties=parties, kind=("defense",), signed=signed, source="invented"
    )
