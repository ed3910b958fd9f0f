"""Makes readings of invented articles by the thousand, for measuring growth. Nothing in them is news.

Stories have from one to some dozens of articles, most of them few. In each, some articles are written
apart, some are near copies, and some embed a statement that others embed too.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

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

SOUNDS = ("ba", "do", "ke", "li", "mo", "nu", "ra", "si", "to", "vel", "zan", "dri", "gor", "hal", "jun", "pes")
STATES = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ"[n // 26] + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[n % 26] + "X" for n in range(120))
ACTS: tuple[tuple[Act, str], ...] = (("assert", "said"), ("accuse", "charged"), ("deny", "denied"), ("warn", "warned"))
DEEDS: tuple[tuple[EventType, str], ...] = (
    ("AID", "shipped {number} crates of {thing} to"),
    ("COERCE", "seized {number} boats carrying {thing} of"),
    ("AGREE", "signed an accord on {thing} with"),
    ("MOBILIZE", "moved {number} {thing} to the border of"),
    ("SANCTION", "banned {thing} from {number} firms of"),
)
WRAPS = (
    "The {thing} dispute around {place} has lasted for {number} weeks, and people there speak of little else.",
    "Traders in {place} reckon that {number} loads of {thing} were held up before the bridge was opened again.",
    "A clerk of the harbour at {place} counted {number} vessels, though he would not say whose they were.",
    "Rain fell over {place} while {number} lorries with {thing} waited for their papers.",
)
SMALLEST, LARGEST = 1, 60


def invented_readings(count: int, *, seed: int) -> Iterator[Reading]:
    """`count` readings, the same for the same seed; the articles of one story stand far apart."""
    waiting: list[Iterator[Reading]] = []
    chance, made, begun = Random(seed), 0, 0
    while made < count:
        if len(waiting) < 400:
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
        self.states = [_state(code) for code in chance.sample(STATES, 2)]
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

    def sentence(self) -> tuple[str, int, int, int, int]:
        """The words of a saying, and which person, act, deed and doer it holds."""
        chance = self.chance
        person, act, deed, doer = chance.randrange(4), chance.randrange(4), chance.randrange(5), chance.randrange(2)
        done = self.filled(DEEDS[deed][1])
        content = f"{self.states[doer].name} {done} {self.states[1 - doer].name} near {chance.choice(self.places)}"
        return f"{self.people[person].name} {ACTS[act][1]} that {content}.", person, act, deed, doer


def _state(code: str) -> Actor:
    name = _word(Random(code), 3) + "ia"
    return Actor(id=f"state:{code}", kind="state", name=name, names=(name,), country=code)


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
    pieces = [f"{chance.choice(scene.places)} dispute over {chance.choice(scene.things)}"]
    for words, *_ in sentences:
        pieces += [words, scene.filled(chance.choice(WRAPS))] if chance.random() < 0.6 else [words]
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
