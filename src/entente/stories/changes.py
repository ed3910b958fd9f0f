"""What is new in a story since it was told last."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from typing import TypeVar

from entente.records import Account, Change, ChangeKind, Claim, Event, Evidence, Position, Report, Stance, content_id
from entente.stories.grouping.regroup import Group

_Kind = TypeVar("_Kind", Claim, Event)
_LABEL_WORDS = 24
_REVERSED: frozenset[frozenset[Stance]] = frozenset(
    {frozenset(("strengthen", "weaken")), frozenset(("support", "oppose")), frozenset(("maintain", "reconsider"))}
)


def moves(group: Group, added: Collection[str], gone: Collection[str] = ()) -> list[Change]:
    """Why a story's articles are others than before: new, grown, merged of several, or split off one.

    `added` are the documents that were in no story before, `gone` those that are in none any more. A
    story that only lost articles has nothing to tell: where they went, that story tells.
    """
    new = sorted(set(added) & set(group.members))
    story = content_id("story", group.members[0])
    whole = [founder for founder in sorted(group.former) if founder in group.members or founder in gone]
    parts = [one for founder, held in sorted(group.former.items()) if founder not in whole for one in held]
    joined = f"{_articles(len(new))} joined"
    if not group.former:
        return [
            Change(kind="story_new", story=story, text=f"A new story of {_articles(len(new))}.", subjects=tuple(new))
        ]
    if len(whole) > 1:
        why = (
            f"{_articles(len(new))} near all of them came in"
            if new
            else "an article that kept them apart is gone or changed"
        )
        text = f"{len(whole)} stories are one now: {why}."
        return [Change(kind="story_merged", story=story, text=text, subjects=(*_stories(whole), *new))]
    if not whole:
        text = f"{_articles(len(parts))} stand apart from the rest of their former story, being less like it on average"
        text += f"; {joined} them." if new else "."
        return [Change(kind="story_split", story=story, text=text, subjects=(*_stories(group.former), *new))]
    if not new and not parts:
        return []
    came = [f"{joined} the story"] * bool(new) + [f"{_articles(len(parts))} came over from another"] * bool(parts)
    return [Change(kind="story_grown", story=story, text=f"{'; '.join(came)}.", subjects=(*new, *parts))]


def _articles(number: int) -> str:
    return f"{number} article{'s' if number != 1 else ''}"


def _stories(founders: Iterable[str]) -> list[str]:
    return [content_id("story", founder) for founder in sorted(founders)]


def compare(former: Sequence[Account], account: Account) -> list[Change]:
    """What an account's new articles say that the former accounts did not; nothing for a story that is new.

    Only what rests on the words of a new article is news: where a newer program or an analyst's word
    reads the same articles otherwise, nothing has happened.
    """
    new = {one.id for one in account.documents} - {one.id for each in former for one in each.documents}
    if not former or not new:
        return []
    found = (
        *_claims([one for each in former for one in each.claims], account),
        *_events([one for each in former for one in each.events], account, new),
        *_positions([one for each in former for one in each.positions], account),
    )
    return [change for change in found if any(one.document in new for one in change.evidence)]


def _claims(former: Sequence[Claim], account: Account) -> Iterator[Change]:
    claims = {one.id: one for one in account.claims}
    for claim, before in _counterparts(former, account.claims):
        against = [one for other in claim.contradicts if other in claims for one in claims[other].evidence]
        denials = [one for voice in claim.denied_by for one in voice.evidence]
        told = _short(claim.text)
        if before is None and claim.status == "contested":
            yield _change("claim_contested", account, claim, f"New and contested: {told}", [*claim.evidence, *denials])
            continue
        if before is None:
            yield _change("claim_new", account, claim, f"New claim ({claim.status.replace('_', ' ')}): {told}")
            continue
        if claim.denied_by and not before.denied_by:
            yield _change("first_denial", account, claim, f"Denied for the first time: {told}", denials)
        if claim.status == "contested" != before.status:
            both = [*claim.evidence, *denials, *against]
            yield _change("claim_contested", account, claim, f"Contested now: {told}", both)
        if claim.independent_origins > max(1, before.independent_origins):
            origins = f"{claim.independent_origins} independent origins now, {before.independent_origins} before"
            yield _change("claim_corroborated", account, claim, f"{origins}: {told}")


def _events(former: Sequence[Event], account: Account, new: Set[str]) -> Iterator[Change]:
    words = {one.id: one.text for one in account.documents}
    for event, before in _counterparts(former, account.events):
        told = _short(_words(event.evidence[0], words))
        if before is None:
            if event.status != "background":
                yield _change("event_new", account, event, f"New event ({event.type}, {event.status}): {told}")
            continue
        since = [one for report in event.reports if report.document in new for one in report.evidence]
        for unit, (old, other) in sorted(_revised(event, new).items()):
            text = f"{' and '.join(old)} before, now also {' and '.join(other)} {unit}: {told}"
            yield _change("number_revised", account, event, text, since)


def _change(
    kind: ChangeKind, account: Account, about: Claim | Event, text: str, evidence: Sequence[Evidence] = ()
) -> Change:
    """Evidence is the record's own unless there is closer."""
    found = tuple(dict.fromkeys(evidence)) or about.evidence
    return Change(kind=kind, story=account.story.id, text=text, subjects=(about.id,), evidence=found)


def _revised(event: Event, new: Set[str]) -> dict[str, tuple[list[str], list[str]]]:
    """By the thing counted, the numbers in articles known before and those that came with new ones."""
    old = _numbers(report for report in event.reports if report.document not in new)
    since = _numbers(report for report in event.reports if report.document in new)
    return {
        unit: (sorted(old[unit]), sorted(told - old[unit]))
        for unit, told in since.items()
        if unit in old and told - old[unit]
    }


def _numbers(reports: Iterable[Report]) -> dict[str, set[str]]:
    """By the thing counted, the figures told ("60 meetings"); a bare figure counts nothing."""
    found: dict[str, set[str]] = defaultdict(set)
    for report in reports:
        for number in report.numbers:
            figure, _, unit = number.partition(" ")
            if unit:
                found[unit].add(figure)
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
