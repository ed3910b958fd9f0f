"""Gold stories as the fit sees them: pairs of clauses, their signs, and how far the gold calls them a dispute."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.pile import read_pile
from benchmarks.report import records
from benchmarks.scoring.exported import Exported
from benchmarks.scoring.gold_stories import Gold, Place, meets, names_of
from entente.knowledge import Knowledge
from entente.language import Meaning, Pipeline
from entente.records import Collection, Event, Reading, Story
from entente.stories.claims.disputes import Pair, pairs_of
from entente.stories.claims.nations import Nations, at_home
from entente.stories.claims.propositions import Proposition, propositions, weights
from entente.stories.claims.signs import Signs
from entente.stories.pile import Pile

BY_WORDS, BY_SIDES = 1.0, 0.5
"""What a pair counts whose words meet both sides of a contested claim, or whose speakers do and one's words."""


class Told(NamedTuple):
    """One story of a pile, as claims are found in it."""

    story: Story
    events: tuple[Event, ...]
    pile: Pile


class Marked(NamedTuple):
    """One gold story: what was told of it, its export, and its pairs with their answers."""

    name: str
    gold: dict[str, Any]
    exported: list[dict[str, Any]]
    told: tuple[Told, ...]
    signs: tuple[Signs, ...]
    answers: tuple[float, ...]


class _Sides(NamedTuple):
    """The places of a contested claim on either side."""

    asserted: list[Place]
    denied: list[Place]


def marked(folder: Path, pipeline: Pipeline, meaning: Meaning, knowledge: Knowledge) -> Marked:
    """A gold story read, its pairs answered."""
    collection = read_pile(folder / "articles", pipeline)
    exported = list(records(collection))
    gold = tomllib.loads((folder / "gold.toml").read_text(encoding="utf-8"))
    told = tuple(_told(collection, story) for story in collection.stories)
    pairs = [pair for one in told for pair in _pairs(one, meaning, knowledge)]
    answers = _answers(Gold(gold, Exported(exported)), pairs)
    return Marked(folder.name, gold, exported, told, tuple(pair.signs for pair in pairs), answers)


def _told(collection: Collection, story: Story) -> Told:
    held = set(story.documents)
    readings = [
        Reading(
            document=document,
            mentions=tuple(one for one in collection.mentions if one.document == document.id),
            statements=tuple(one for one in collection.statements if one.document == document.id),
        )
        for document in collection.documents
        if document.id in held
    ]
    events = tuple(one for one in collection.events if any(each.document in held for each in one.evidence))
    return Told(story, events, Pile(readings, collection.actors))


def _pairs(told: Told, meaning: Meaning, knowledge: Knowledge) -> Iterator[Pair]:
    nations = Nations(knowledge.states)
    pile = at_home(told.pile, nations)
    found = propositions(told.story.documents, told.events, pile, nations)
    pairs = list(pairs_of(found, pile, weights(found)))
    texts = sorted({one.text for pair in pairs for one in (pair.denying, pair.denied)})
    vectors = dict(zip(texts, meaning.vectors(texts), strict=True))
    for pair in pairs:
        meant = float(vectors[pair.denying.text] @ vectors[pair.denied.text])
        yield pair._replace(signs=pair.signs.with_meaning(meant))


def _answers(gold: Gold, pairs: Sequence[Pair]) -> tuple[float, ...]:
    contested = [
        _Sides(gold.places(one, "asserted"), gold.places(one, "denied"))
        for one in gold.gold["claims"]
        if one["status"] == "contested"
    ]
    return tuple(max((_answer(gold, pair, sides) for sides in contested), default=0.0) for pair in pairs)


def _answer(gold: Gold, pair: Pair, sides: _Sides) -> float:
    """The mean of two answers: whether both fit by their words, and whether they fit as `contested` scores them."""
    denying, denied = _meets(pair.denying, sides.denied), _meets(pair.denied, sides.asserted)
    if denying and denied:
        return BY_WORDS
    touched = any(_meets(one, [*sides.asserted, *sides.denied]) for one in (pair.denying, pair.denied))
    fits = (denying or _speaks(gold, pair.denying, sides.denied)) and (
        denied or _speaks(gold, pair.denied, sides.asserted)
    )
    return BY_SIDES if touched and fits else 0.0


def _meets(one: Proposition, places: Sequence[Place]) -> bool:
    clause = {"document": one.document, "start": one.span.start, "end": one.span.end}
    return any(meets(place, [clause]) for place in places)


def _speaks(gold: Gold, one: Proposition, places: Sequence[Place]) -> bool:
    names = {name for actor in one.speaking for name in names_of(gold.exported, actor)}
    return any(name in place.speaker for name in names for place in places)
