"""Which denial takes up which assertion."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from entente.language import Meaning
from entente.records import QUAD_CLASS
from entente.stories.claims.propositions import Proposition
from entente.stories.claims.sides import is_known
from entente.stories.claims.ties import Tie
from entente.stories.claims.words import claim_words
from entente.stories.pile import Pile
from entente.stories.wording import containment, words

DENIED = 0.5
"""Share of a denial's wording found in an assertion from which it denies that one, wherever it stands."""
MEANT = 0.4
"""Mean of the shares of wording and the likeness of meaning that does as well."""
_TOUCHING = 0.1
_REACH = 6
_WHOLE = 0.9
"""Share of a short denial that one word of an accusation may hold: "nobody was abducted"."""
_SEVERAL = 20
"""Numbers from which on saying one over again cannot be chance."""
_RAREST, _COMMONEST, _FEWEST_SHARED = 5, 40, 2
_NEXT, _FAR = 700, 2500
"""Characters within which words without a likeness still reply to a charge, and to an outright accusation."""


def ties_of(found: Sequence[Proposition], pile: Pile, telling: Mapping[str, float], meaning: Meaning) -> list[Tie]:
    """Every denial with what it denies, one tie a side that speaks; denials of nothing said here are left out."""
    by_document: dict[str, list[Proposition]] = defaultdict(list)
    for one in found:
        by_document[one.document].append(one)
    elsewhere, counted = _Elsewhere(found, telling), _Counted(found)
    ties: list[Tie] = []
    for one in found:
        if one.denies:
            before = [other for other in by_document[one.document] if other.span.start < one.span.start]
            for side in _denying_sides(one, before, pile):
                if not side:
                    continue
                denied = counted.denied(one, side) or _denied(one, side, before, pile, telling, meaning)
                if denied is None and is_known(side, pile):
                    denied = elsewhere.denied(one, side, pile)
                if denied is not None:
                    ties.append(Tie(one, denied, side))
    return ties


class _Elsewhere:
    """Assertions of all documents by their rarest features, for denials that stand in another document."""

    def __init__(self, found: Sequence[Proposition], telling: Mapping[str, float]) -> None:
        self._telling = telling
        self._holders: dict[str, list[Proposition]] = defaultdict(list)
        for one in found:
            if one.statement is not None and not one.denies:
                for feature in one.features:
                    self._holders[feature].append(one)

    def denied(self, one: Proposition, side: str, pile: Pile) -> Proposition | None:
        """The assertion of another document that holds most of a denial's words."""
        rare = sorted(one.features, key=lambda each: (-self._telling.get(each, 0.0), each))[:_RAREST]
        held = [self._holders[feature] for feature in rare if len(self._holders[feature]) <= _COMMONEST]
        near = {other.place: other for holders in held for other in holders if other.document != one.document}
        best: tuple[float, Proposition] | None = None
        for _, other in sorted(near.items()):
            words_shared = [each for each in one.features & other.features if not each.startswith("@")]
            share = containment(one.features, other.features, self._telling)
            fewest = 1 if other.act == "accuse" and share >= _WHOLE else _FEWEST_SHARED
            fits = len(words_shared) >= fewest and share >= DENIED and _may_deny(one, side, other, pile)
            if fits and (best is None or share > best[0]):
                best = share, other
        return best[1] if best else None


def _denying_sides(one: Proposition, before: Sequence[Proposition], pile: Pile) -> Sequence[str]:
    """The sides that speak; where "both governments" are nobody known, those the last accusations name."""
    if one.speakers:
        return sorted(one.speakers)
    source = one.statement.source if one.statement else None
    text = pile.documents[one.document].text
    if source is None or not claim_words().both & set(words(text[source.start : source.end])):
        return [""]
    charges = [other for other in before if other.act == "accuse" or _charges(other)][-3:]
    last = [other for other in charges if other.act == "accuse"][-1:] or charges[-1:]
    accused = {side for other in last for side in other.sides - other.speakers if side.startswith("state:")}
    accusing = {side for other in last for side in other.speakers}
    returned = {side for other in charges for side in accusing & other.sides if side not in other.speakers}
    return sorted(accused | returned) or [""]


def _denied(
    one: Proposition,
    side: str,
    before: Sequence[Proposition],
    pile: Pile,
    telling: Mapping[str, float],
    meaning: Meaning,
) -> Proposition | None:
    open_to = [other for other in before if _may_deny(one, side, other, pile)]
    if one.act != "deny" and not is_known(side, pile):
        return None
    if one.anaphoric or (one.dismissive and not one.negated):
        return _taken_up(one, open_to)
    return _answered(one, open_to, telling, meaning) or _replied(one, side, open_to) or _retorted(one, side, before)


