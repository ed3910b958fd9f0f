"""What is seen of an event where a text tells it, and how far two such sights show the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from entente.stories.events.deeds import deeds, kin_of, plain
from entente.stories.vocabulary import vocabulary
from entente.stories.wording import likeness, rarity, words

TOGETHER = 0.5
"""Bond, on average, from which events are one."""
SAME_WORD, KIN_WORD, LIGHT_WORD = 0.5, 0.45, 0.2
"""What the words that name two events count for: the same, of one kin, the same but saying little."""


class Sight(NamedTuple):
    """The stems that name an event, their kin, and the stems of the sentence or clause around them."""

    heads: frozenset[str]
    kin: frozenset[str]
    stems: frozenset[str]


def sight(named: str, told: str) -> Sight:
    """What is seen of an event by the words that name it (its cue; "" where none is known) and those that tell it."""
    heads = frozenset(_heads(words(named)))
    stop = vocabulary().stop
    return Sight(
        heads=heads,
        kin=frozenset(name for head in heads for name in kin_of(head)),
        stems=frozenset(plain(word) for word in words(told) if word not in stop and len(word) > 1),
    )


def _heads(named: list[str]) -> list[str]:
    """The words of a name that carry it; "broke out" is a breaking, "was said" a saying."""
    if len(named) > 1:
        passed = vocabulary().stop | deeds().particles
        named = [word for word in named if word not in passed] or named[:1]
    return [plain(word) for word in named]


def telling(sights: Iterable[Sight]) -> dict[str, float]:
    """How much each stem tells among these sights."""
    return rarity(one.stems for one in sights)


def bond(one: Sight, other: Sight, weights: Mapping[str, float], *, words_are_deed: bool = False) -> float:
    """How far two sights show one event: their wordings' likeness and what their names have in common.

    Nothing where names have nothing in common. `words_are_deed` where the event lies in what is said (an accusation),
    so that its name says little.
    """
    named = common_name(one, other, words_are_deed=words_are_deed)
    return named + likeness(one.stems, other.stems, weights) if named else 0.0


def common_name(one: Sight, other: Sight, *, words_are_deed: bool = False) -> float:
    """What the words that name two events count for."""
    shared = one.heads & other.heads
    if not shared and not one.kin & other.kin:
        return 0.0
    light = deeds().light
    if words_are_deed or one.heads <= light or other.heads <= light:
        return LIGHT_WORD
    return SAME_WORD if shared else KIN_WORD
