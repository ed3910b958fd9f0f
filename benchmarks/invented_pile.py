"""Makes readings of invented articles by the thousand, for measuring growth. Nothing in them is news.

Stories have from one to some dozens of articles, most of them few. In each, some articles are written
apart, some are near copies, and some embed a statement that others embed too.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

import entente.stories
from entente.knowledge import load
from entente.records import (
    Act,
    Actor,
    Document,
    Event,
    EventType,
    Evidence,
    Mention,
    Office,
    Published,
    Reading,
    Span,
    Statement,
    content_id,
)
from entente.stories.wording import stem

SOUNDS = ("ba", "do", "ke", "li", "mo", "nu", "ra", "si", "to", "vel", "zan", "dri", "gor", "hal", "jun", "pes")
ACTS: tuple[tuple[Act, str], ...] = (("assert", "said"), ("accuse", "charged"), ("deny", "denied"), ("warn", "warned"))
DEEDS: tuple[tuple[EventType, str], ...] = (
    ("AID", "sent {number} {thing} to"),
    ("COERCE", "took {number} {thing} of"),
    ("AGREE", "signed an agreement on {thing} with"),
    ("MOBILIZE", "moved {number} {thing} to the border of"),
    ("SANCTION", "imposed sanctions over {number} {thing} on"),
)
BACKGROUND = Path(entente.stories.__file__).parent / "grouping" / "background.txt"
SMALLEST, LARGEST = 1, 60
AT_ONCE = 40
"""Stories told at one time. Their articles come mixed, as in the news, yet a pile of any size has whole stories."""


def invented_readings(count: int, *, seed: int) -> Iterator[Reading]:
    """`count` readings, the same for the same seed; the articles of some stories come mixed."""
    waiting: list[Iterator[Reading]] = []
    chance, made, begun = Random(seed), 0, 0
    while made < count:
        if len(waiting) < AT_ONCE:
            waiting.append(_story(Random(f"{seed}-{begun}"), f"{seed}-{begun}"))
            begun += 1
        place = chance.randrange(len(waiting))
        reading = next(waiting[place], None)
        if reading is None:
            waiting[place] = waiting[-1]
            waiting.pop()
            continue
        made += 1
        yield reading


def _word(chance: Random, sounds: int) -> str:
    return "".join(chance.choice(SOUNDS) for _ in range(sounds)).capitalize()


class _Scene:
    """What the articles of one story have in common."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        first, second = chance.choices(*_states(), k=2)
        self.states = [first, second if second != first else _states()[0][-1]]
        self.people = [_person(chance, state) for state in self.states for _ in range(2)]
        self.places = [_word(chance, 3) for _ in range(3)]
        self.things = [_word(chance, 4).lower() for _ in range(3)]
        self.numbers = [chance.randint(12, 980) for _ in range(3)]
        self.statement = [self.sentence() for _ in range(3)]

    def filled(self, pattern: str) -> str:
        chance = self.chance
        return pattern.format(
            thing=chance.choice(self.things), place=chance.choice(self.places), number=chance.choice(self.numbers)
        )

    def filler(self) -> str:
        """A sentence of words as common as those of open texts, about a place and a thing of the story."""
        chance = self.chance
        words = chance.choices(*_common_words(), k=chance.randint(9, 16))
        words[4] = f"{chance.choice(self.things)} in {chance.choice(self.places)}"
        return " ".join(words).capitalize().replace(words[4].lower(), words[4]) + "."

    def sentence(self) -> tuple[str, int, int, int, int]:
        """The words of a saying, and which person, act, deed and doer it holds."""
        chance = self.chance
        person, act, deed, doer = chance.randrange(4), chance.randrange(4), chance.randrange(5), chance.randrange(2)
        done = self.filled(DEEDS[deed][1])
        content = f"{self.states[doer].name} {done} {self.states[1 - doer].name} near {chance.choice(self.places)}"
        return f"{self.people[person].name} {ACTS[act][1]} that {content}.", person, act, deed, doer


@cache
def _common_words() -> tuple[list[str], list[int]]:
    """Words of open texts and in how many texts each stands."""
    lines = BACKGROUND.read_text("utf-8").splitlines()
    rows = [line.split(" ") for line in lines if line[0].isalpha()]
    return [word for word, _ in rows], [int(count) for _, count in rows]