class _Counted:
    """Assertions of speakers by the numbers in them, for denials that say a number over again."""

    def __init__(self, found: Sequence[Proposition]) -> None:
        self._holders: dict[float, list[Proposition]] = defaultdict(list)
        for one in found:
            if one.speaking and not one.denies:
                for number in sorted({count.number for count in one.counts if count.number >= _SEVERAL}):
                    self._holders[number].append(one)

    def denied(self, one: Proposition, side: str) -> Proposition | None:
        """The assertion of a number that a denial disputes by saying it: "there were never 2,400"."""
        if not (one.negated or one.anaphoric):
            return None
        holders = (other for count in one.counts for other in self._holders.get(count.number, ()))
        named = {other.place: other for other in holders if side not in other.speakers}
        here = [place for place in named if place[0] == one.document and place < one.place]
        return named[max(here) if here else min(named)] if named else None


def _retorted(one: Proposition, side: str, before: Sequence[Proposition]) -> Proposition | None:
    """What another side said just before, where a verb of answering introduces a denial."""
    statement = one.statement
    if statement is None or statement.cue is None or not one.negated:
        return None
    if not any(match in claim_words().replying for match in one.cue):
        return None
    said = [other for other in before if other.speakers and side not in other.speakers and _says_something(other)]
    near = [other for other in said if one.span.start - other.span.end <= _NEXT and not other.denies]
    return near[-1] if near else None


def _may_deny(one: Proposition, side: str, other: Proposition, pile: Pile) -> bool:
    """Whether a side may deny what another says: it is spoken of, or may be meant, or nobody knows whose it is."""
    if other.denies or other.statement is None or side in other.speakers or not _says_something(other):
        return False
    return side in other.sides or not is_known(side, pile) or _is_charged_unnamed(one, other)


def _is_charged_unnamed(one: Proposition, other: Proposition) -> bool:
    """Whether a "not" meets a hostile deed that a state tells of naming no other: "the attackers left their dead"."""
    states = {side for side in other.sides if side.startswith("state:")}
    unnamed = bool(other.speakers) and states <= other.speakers
    return unnamed and one.negated and bool(one.features & other.features & claim_words().hostile)


def _says_something(one: Proposition) -> bool:
    """Whether a clause holds more than names."""
    return any(not feature.startswith("@") for feature in one.features)


def _taken_up(one: Proposition, before: Sequence[Proposition]) -> Proposition | None:
    """The nearest accusation; else the nearest charge of a deed; else the last words about the side.

    An invention is only called what a state said: an analyst's view is no charge.
    """
    accusing = [other for other in before if other.act == "accuse"]
    charging = [other for other in before[-_REACH:] if _charges(other)]
    last = before[-_REACH:]
    plain = [other for other in last if one.act == "deny" or any(side.startswith("state:") for side in other.speakers)]
    nearest = accusing or charging or plain
    return nearest[-1] if nearest else None


def _replied(one: Proposition, side: str, before: Sequence[Proposition]) -> Proposition | None:
    """The charge against a side that its next words, a denial in substance, reply to."""
    if not one.negated:
        return None
    charged = [other for other in before if other.act == "accuse" or (other.speakers and _blames(other, side))]
    charged = [other for other in charged if side in other.sides]
    near = [other for other in charged if one.span.start - other.span.end <= (_FAR if other.act == "accuse" else _NEXT)]
    return near[-1] if near else None


def _blames(one: Proposition, side: str) -> bool:
    """Whether an assertion says that a side did something material, or has a deed in it that names the side."""
    doing = any(side in event.source and QUAD_CLASS[event.type].startswith("material") for event in one.events)
    return doing or (bool(one.matter.deeds) and side not in one.matter.takers)


def _charges(one: Proposition) -> bool:
    """Whether an assertion tells of a deed that somebody may answer for."""
    hostile = any(QUAD_CLASS[event.type].startswith("material") for event in one.events)
    return one.act in ("assert", "announce", "warn", "condemn") and (hostile or bool(one.matter.deeds))


def _answered(
    one: Proposition, before: Sequence[Proposition], telling: Mapping[str, float], meaning: Meaning
) -> Proposition | None:
    """The earlier assertion of the document that a denial's own words repeat most."""
    best: tuple[float, Proposition] | None = None
    for other, share in _shares(one, before, telling):
        if _TOUCHING <= share < DENIED and (share + _meant(one, other, meaning)) / 2 >= MEANT:
            share = DENIED
        if share >= DENIED and (best is None or share >= best[0]):
            best = share, other
    return best[1] if best else None


def _shares(
    one: Proposition, before: Iterable[Proposition], telling: Mapping[str, float]
) -> Iterator[tuple[Proposition, float]]:
    for other in before:
        yield other, containment(one.features, other.features, telling)


def _meant(one: Proposition, other: Proposition, meaning: Meaning) -> float:
    first, second = meaning.vectors([one.text, other.text])
    return float(first @ second)
