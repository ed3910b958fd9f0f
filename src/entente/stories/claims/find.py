"""Claims: what is put forward, with who asserts and who denies it. Both sides are shown; there is no verdict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from entente.language import Meaning
from entente.records import Claim, ClaimStatus, Event, Evidence, Story, Voice, content_id
from entente.stories.claims.alignment import Group, groups_of
from entente.stories.claims.clashes import clashes_of
from entente.stories.claims.contest import Contest, contests_of
from entente.stories.claims.denials import ties_of
from entente.stories.claims.dispute_weights import Weights, dispute_weights
from entente.stories.claims.disputes import disputes_of
from entente.stories.claims.nations import Nations
from entente.stories.claims.origins import independent_of_clauses
from entente.stories.claims.propositions import Proposition, propositions, weights
from entente.stories.claims.voices import Voices
from entente.stories.claims.worth import is_worth_showing
from entente.stories.hearing.clauses import heard
from entente.stories.hearing.weighing import Weighing, shipped_weighing
from entente.stories.pile import Pile

_ACT_FIRST = ("accuse", "assert", "announce", "warn", "agree", "promise", "believe", "condemn")
_Heard = list[tuple[Proposition, Voice]]


def find_claims(
    story: Story,
    events: Sequence[Event],
    pile: Pile,
    meaning: Meaning,
    nations: Nations,
    *,
    disputing: Weights | None = None,
    weighing: Weighing | None = None,
) -> list[Claim]:
    """The claims of the documents of one story, by id.

    `disputing` and `weighing` stand in for the shipped weights of disputes and of hearing.
    """
    clauses = propositions(story.documents, events, pile, nations)
    telling = weights(clauses)
    found = heard(clauses, telling, pile, nations, weighing or shipped_weighing())
    groups = groups_of(found, telling, meaning)
    ties = [
        *ties_of(found, pile, telling, meaning),
        *disputes_of(found, pile, telling, meaning, disputing or dispute_weights()),
    ]
    contests = contests_of(groups, ties, clashes_of(groups, telling))
    voices = Voices(pile, nations)
    claims: dict[int, Claim] = {}
    for number, group in enumerate(groups):
        contest = contests.get(number, Contest())
        if not contest.answers and is_worth_showing(group, contest):
            claims[number] = _claim(story, group, contest, pile, voices, telling)
    contradicted = _contradictions(contests, claims)
    return sorted(
        (_with(claims[number], contradicted.get(number, ())) for number in claims), key=lambda claim: claim.id
    )


def _contradictions(contests: Mapping[int, Contest], claims: Mapping[int, Claim]) -> dict[int, set[str]]:
    """The ids of the claims that cannot hold together with each claim, both ways."""
    found: dict[int, set[str]] = defaultdict(set)
    for number, contest in contests.items():
        for other in contest.against:
            if number in claims and other in claims:
                found[number].add(claims[other].id)
                found[other].add(claims[number].id)
    return found


def _with(claim: Claim, contradicted: Iterable[str]) -> Claim:
    fields = {name: getattr(claim, name) for name in claim.__struct_fields__}
    return Claim(**{**fields, "contradicts": tuple(sorted(contradicted))})


def _claim(
    story: Story, group: Group, contest: Contest, pile: Pile, voices: Voices, telling: Mapping[str, float]
) -> Claim:
    asserting = [(one, voice) for one in group.members for voice in voices.of(one)]
    denying = [
        (one, voice)
        for one, sides in contest.denying
        for voice in voices.of(one, tuple(side for side in sides if side in pile.actors))
        if contest.holds(voice.actor, pile)
    ]
    heard = [*asserting, *denying]
    spoken = _spokesman(group.members)
    origins = independent_of_clauses(asserting, telling)
    settled: ClaimStatus = "corroborated" if origins > 1 else "single_origin"
    return Claim(
        id=_id(group.members),
        text=spoken.text,
        about=tuple(sorted({actor for one, _ in heard for actor in one.about if actor in pile.actors})),
        status="contested" if denying else settled,
        asserted_by=_voices(asserting),
        denied_by=_voices(denying),
        independent_origins=origins,
        evidence=_evidence(heard),
        story=story.id,
    )


def _id(members: Sequence[Proposition]) -> str:
    """From the smallest statement or clause of those who assert, so that it stays when others join."""
    return content_id("claim", min(content_id("clause", *one.place) for one in members))


def _spokesman(group: Sequence[Proposition]) -> Proposition:
    """The clause whose words stand for the claim: a named speaker's plainest act, then the fullest wording."""

    def order(one: Proposition) -> tuple[bool, int, int, tuple[str, int, int, str]]:
        act = _ACT_FIRST.index(one.act) if one.act in _ACT_FIRST else len(_ACT_FIRST)
        return not one.speakers, act, -len(one.features), one.place

    return min(group, key=order)


def _voices(heard: _Heard) -> tuple[Voice, ...]:
    def order(voice: Voice) -> tuple[str, str, str, int]:
        first = voice.evidence[0]
        return voice.actor, voice.statement or "", first.document, first.start

    return tuple(sorted((voice for _, voice in heard), key=order))


def _evidence(heard: _Heard) -> tuple[Evidence, ...]:
    spans = {(one.document, one.start, one.end) for _, voice in heard for one in voice.evidence}
    return tuple(Evidence(document=document, start=start, end=end) for document, start, end in sorted(spans))
