"""The same scenario reasoned over with ever more assumptions: what needs fewer is surer.

First nothing is assumed (CERTAIN); then that states honour their duties (POSSIBLE); then that disputed readings go the
way that brings a duty (DEPENDS); then both (DEPENDS, too).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from entente.system.answers import Certainty, ReadingOption
from entente.system.duties.chain import Chained, Reasoning, chain
from entente.system.duties.situation import Situation

HOPS = 3
"""Counter-attacks that are followed."""


class Stage(NamedTuple):
    """One run: what is said of what it brings that no earlier one did, what it assumed, and its outcome."""

    answer: Certainty
    reasoning: Reasoning
    chained: Chained


def stages(facts: Situation, reading: ReadingOption | None, *, hops: int = HOPS) -> Iterator[Stage]:
    """The runs in order. With a `reading` given, whether counter-attacks are armed attacks is settled by it.

    `hops` bounds how many counter-attacks follow from one another.
    """
    plain = _stage("CERTAIN", facts, Reasoning(False, False, counter_attacks=False, hops=hops))
    yield plain
    chosen = _stage("POSSIBLE", facts, Reasoning(True, False, counter_attacks=reading == "broad", hops=hops))
    yield chosen
    doubtful = plain.chained.blocked or chosen.chained.blocked
    if doubtful:
        yield _stage("DEPENDS", facts, Reasoning(False, True, counter_attacks=False, hops=hops))
    if doubtful or reading is None:
        both = Reasoning(True, True, counter_attacks=reading != "strict", doubtful_counter=reading is None, hops=hops)
        yield _stage("DEPENDS", facts, both)


def _stage(answer: Certainty, facts: Situation, reasoning: Reasoning) -> Stage:
    return Stage(answer, reasoning, chain(facts, reasoning))
