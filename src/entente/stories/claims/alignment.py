"""Which propositions of different statements are the same, and which deny which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from entente.stories.claims.propositions import Proposition
from entente.stories.wording import containment, likeness

SAME = 0.5
"""Likeness of wording from which two assertions count as one; less where they hold the same event."""
SAME_WITH_EVENT = 0.3
DENIED = 0.5
"""Share of a denial's wording found in an assertion from which it denies that one."""
FEWEST_STEMS = 3
"""Content words an assertion needs to be compared at all."""
_REACH = 6
_COMMONEST = 200


class Denial(NamedTuple):
    """A denying proposition and the assertion it takes up, if any is known."""

    denying: Proposition
    denied: Proposition | None


def clusters_of(asserted: Sequence[Proposition], telling: Mapping[str, float]) -> dict[str, str]:
    """Each asserting statement with the first statement that asserts the same."""
    leader = {one.statement.id: one.statement.id for one in asserted}

    def root(node: str) -> str:
        while leader[node] != node:
            node = leader[node]
        return node

    by_stem: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(asserted):
        for word in (*one.stems, *map(" ".join, one.matter.deeds)):
            by_stem[word].append(number)
    pairs = {pair for numbers in by_stem.values() if len(numbers) <= _COMMONEST for pair in combinations(numbers, 2)}
    for first, second in sorted(pairs):
        one, other = asserted[first], asserted[second]
        if _same(one, other, telling):
            leader[root(other.statement.id)] = root(one.statement.id)
    return {one.statement.id: root(one.statement.id) for one in asserted}


def _same(one: Proposition, other: Proposition, telling: Mapping[str, float]) -> bool:
    if one.sides and other.sides and not one.sides & other.sides:
        return False
    if one.matter.opposes(other.matter):
        return False
    if len(one.sides & other.sides) > 1 and one.matter.same(other.matter):
        return True
    if len(one.stems & other.stems) < FEWEST_STEMS:
        return False
    return likeness(one.stems, other.stems, telling) >= (SAME_WITH_EVENT if _same_event(one, other) else SAME)


def _same_event(one: Proposition, other: Proposition) -> bool:
    return any(
        first.type == second.type and set(first.source) & set(second.source) and set(first.target) & set(second.target)
        for first in one.events
        for second in other.events
    )


def denials_of(
    found: Sequence[Proposition],
    asserted: Sequence[Proposition],
    clusters: Mapping[str, str],
    telling: Mapping[str, float],
) -> dict[str, list[Denial]]:
    """Denials by the cluster they deny; under "" those that deny nothing asserted here."""
    denials: dict[str, list[Denial]] = defaultdict(list)
    for denial in found:
        if not denial.denies:
            continue
        denied = _taken_up(denial, asserted) if denial.anaphoric else _contradicted(denial, asserted, telling)
        if denied is not None:
            denials[clusters[denied.statement.id]].append(Denial(denial, denied))
        elif denial.statement.act == "deny":
            denials[""].append(Denial(denial, denied))
    return denials


def _taken_up(denial: Proposition, asserted: Sequence[Proposition]) -> Proposition | None:
    """The nearest earlier accusation of the document that speaks of who denies, made by somebody else.

    Without one, the nearest of the last few assertions that does.
    """
    place = denial.statement.content[0].start
    before = [
        one
        for one in asserted
        if one.statement.document == denial.statement.document
        and one.statement.content[0].start < place
        and not one.speakers & denial.speakers
    ]
    about = denial.speakers | denial.sides
    accusing = [one for one in before if one.sides & about and one.statement.act == "accuse"]
    telling = [one for one in before[-_REACH:] if one.sides & about and one.statement.act in ("assert", "announce")]
    nearest = accusing or telling
    return nearest[-1] if nearest else None


def _contradicted(
    denial: Proposition, asserted: Sequence[Proposition], telling: Mapping[str, float]
) -> Proposition | None:
    """The assertion that a denial's own words repeat most, on a shared matter and by another side."""
    best: tuple[float, Proposition] | None = None
    for one in asserted:
        if one.speakers & denial.speakers or not one.sides & (denial.sides | denial.speakers):
            continue
        if len(one.stems & denial.stems) < 2:
            continue
        share = containment(denial.stems, one.stems, telling)
        if share >= DENIED and (best is None or share > best[0]):
            best = share, one
    return best[1] if best else None
