"""What the tests of statements look at."""

from __future__ import annotations

from dataclasses import dataclass

from entente.records import Reading, Span, Statement


@dataclass(frozen=True)
class Said:
    """A statement with names and words in the place of ids and spans."""

    speakers: list[str]
    act: str
    mode: str
    words: str
    polarity: str
    certainty: str
    via: list[str]
    to: list[str]
    source: str | None
    proposition: str
    date: str | None


def statements(reading: Reading) -> list[Said]:
    """The statements of a reading, in its order; the stretches of their words joined by " … "."""
    return [_said(reading, one) for one in reading.statements]


def only(reading: Reading) -> Said:
    """The one statement of a reading."""
    found = statements(reading)
    assert len(found) == 1, found
    return found[0]


def of_words(reading: Reading, words: str) -> Said:
    """The one statement whose words begin with `words`."""
    found = [one for one in statements(reading) if one.words.startswith(words)]
    assert len(found) == 1, statements(reading)
    return found[0]


def _said(reading: Reading, one: Statement) -> Said:
    names = {actor.id: actor.name for actor in reading.actors}
    text = reading.document.text

    def words(spans: tuple[Span, ...]) -> str:
        return " … ".join(text[span.start : span.end] for span in spans)

    return Said(
        speakers=[names[actor] for actor in one.speakers],
        act=one.act,
        mode=one.mode,
        words=words(one.content),
        polarity=one.polarity,
        certainty=one.certainty,
        via=[names[actor] for actor in one.via],
        to=[names[actor] for actor in one.addressees],
        source=text[one.source.start : one.source.end] if one.source else None,
        proposition=words(one.proposition),
        date=one.date.earliest if one.date else None,
    )
