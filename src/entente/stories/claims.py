"""Claims: propositions with who asserts and who denies them. Both sides are shown; there is no verdict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from entente.records import Claim, ClaimStatus, Evidence, Statement, Voice, content_id
from entente.stories.origins import independent, voices
from entente.stories.pile import Pile
from entente.stories.propositions import Proposition, propositions, weights
from entente.stories.wording import containment, likeness

SAME = 0.5
"""Likeness of wording from which two assertions count as one; less where they hold the same event."""
SAME_WITH_EVENT = 0.3
DENIED = 0.5
"""Share of a denial's wording found in an assertion from which it denies that one."""
_REACH = 6
_FEWEST_STEMS = 3
_ACT_FIRST = ("accuse", "assert", "announce", "warn", "believe", "condemn")


def find_claims(pile: Pile) -> tuple[Claim, ...]:
    """The claims of all readings, by id.

    A claim is kept where several speak to it, where somebody denies it or is accused by it, or where
    it reports an event between two sides.
    """
    found = propositions(pile)
    telling = weights(found)
    asserted = [one for one in found if not one.denies and not one.anaphoric and len(one.stems) >= _FEWEST_STEMS]
    clusters = _clusters(asserted, telling)
    denials = _denials(found, asserted, clusters, telling)
    groups: dict[str, list[Proposition]] = defaultdict(list)
    for one in asserted:
        groups[clusters[one.statement.id]].append(one)
    claims = [_claim(pile, group, denials.get(leader, [])) for leader, group in groups.items()]
    claims += [_claim(pile, [], [one]) for one in denials.get("", []) if not one.anaphoric]
    return tuple(sorted((one for one in claims if one is not None), key=lambda claim: claim.id))


def _clusters(asserted: Sequence[Proposition], telling: Mapping[str, float]) -> dict[str, str]:
    """Each asserting statement with the first statement that asserts the same."""
    leader = {one.statement.id: one.statement.id for one in asserted}

    def root(node: str) -> str:
        while leader[node] != node:
            node = leader[node]
        return node

    by_stem: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(asserted):
        for stem in one.stems:
            by_stem[stem].append(number)
    pairs = {pair for numbers in by_stem.values() if len(numbers) <= 200 for pair in combinations(numbers, 2)}
    for first, second in sorted(pairs):
        one, other = asserted[first], asserted[second]
        if _same(one, other, telling):
            leader[root(other.statement.id)] = root(one.statement.id)
    return {one.statement.id: root(one.statement.id) for one in asserted}


def _same(one: Proposition, other: Proposition, telling: Mapping[str, float]) -> bool:
    if one.sides and other.sides and not one.sides & other.sides:
        return False
    if len(one.stems & other.stems) < _FEWEST_STEMS:
        return False
    return likeness(one.stems, other.stems, telling) >= (SAME_WITH_EVENT if _same_event(one, other) else SAME)


def _same_event(one: Proposition, other: Proposition) -> bool:
    return any(
        first.type == second.type and set(first.source) & set(second.source) and set(first.target) & set(second.target)
        for first in one.events
        for second in other.events
    )


def _denials(
    found: Sequence[Proposition],
    asserted: Sequence[Proposition],
    clusters: Mapping[str, str],
    telling: Mapping[str, float],
) -> dict[str, list[Proposition]]:
    """Denials by the cluster they deny; under "" those that deny nothing asserted here."""
    denials: dict[str, list[Proposition]] = defaultdict(list)
    for denial in found:
        if not denial.denies:
            continue
        denied = _taken_up(denial, asserted) if denial.anaphoric else _contradicted(denial, asserted, telling)
        if denied is not None:
            denials[clusters[denied.statement.id]].append(denial)
        elif denial.statement.act == "deny":
            denials[""].append(denial)
    return denials


def _taken_up(denial: Proposition, asserted: Sequence[Proposition]) -> Proposition | None:
    """The nearest earlier assertion of the document that speaks of who denies, made by somebody else."""
    place = denial.statement.content[0].start
    before = [
        one
        for one in asserted
        if one.statement.document == denial.statement.document
        and one.statement.content[0].start < place
        and not one.speakers & denial.speakers
    ][-_REACH:]
    about = denial.speakers | denial.sides
    concerned = [one for one in before if one.sides & about and one.statement.act in ("accuse", "assert", "announce")]
    return concerned[-1] if concerned else None


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


def _claim(pile: Pile, asserting: Sequence[Proposition], denying: Sequence[Proposition]) -> Claim | None:
    every = [*asserting, *denying]
    asserted_by = _voices(one.statement for one in asserting)
    denied_by = _voices(one.statement for one in denying)
    if not _worth_showing(asserting, denying, asserted_by):
        return None
    spoken = _spokesman(asserting or denying)
    about = dict.fromkeys(actor for one in every for actor in one.about)
    return Claim(
        id=content_id("claim", *sorted(one.statement.id for one in every)),
        text=" ".join(pile.content(spoken.statement).split()),
        about=tuple(sorted(about)),
        status=_status(asserted_by, denied_by),
        asserted_by=asserted_by,
        denied_by=denied_by,
        independent_origins=independent(asserted_by or denied_by),
        evidence=_evidence(every),
    )


def _worth_showing(asserting: Sequence[Proposition], denying: Sequence[Proposition], heard: Sequence[Voice]) -> bool:
    documents = {one.statement.document for one in asserting}
    if denying or len({voice.actor for voice in heard}) > 1 or len(documents) > 1:
        return True
    if any(one.statement.act == "accuse" for one in asserting):
        return True
    return any(event.source and event.target for one in asserting for event in one.events)


def _status(asserted_by: Sequence[Voice], denied_by: Sequence[Voice]) -> ClaimStatus:
    if asserted_by and denied_by:
        return "contested"
    return "corroborated" if independent(asserted_by or denied_by) > 1 else "single_origin"


def _spokesman(group: Sequence[Proposition]) -> Proposition:
    """The statement whose words stand for the claim: the plainest act, then the fullest wording."""

    def order(one: Proposition) -> tuple[int, int, str]:
        act = one.statement.act
        return (_ACT_FIRST.index(act) if act in _ACT_FIRST else len(_ACT_FIRST), -len(one.stems), one.statement.id)

    return min(group, key=order)


def _voices(statements: Iterable[Statement]) -> tuple[Voice, ...]:
    heard = (voice for statement in statements for voice in voices(statement))
    return tuple(sorted(heard, key=lambda voice: (voice.actor, voice.statement)))


def _evidence(every: Sequence[Proposition]) -> tuple[Evidence, ...]:
    spans = {(one.statement.document, span.start, span.end) for one in every for span in one.statement.content}
    return tuple(Evidence(document=document, start=start, end=end) for document, start, end in sorted(spans))
