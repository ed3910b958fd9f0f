"""The signs by which one clause may dispute another, each between 0 and 1 and open to the eye."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from entente.stories.claims.compatible import numbers_clash
from entente.stories.claims.opposed import words_oppose
from entente.stories.claims.propositions import Proposition
from entente.stories.claims.words import claim_words
from entente.stories.wording import likeness


class Signs(NamedTuple):
    """What speaks for a dispute. `meant*` hold likeness of meaning and are 0 until the encoder was asked.

    `turned`: one says "not", denies or dismisses, the other does not; `clash`: numbers of one thing that exclude each
    other; `rare` and `second`: how much the rarest words tell that both share; `quarrel`: how much of the story's
    denials and accusations passes between the two states; `outlet`: nobody but an outlet says what is disputed;
    `release`: who disputes it does so in a text of its own.
    """

    states: float
    outlet: float
    spoken_of: float
    speaks_of: float
    quarrel: float
    release: float
    rare: float
    second: float
    alike: float
    turned: float
    clash: float
    opposite: float
    turned_rare: float
    clash_rare: float
    alike_only: float
    reply: float
    accused: float
    meant: float = 0.0
    meant_turned: float = 0.0

    def with_meaning(self, meant: float) -> Signs:
        """The signs with the likeness of meaning of both clauses."""
        return self._replace(meant=meant, meant_turned=meant * self.turned)


class Quarrels:
    """Who denies, accuses or condemns whom in a story, as a share of all that is said so."""

    def __init__(self, found: Iterable[Proposition]) -> None:
        self._counts: Counter[frozenset[str]] = Counter()
        for one in found:
            if one.denies or one.act in ("accuse", "condemn"):
                for speaker in _states(one.speakers):
                    for other in _states(one.sides) - one.speakers:
                        self._counts[frozenset((speaker, other))] += 1
        self._all = sum(self._counts.values()) or 1

    def between(self, one: Proposition, other: Proposition) -> float:
        """The share that passes between a state of either, the largest one."""
        return max(
            (
                self._counts[frozenset((first, second))] / self._all
                for first in _states(one.speakers)
                for second in _states(other.speakers)
            ),
            default=0.0,
        )


def _states(sides: Iterable[str]) -> frozenset[str]:
    return frozenset(side for side in sides if side.startswith("state:"))


def plain_words(one: Proposition) -> frozenset[str]:
    """The features of a clause without actors."""
    return frozenset(feature for feature in one.features if not feature.startswith("@"))


def is_turned(one: Proposition, other: Proposition) -> bool:
    """Whether the first denies in its words or by its act, and the second says nothing of the kind."""
    return (one.negated or one.dismissive or one.act == "deny") and not other.negated


class Stand(NamedTuple):
    """What in two clauses cannot hold together: a "not", numbers that exclude each other, opposite words."""

    turned: bool
    clash: bool
    opposite: bool


def stands_against(one: Proposition, other: Proposition) -> Stand | None:
    """How one clause stands against another; null where nothing in it does: what only differs is no dispute."""
    turned = is_turned(one, other)
    found = Stand(turned, not turned and numbers_clash(one, other), words_oppose(one.text, other.text))
    return found if any(found) else None


def signs_of(
    one: Proposition,
    other: Proposition,
    stand: Stand,
    telling: Mapping[str, float],
    most: float,
    quarrels: Quarrels,
) -> Signs:
    """The signs that `one` disputes `other`, against which it stands; `most` is what the story's rarest word tells."""
    shared = plain_words(one) & plain_words(other)
    rare, second = [*sorted((telling.get(word, 0.0) / most for word in shared), reverse=True), 0.0, 0.0][:2]
    alike = likeness(one.features, other.features, telling)
    turned, clash, opposite = stand
    return Signs(
        states=float(bool(_states(one.speakers) and _states(other.speakers))),
        outlet=float(not other.speakers),
        spoken_of=float(bool(one.speakers & other.sides)),
        speaks_of=float(bool(other.speakers & one.sides)),
        quarrel=quarrels.between(one, other),
        release=float(one.statement is None),
        rare=rare,
        second=second,
        alike=alike,
        turned=float(turned),
        clash=float(clash),
        opposite=float(opposite),
        turned_rare=rare * turned,
        clash_rare=rare * clash,
        alike_only=alike * (not turned and not clash),
        reply=float(any(word in claim_words().replying for word in one.cue)),
        accused=float(other.act in ("accuse", "condemn", "warn")),
    )
