"""Gold stories as the fit sees them: pairs of clauses, their signs, and how far the gold calls them a dispute."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.scoring.exported import Exported
from benchmarks.scoring.gold_stories import Gold, Place, meets, names_of
from entente.knowledge import Knowledge
from entente.language import Meaning, Pipeline
from entente.stories.claims.disputes import Pair, pairs_of
from entente.stories.claims.propositions import Proposition, weights
from entente.stories.claims.signs import Signs
from training.gold import GoldStory, Told, gold_story

BY_WORDS, BY_SIDES = 1.0, 0.5
"""What a pair counts whose words meet both sides of a contested claim, or whose speakers do and one's words."""


class Marked(NamedTuple):
    """One gold story with its pairs and their answers."""

    story: GoldStory
    signs: tuple[Signs, ...]
    answers: tuple[float, ...]


class _Sides(NamedTuple):
    """The places of a contested claim on either side."""

    asserted: list[Place]
    denied: list[Place]


def marked(folder: Path, pipeline: Pipeline, meaning: Meaning, knowledge: Knowledge) -> Marked:
    """A gold story read, its pairs answered."""
    story = gold_story(folder, pipeline)
    pairs = [pair for one in story.told for pair in _pairs(one, meaning, knowledge)]
    answers = _answers(Gold(story.gold, Exported(story.exported)), pairs)
    return Marked(story, tuple(pair.signs for pair in pairs), answers)


def _pairs(told: Told, meaning: Meaning, knowledge: Knowledge) -> Iterator[Pair]:
    found = told.clauses(knowledge)
    pairs = list(pairs_of(found, told.pile, weights(found)))
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
