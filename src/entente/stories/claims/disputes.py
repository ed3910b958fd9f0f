"""Which clauses of opposed sides dispute each other, where no rule about denials ties them.

A clause is set against the likeliest clauses of other sides by a weighted sum of signs that a reader can check
(`signs.py`); the weights stand in `disputes.toml`, made by `python -m training.disputes`.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from entente.language import Meaning
from entente.stories.claims.dispute_weights import Weights
from entente.stories.claims.propositions import Proposition
from entente.stories.claims.sides import is_known
from entente.stories.claims.signs import Quarrels, Signs, plain_words, signs_of, stands_against
from entente.stories.claims.ties import Tie
from entente.stories.pile import Pile

MOST = 3
"""Clauses that one clause is set against at most: the likeliest."""
_ACTS = frozenset({"assert", "deny", "tell", "accuse", "warn", "condemn", "believe", "announce"})
"""Acts by which something is put forward as so; demands, promises and refusals to comment dispute no fact."""
_COMMONEST = 40
_RAREST = 12
_FEWEST = 2
"""Content words that a disputed clause must have."""


class Pair(NamedTuple):
    """A clause, the clause it may dispute, and the signs that it does, likeness of meaning aside."""

    denying: Proposition
    denied: Proposition
    signs: Signs


def disputes_of(
    found: Sequence[Proposition], pile: Pile, telling: Mapping[str, float], meaning: Meaning, weights: Weights
) -> list[Tie]:
    """Every tie that its signs make likely enough, one a side that speaks, in the order of the text."""
    hopeful = [pair for pair in pairs_of(found, pile, telling) if weights.hope(pair.signs) >= weights.least]
    likely: dict[Proposition, list[tuple[float, Proposition]]] = defaultdict(list)
    for pair, strength in zip(hopeful, _strengths(hopeful, weights, meaning), strict=True):
        if strength >= weights.least:
            likely[pair.denying].append((strength, pair.denied))
    return [
        Tie(one, denied, side)
        for one, others in sorted(likely.items(), key=lambda row: row[0].place)
        for _, denied in heapq.nsmallest(MOST, others, key=lambda row: (-row[0], row[1].place))
        for side in sorted(one.speakers)
    ]


def _strengths(pairs: Sequence[Pair], weights: Weights, meaning: Meaning) -> Iterator[float]:
    """The log-odds of each pair; the encoder is asked once a clause."""
    texts = sorted({one.text for pair in pairs for one in (pair.denying, pair.denied)})
    row = {text: number for number, text in enumerate(texts)}
    vectors = meaning.vectors(texts) if texts else ()
    for pair in pairs:
        meant = float(vectors[row[pair.denying.text]] @ vectors[row[pair.denied.text]])
        yield weights.strength(pair.signs.with_meaning(meant))


def pairs_of(found: Sequence[Proposition], pile: Pile, telling: Mapping[str, float]) -> Iterator[Pair]:
    """Clauses of known sides with those of others that they may dispute, where both share a word."""
    open_to = [one for one in found if _may_be_disputed(one)]
    holders: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(open_to):
        for feature in plain_words(one):
            holders[feature].append(number)
    quarrels = Quarrels(found)
    most = max(telling.values(), default=1.0)
    for one in found:
        if _may_dispute(one, pile):
            rare = heapq.nsmallest(_RAREST, plain_words(one), key=lambda word: (-telling.get(word, 0.0), word))
            near = {number for word in rare if len(holders[word]) <= _COMMONEST for number in holders[word]}
            for other in (open_to[number] for number in sorted(near)):
                stand = stands_against(one, other) if _opposed(one, other) else None
                if stand is not None:
                    signs = signs_of(one, other, stand, telling, most, quarrels)
                    if _concerns(signs):
                        yield Pair(one, other, signs)


def _may_dispute(one: Proposition, pile: Pile) -> bool:
    """Whether a known side puts something forward in words of its own."""
    return one.act in _ACTS and not one.anaphoric and any(is_known(side, pile) for side in one.speakers)


def _may_be_disputed(one: Proposition) -> bool:
    return one.act in _ACTS and not one.denies and len(plain_words(one)) >= _FEWEST


def _concerns(signs: Signs) -> bool:
    """Whether a "not" between two states is about who says it, or they accuse or deny each other in the story."""
    return not (signs.turned and signs.states) or bool(signs.spoken_of or signs.accused or signs.quarrel)


def _opposed(one: Proposition, other: Proposition) -> bool:
    """Whether others speak; what an article says around a speaker's words it says for him as a rule."""
    if other.speakers:
        return not one.speakers & other.speakers
    return one.document != other.document
