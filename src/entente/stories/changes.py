"""What is new in a story since it was told last."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from entente.records import Account, Change, Claim, Event, Evidence, Position, Stance, content_id
from entente.stories.grouping.regroup import Group

_Kind = TypeVar("_Kind", Claim, Event)
_LABEL_WORDS = 24
_REVERSED: frozenset[frozenset[Stance]] = frozenset(
    {frozenset(("strengthen", "weaken")), frozenset(("support", "oppose")), frozenset(("maintain", "reconsider"))}
)


def moves(group: Group, added: Iterable[str]) -> list[Change]:
    """Why a story's articles are others than before: new, grown, merged of several, or split off one.

    `added` are the documents of this run.
    """
    new = sorted(set(added) & set(group.members))
    story = content_id("story", group.members[0])
    former = [content_id("story", founder) for founder in group.former]
    joined = f"{len(new)} new article{'s' if len(new) != 1 else ''}"
    if not former:
        return [Change(kind="story_new", story=story, text=f"A new story of {joined}.", subjects=tuple(new))]
    if len(former) > 1:
        why = f"{joined} stand near both" if new else "an article that kept them apart is gone or was read anew"
        text = f"{len(former)} stories are one now: {why}."
        return [Change(kind="story_merged", story=story, text=text, subjects=(*former, *new))]
    if new:
        return [Change(kind="story_grown", story=story, text=f"{joined} joined the story.", subjects=tuple(new))]
    kept = len(next(iter(group.former.values())))
    text = f"Its {kept} articles stand apart from the rest of their former story, which they are less like on average."
    return [Change(kind="story_split", story=story, text=text, subjects=tuple(former))]


def compare(former: Sequence[Account], account: Account) -> list[Change]:
    """What an account says that the former accounts of its articles did not; nothing for a story that is new."""
    if not former:
        return []
    return [
        *_claims([one for each in former for one in each.claims], account),
        *_events([one for each in former for one in each.events], account),
        *_positions([one for each in former for one in each.positions], account),
    ]


def _claims(former: Sequence[Claim], account: Account) -> Iterator[Change]:
    for claim, before in _counterparts(former, account.claims):
        story = account.story.id
        if before is None:
            yield Change(
                kind="claim_new",
                story=story,
                text=f"New claim ({claim.status.replace('_', ' ')}): {_short(claim.text)}",
                subjects=(claim.id,),
                evidence=claim.evidence,
            )
            continue
        if claim.denied_by and not before.denied_by:
            yield Change(
                kind="first_denial",
                story=story,
                text=f"Denied for the first time: {_short(claim.text)}",
                subjects=(claim.id,),
                evidence=tuple(one for voice in claim.denied_by for one in voice.evidence) or claim.evidence,
            )
        if claim.status == "contested" != before.status:
            text = f"Contested now: {_short(claim.text)}"
            yield Change(kind="claim_contested", story=story, text=text, subjects=(claim.id,), evidence=claim.evidence)
        if claim.independent_origins > max(1, before.independent_origins):
            yield Change(
                kind="claim_corroborated",
                story=story,
                text=f"{claim.independent_origins} independent origins now, {before.independent_origins} before: "
                f"{_short(claim.text)}",
                subjects=(claim.id,),
                evidence=claim.evidence,
            )


def _events(former: Sequence[Event], account: Account) -> Iterator[Change]:
    words = {one.id: one.text for one in account.documents}
    for event, before in _counterparts(former, account.events):
        told = _short(_words(event.evidence[0], words))
        if before is None:
            if event.status != "background":
                yield Change(
                    kind="event_new",
                    story=account.story.id,
                    text=f"New event ({event.type}, {event.status}): {told}",
                    subjects=(event.id,),
                    evidence=event.evidence,
                )
            continue
        for unit, (old, new) in sorted(_revised(before, event).items()):
            yield Change(
                kind="number_revised",
                story=account.story.id,
                text=f"{', '.join(old)} before, now also {', '.join(new)} {unit}: {told}",
                subjects=(event.id,),
                evidence=event.evidence,
            )


def _revised(before: Event, now: Event) -> dict[str, tuple[list[str], list[str]]]:
    """By the thing counted, the numbers told before and those that came since."""
    old, new = _numbers(before), _numbers(now)
    return {
        unit: (sorted(old[unit]), sorted(told - old[unit]))
        for unit, told in new.items()
        if unit and old.get(unit) and told - old[unit]
    }


def _numbers(event: Event) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for report in event.reports:
        for number in report.numbers:
            *figure, unit = number.split()
            found[unit if figure else ""].add(" ".join(figure) or unit)
    return found


def _positions(former: Sequence[Position], account: Account) -> Iterator[Change]:
    def matter(one: Position) -> Hashable:
        return one.actor, one.instrument, one.toward

    known: dict[Hashable, list[Position]] = defaultdict(list)
    for one in former:
        known[matter(one)].append(one)
    places = {(one.document, one.start, one.end) for each in former for one in each.evidence}
    for position in account.positions:
        if any((one.document, one.start, one.end) in places for one in position.evidence):
            continue
        before = known[matter(position)]
        turned = any(frozenset((one.stance, position.stance)) in _REVERSED for one in before)
        if before and not turned:
            continue
        yield Change(
            kind="position_reversed" if turned else "position_new",
            story=account.story.id,
            text=f"{'Position reversed' if turned else 'New position'} "
            f"({position.instrument}, {position.stance}): {_short(position.summary)}",
            subjects=(position.actor,),
            evidence=position.evidence,
        )


def _counterparts(former: Sequence[_Kind], now: Sequence[_Kind]) -> Iterator[tuple[_Kind, _Kind | None]]:
    """Each record with the former one that rests on most of the same words."""
    holders: dict[Hashable, list[_Kind]] = defaultdict(list)
    for one in former:
        for evidence in one.evidence:
            holders[evidence].append(one)
    by_id = {one.id: one for one in former}
    for one in now:
        shared = Counter(other.id for evidence in one.evidence for other in holders.get(evidence, ()))
        best = min(shared, key=lambda other: (-shared[other], other), default=None)
        yield one, by_id.get(one.id) or (by_id[best] if best else None)


def _words(evidence: Evidence, texts: Mapping[str, str]) -> str:
    return texts.get(evidence.document, "")[evidence.start : evidence.end]


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:_LABEL_WORDS]) + (" …" if len(words) > _LABEL_WORDS else "")