@cache
def _states() -> tuple[list[Actor], list[float]]:
    """The states of the world, the ones more spoken of first, and how often each is drawn."""
    spoken = dict(zip(*_common_words(), strict=True))
    facts = sorted(load().states, key=lambda one: (-spoken.get(stem(one.name.casefold()), 0), one.code))
    actors = [
        Actor(id=f"state:{one.code}", kind="state", name=one.name, names=(one.name,), country=one.code) for one in facts
    ]
    return actors, [1 / (place + 3) for place in range(len(actors))]


def _person(chance: Random, state: Actor) -> Actor:
    name = f"{_word(chance, 2)} {_word(chance, 3)}"
    held = (Office(title="Minister", of=state.id),)
    made = content_id("actor", "person", name, state.country)
    return Actor(id=made, kind="person", name=name, names=(name,), country=state.country, offices=held)


def _story(chance: Random, key: str) -> Iterator[Reading]:
    scene = _Scene(chance)
    size = min(LARGEST, max(SMALLEST, int(chance.paretovariate(0.9) * 2)))
    first: list[tuple[str, int, int, int, int]] = []
    for number in range(size):
        kind = chance.random()
        if first and kind < 0.3:
            sentences = [one for one in first if chance.random() > 0.15] or first
        elif kind < 0.5:
            sentences = [*scene.statement, *(scene.sentence() for _ in range(4))]
        else:
            sentences = [scene.sentence() for _ in range(chance.randint(5, 9))]
        first = first or sentences
        yield _reading(scene, sentences, f"{key}/{number}.txt", chance)


def _reading(scene: _Scene, sentences: list[tuple[str, int, int, int, int]], path: str, chance: Random) -> Reading:
    pieces = [f"{chance.choice(scene.places)} talks over {chance.choice(scene.things)}"]
    for words, *_ in sentences:
        pieces += [words, scene.filler(), scene.filler()]
    text = "\n\n".join(pieces)
    day = f"20{chance.randint(20, 24)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    document = Document(
        id=content_id("document", path, text),
        path=path,
        sha256=content_id("bytes", text),
        media_type="text/plain",
        text=text,
        title=pieces[0],
        outlet=_word(Random(path.count("1") % 40), 3),
        language="en",
        published=Published(earliest=day, latest=day, granularity="day") if chance.random() < 0.6 else Published(),
    )
    return _marked(scene, sentences, document)


def _marked(scene: _Scene, sentences: list[tuple[str, int, int, int, int]], document: Document) -> Reading:
    mentions: list[Mention] = []
    statements: list[Statement] = []
    events: list[Event] = []
    for words, person, act, deed, doer in sentences:
        start = document.text.index(words)
        said = start + words.index(" that ") + len(" that ")
        content = Span(start=said, end=start + len(words) - 1)
        evidence = (Evidence(document=document.id, start=start, end=start + len(words)),)
        speaker = scene.people[person]
        for actor in (speaker, *scene.states):
            place = start + words.index(actor.name)
            mentions.append(
                Mention(document=document.id, start=place, end=place + len(actor.name), actor=actor.id, form="name")
            )
        statement = Statement(
            id=content_id("statement", document.id, start),
            document=document.id,
            speakers=(speaker.id,),
            content=(content,),
            mode="indirect",
            act=ACTS[act][0],
            polarity="negative" if ACTS[act][0] == "deny" else "positive",
            certainty="certain",
            evidence=evidence,
        )
        statements.append(statement)
        events.append(
            Event(
                id=content_id("event", document.id, start),
                type=DEEDS[deed][0],
                source=(scene.states[doer].id,),
                target=(scene.states[1 - doer].id,),
                status="alleged",
                evidence=(Evidence(document=document.id, start=content.start, end=content.end),),
                asserted_by=(statement.id,),
            )
        )
    unique = {one.id: one for one in statements}
    return Reading(
        document=document,
        actors=(*scene.people, *scene.states),
        mentions=tuple(sorted(set(mentions), key=lambda one: (one.start, one.end))),
        statements=tuple(unique.values()),
        events=tuple({one.id: one for one in events}.values()),
    )
