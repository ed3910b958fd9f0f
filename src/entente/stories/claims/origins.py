"""How many reports do not come from the same place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from entente.records import Statement, Voice
from entente.stories.claims.propositions import Proposition
from entente.stories.claims.sides import side_of
from entente.stories.claims.words import claim_words
from entente.stories.pile import Pile
from entente.stories.wording import likeness, words

_SAME_WORDS = 0.75
"""Likeness from which two clauses of which an outlet says one itself cannot have been written apart."""
_QUOTED = 6
"""Words that two quotations must share, all of them, to be one."""


def independent_of_clauses(heard: Sequence[tuple[Proposition, Voice]], telling: Mapping[str, float]) -> int:
    """How many groups of voices share neither an actor, nor an origin, nor their words.

    A side and the joint statement it had a part in are one.
    An outlet that says in its own voice what a named speaker says in the same article retells that speaker; and so it
    does where the speaker is named elsewhere and its sentence shows no finding of its own: a count of origins that is
    too low misleads less than one too high.
    """
    leader: dict[str, str] = {}

    def root(node: str) -> str:
        while leader.setdefault(node, node) != node:
            node = leader[node]
        return node

    def unite(one: str, other: str) -> None:
        first, second = sorted((root(one), root(other)))
        leader[second] = first

    for one, voice in heard:
        unite(voice.origin, voice.origin)
        if _is_quoted(one):
            unite(voice.origin, f"words:{one.text.casefold()}")
    for origin in sorted({voice.origin for _, voice in heard}):
        for side in origin.split("+"):
            unite(origin, side)
    for first, second in (*_retellings(heard, telling), *_copied(heard, telling)):
        unite(first.origin, second.origin)
    return len({root(voice.origin) for _, voice in heard})


def _copied(heard: Sequence[tuple[Proposition, Voice]], telling: Mapping[str, float]) -> list[tuple[Voice, Voice]]:
    """Voices in a copy with the likest in its source, for names suffer in copying.

    Who serves a state is another there only where the very words stand in the source.
    """
    pairs: list[tuple[Voice, Voice]] = []
    for one, voice in heard:
        sources = {link.document for link in voice.chain} - {one.document, None}
        if sources:
            serving = voice.origin.startswith("state:")
            near = [
                (other, said)
                for other, said in heard
                if other.document in sources
                and (not serving or likeness(one.features, other.features, telling) >= _SAME_WORDS)
            ]
            if near:
                pairs.append((voice, _likest(one, near, telling)))
    return pairs


def _likest(one: Proposition, others: Sequence[tuple[Proposition, Voice]], telling: Mapping[str, float]) -> Voice:
    """Whose words are most like a clause's."""
    near = ((likeness(one.features, other.features, telling), voice) for other, voice in others)
    return max(near, key=lambda row: (row[0], row[1].origin))[1]


def _is_own_finding(one: Proposition) -> bool:
    """Whether an outlet's sentence shows that the outlet found it out: its reporter, what it has seen or obtained."""
    said = set(words(one.text))
    return bool(claim_words().eye & said) and not claim_words().retelling & said


def _is_quoted(one: Proposition) -> bool:
    """Whether these are the very words of a speaker or of a text that states issued."""
    quoted = one.statement.mode != "indirect" if one.statement is not None else bool(one.speaking)
    return quoted and len(one.text.split()) >= _QUOTED


def _retellings(heard: Sequence[tuple[Proposition, Voice]], telling: Mapping[str, float]) -> list[tuple[Voice, Voice]]:
    """Pairs of voices of which one only repeats the other: in one article, in the same words, or as its words say."""
    own = [(one, voice) for one, voice in heard if not one.speaking]
    told = [(one, voice) for one, voice in own if one.statement is None]
    named = {one.document: voice for one, voice in reversed(heard) if one.statement is not None and one.speaking}
    pairs = [(voice, named[one.document]) for one, voice in told if one.document in named]
    speaking = [(one, voice) for one, voice in heard if one.statement is not None and one.speaking]
    for one, voice in own:
        if speaking and "state:" not in voice.origin and not _is_own_finding(one):
            pairs.append((voice, _likest(one, speaking, telling)))
    wordings: dict[tuple[str, frozenset[str]], tuple[Proposition, Voice]] = {}
    for one, voice in heard:
        wordings.setdefault((voice.origin, one.features), (one, voice))
    for (one, voice), (other, second) in combinations(wordings.values(), 2):
        if one.speaking and other.speaking:
            continue
        if voice.origin != second.origin and likeness(one.features, other.features, telling) >= _SAME_WORDS:
            pairs.append((voice, second))
    return pairs


def voices(statement: Statement, pile: Pile) -> list[Voice]:
    """One voice a speaker of a statement, by the side he speaks for: what a count of reports needs."""
    sides = sorted({side_of(actor, pile) for actor in statement.speakers})
    root = "+".join(sides) if len(sides) > 1 and statement.mode != "indirect" else None
    return [
        Voice(actor=actor, statement=statement.id, origin=root or side_of(actor, pile)) for actor in statement.speakers
    ]


def independent(heard: Sequence[Voice]) -> int:
    """How many groups of voices share neither an origin nor a statement."""
    rooted: list[set[str]] = []
    for voice in heard:
        nodes = {voice.origin, voice.statement or voice.origin}
        met = [one for one in rooted if one & nodes]
        rooted = [one for one in rooted if not one & nodes] + [nodes.union(*met)]
    return len(rooted)
