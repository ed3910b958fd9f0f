"""Claims: propositions with who asserts and who denies them. Both sides are shown; there is no verdict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from entente.language import Meaning
from entente.records import QUAD_CLASS, Claim, ClaimStatus, Event, Evidence, Statement, Story, Voice, content_id
from entente.stories.claims.alignment import FEWEST_STEMS, Denial, clusters_of, denials_of
from entente.stories.claims.origins import independent, voices
from entente.stories.claims.propositions import Proposition, propositions, weights
from entente.stories.pile import Pile

_ACT_FIRST = ("accuse", "assert", "announce", "warn", "believe", "condemn")


def find_claims(story: Story, events: Sequence[Event], pile: Pile, meaning: Meaning) -> list[Claim]:
    """The claims of the documents of one story, by id.

    A claim is kept where it is put forward on several occasions, where somebody denies it or is accused by it, or where
    it reports a material act between two sides.
    """
    found = propositions(story.documents, pile)
    telling = weights(found)
    asserted = [one for one in found if _comparable(one)]
    clusters = clusters_of(asserted, telling)
    denials = denials_of(found, asserted, clusters, telling)
    groups: dict[str, list[Proposition]] = defaultdict(list)
    for one in asserted:
        groups[clusters[one.statement.id]].append(one)
    claims = [_claim(pile, group, denials.get(leader, [])) for leader, group in groups.items()]
    claims += [_claim(pile, [], [one]) for one in denials.get("", []) if _stands_alone(one.denying)]
    return sorted((one for one in claims if one is not None), key=lambda claim: claim.id)


def _claim(pile: Pile, asserting: Sequence[Proposition], denials: Sequence[Denial]) -> Claim | None:
    denying = [one.denying for one in denials]
    every = [*asserting, *denying]
    asserted_by = _voices((one.statement for one in asserting), pile)
    denied_by = _voices((one.statement for one in denying), pile)
    if not _worth_showing(asserting, denying):
        return None
    spoken = next((one.denied for one in denials if one.denied), None) or _spokesman(asserting or denying)
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


def _comparable(one: Proposition) -> bool:
    """Whether a proposition says enough to be a claim; an accusation may be short."""
    fewest = FEWEST_STEMS - 1 if one.statement.act == "accuse" else FEWEST_STEMS
    return not one.denies and not one.anaphoric and len(one.stems) >= fewest


def _stands_alone(denial: Proposition) -> bool:
    """Whether a denial says by itself what it denies."""
    return not denial.anaphoric and len(denial.stems) >= FEWEST_STEMS


def _worth_showing(asserting: Sequence[Proposition], denying: Sequence[Proposition]) -> bool:
    occasions = {(one.statement.document, one.statement.speakers) for one in asserting}
    if denying or len(occasions) > 1:
        return True
    if any(one.statement.act == "accuse" for one in asserting):
        return True
    return any(_is_deed(event) for one in asserting for event in one.events)


def _is_deed(event: Event) -> bool:
    """A material act of one side toward another; words, plans and common undertakings are no claims of fact."""
    told = event.status in ("actual", "alleged", "denied") and event.type != "COOPERATE"
    return told and bool(event.source and event.target) and QUAD_CLASS[event.type].startswith("material")


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


def _voices(statements: Iterable[Statement], pile: Pile) -> tuple[Voice, ...]:
    heard = (voice for statement in statements for voice in voices(statement, pile))
    return tuple(sorted(heard, key=lambda voice: (voice.actor, voice.statement)))


def _evidence(every: Sequence[Proposition]) -> tuple[Evidence, ...]:
    spans = {(one.statement.document, span.start, span.end) for one in every for span in one.statement.content}
    return tuple(Evidence(document=document, start=start, end=end) for document, start, end in sorted(spans))
