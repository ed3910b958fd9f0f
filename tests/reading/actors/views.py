"""What the tests of actors look at."""

from __future__ import annotations

from entente.records import Actor, Reading


def actor_named(reading: Reading, name: str) -> Actor:
    """The one actor that bears `name`."""
    found = [one for one in reading.actors if name in (one.name, *one.names)]
    assert len(found) == 1, (name, [one.name for one in reading.actors])
    return found[0]


def stands_for(reading: Reading, words: str, occurrence: int = 0) -> list[str]:
    """Names of the actors that the given occurrence of `words` is tied to, in the order of the text."""
    text = reading.document.text
    start = -1
    for _ in range(occurrence + 1):
        start = text.index(words, start + 1)
    ids = [one.actor for one in reading.mentions if one.start <= start < one.end or one.start == start]
    names = {one.id: one.name for one in reading.actors}
    return [names[actor] for actor in ids]
