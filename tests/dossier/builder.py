"""Builds records over invented articles by finding the words, so that every span is right by construction."""

from __future__ import annotations

from entente.records import (
    Act,
    Certainty,
    DateInterval,
    Document,
    Event,
    EventStatus,
    EventType,
    Evidence,
    Flag,
    FlagName,
    Mention,
    MentionForm,
    Mode,
    Noise,
    NoiseKind,
    Report,
    Span,
    Statement,
)

__all__ = ["ArticleBuilder", "day"]


def day(iso: str) -> DateInterval:
    """A date known to the day."""
    return DateInterval(earliest=iso, latest=iso, granularity="day")


class ArticleBuilder:
    """One invented article; every method takes the article's own words."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text
        self.id = f"document:{name}"

    def span(self, words: str, after: str = "") -> Span:
        """Where `words` stand, the first time after the words `after`."""
        start = self.text.index(words, self.text.index(after) if after else 0)
        return Span(start=start, end=start + len(words))

    def evidence(self, words: str, after: str = "") -> Evidence:
        """The same as evidence."""
        span = self.span(words, after)
        return Evidence(document=self.id, start=span.start, end=span.end)

    def document(self, *, outlet: str | None = None, title: str | None = None, **more: object) -> Document:
        """The article itself."""
        return Document(
            id=self.id,
            path=f"{self.name}.txt",
            sha256="0" * 64,
            media_type="text/plain",
            text=self.text,
            title=title,
            title_span=self.span(title) if title else None,
            outlet=outlet,
            language="en",
            **more,  # type: ignore[arg-type]
        )

    def noise(self, words: str, kind: NoiseKind) -> Noise:
        """A stretch that is not the article."""
        span = self.span(words)
        return Noise(start=span.start, end=span.end, kind=kind)

    def mention(self, words: str, actor: str, form: MentionForm = "name", after: str = "") -> Mention:
        """Where an actor is referred to."""
        span = self.span(words, after)
        return Mention(document=self.id, start=span.start, end=span.end, actor=actor, form=form)

    def statement(
        self,
        name: str,
        speakers: tuple[str, ...],
        content: str,
        *,
        act: Act = "assert",
        mode: Mode = "direct",
        cue: str | None = None,
        source: str | None = None,
        via: tuple[str, ...] = (),
        addressees: tuple[str, ...] = (),
        certainty: Certainty = "certain",
        confidence: float | None = None,
        sentence: str | None = None,
    ) -> Statement:
        """A statement whose content is `content`, inside `sentence`."""
        within = sentence or content
        return Statement(
            id=f"statement:{name}",
            document=self.id,
            speakers=speakers,
            content=(self.span(content),),
            mode=mode,
            act=act,
            polarity="negative" if act == "deny" else "positive",
            certainty=certainty,
            evidence=(self.evidence(within),),
            source=self.span(source, within) if source else None,
            cue=self._outside(cue, within, content) if cue else None,
            via=via,
            addressees=addressees,
            confidence=confidence,
        )

    def _outside(self, cue: str, sentence: str, content: str) -> Span:
        before, after = self.span(sentence), self.span(content)
        start = self.text.find(cue, before.start, after.start)
        start = start if start >= 0 else self.text.index(cue, after.end)
        return Span(start=start, end=start + len(cue))

    def event(
        self,
        name: str,
        kind: EventType,
        source: tuple[str, ...],
        target: tuple[str, ...],
        sentence: str,
        cue: str,
        *,
        status: EventStatus = "actual",
        date: DateInterval | None = None,
        asserted_by: tuple[str, ...] = (),
        place: str | None = None,
        reports: tuple[Report, ...] = (),
        same_as: tuple[str, ...] = (),
    ) -> Event:
        """An event named by `cue` in `sentence`."""
        return Event(
            id=f"event:{name}",
            type=kind,
            source=source,
            target=target,
            status=status,
            evidence=(self.evidence(sentence),),
            cue=self.evidence(cue, sentence),
            date=date,
            asserted_by=asserted_by,
            place=place,
            reports=reports,
            same_as=same_as,
            confidence=0.81,
        )

    def flag(self, name: FlagName, *words: str) -> Flag:
        """A warning that rests on `words`."""
        return Flag(flag=name, evidence=tuple(self.evidence(piece) for piece in words))
