"""Gold stories as weights are fitted on them: read once, told again under other weights, and scored."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from benchmarks.pile import read_pile
from benchmarks.report import records
from benchmarks.scoring.exported import Exported
from benchmarks.scoring.gold_stories import Gold, Tally, contested, origins_exact
from entente.knowledge import Knowledge
from entente.language import Meaning, Pipeline
from entente.records import Collection, Event, Reading, Story
from entente.stories.claims.find import find_claims
from entente.stories.claims.nations import Nations
from entente.stories.claims.propositions import Proposition, propositions, weights
from entente.stories.hearing.clauses import heard
from entente.stories.hearing.weighing import shipped_weighing
from entente.stories.pile import Pile


class Told(NamedTuple):
    """One story of a pile, as claims are found in it."""

    story: Story
    events: tuple[Event, ...]
    pile: Pile

    def clauses(self, knowledge: Knowledge) -> list[Proposition]:
        """Its clauses with those who say them."""
        nations = Nations(knowledge.states)
        found = propositions(self.story.documents, self.events, self.pile, nations)
        return heard(found, weights(found), self.pile, nations, shipped_weighing())


class GoldStory(NamedTuple):
    """One gold story: what was told of it, and its export."""

    name: str
    gold: dict[str, Any]
    exported: list[dict[str, Any]]
    told: tuple[Told, ...]

    def scored(self, meaning: Meaning, knowledge: Knowledge, **fitted: Any) -> tuple[Tally, Tally, Tally]:
        """Origins counted exactly, contested claims found, and those found rightly, under other weights."""
        kept = [record for record in self.exported if record["record"] != "claim"]
        nations = Nations(knowledge.states)
        claims = [
            msgspec.to_builtins(claim)
            for told in self.told
            for claim in find_claims(told.story, told.events, told.pile, meaning, nations, **fitted)
        ]
        gold = Gold(self.gold, Exported([*kept, *({**one, "record": "claim"} for one in claims)]))
        return origins_exact(gold), *contested(gold)


def gold_story(folder: Path, pipeline: Pipeline) -> GoldStory:
    """A gold story read."""
    collection = read_pile(folder / "articles", pipeline)
    gold = tomllib.loads((folder / "gold.toml").read_text(encoding="utf-8"))
    told = tuple(_told(collection, story) for story in collection.stories)
    return GoldStory(folder.name, gold, list(records(collection)), told)


def gold_folders(folder: Path) -> list[Path]:
    """The stories of a folder that have gold, by name."""
    return sorted(one.parent for one in folder.glob("*/gold.toml"))


def pairs_left_out(stories: Sequence[GoldStory]) -> list[tuple[GoldStory, GoldStory]]:
    """The stories two by two, by name, as they are left out of a fit that they are tried on."""
    half = len(stories) // 2
    return list(zip(stories[:half], stories[half:], strict=True))


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
