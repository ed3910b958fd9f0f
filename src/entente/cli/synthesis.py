"""The second half of a run: which stories the new readings touch, and telling these anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from entente.cli.tellers import processes, tellers
from entente.cli.telling import MakeTell, Tell, Told
from entente.records import Account, Change, Meta, Reading, content_id

if TYPE_CHECKING:
    from entente.store import Store

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and of how much."""


@dataclass(frozen=True, kw_only=True)
class Synthesis:
    """What the stories room does in a run. `teller` digests all that an account depends on besides its readings.

    `regroup` takes the shelf, the gists of new readings and the documents that are gone. `elsewhere` makes in
    another process what `tell` is in this one; without it all is told here.
    """

    gist: Callable[[Reading], Any]
    regroup: Callable[[Any, Iterable[Any], Collection[str]], Any]
    moves: Callable[[Any, Collection[str], Collection[str]], list[Change]]
    tell: Tell
    compare: Callable[[Sequence[Account], Account], list[Change]]
    teller: str
    elsewhere: MakeTell | None = None


def synthesise(store: Store, synthesis: Synthesis, meta: Meta, *, progress: Progress, jobs: int | None = None) -> None:
    """Bring the accounts up to the readings. Whatever is broken off is found undone by the next run.

    `jobs` is how many processes tell stories at most; None chooses.
    """
    if store.teller() not in (None, synthesis.teller):
        store.forget_accounts()
    progress("setting the articles beside each other", 0, 1)
    former = _group(store, synthesis)
    stale = store.stale()
    progress("telling the stories", 0, len(stale))
    with _told(store, synthesis, stale, jobs) as accounts:
        for number, (founder, account) in enumerate(zip(stale, accounts, strict=True), start=1):
            before = former.pop(founder) if founder in former else store.accounts([account.story.id])
            store.save_account(founder, account, synthesis.compare(before, account))
            progress("telling the stories", number, len(stale))
    store.finish(meta, synthesis.teller)


@contextmanager
def _told(
    store: Store, synthesis: Synthesis, stale: Mapping[str, Sequence[str]], jobs: int | None
) -> Iterator[Iterator[Account]]:
    """The accounts of the stale stories, in their order; told here, or by processes where that pays."""
    judgements = store.judgements()
    number = processes(jobs, stale)
    if number == 1 or synthesis.elsewhere is None:
        yield (synthesis.tell(store.readings_of(documents), judgements) for documents in stale.values())
        return
    with tellers(number, synthesis.elsewhere, store.file, judgements) as several:
        yield _kept(store, several.told(stale))


def _kept(store: Store, told: Iterable[Told]) -> Iterator[Account]:
    """The accounts, the vectors made for each kept before it."""
    for one in told:
        store.keep_vectors(one.vectors)
        yield one.account


def _group(store: Store, synthesis: Synthesis) -> dict[str, list[Account]]:
    """Groups what is new; gives the former accounts of each story with other articles, by its founder.

    Those of a story that only grew stand until it is told anew, and are left in the store until then.
    """
    gists = {one.document: one for one in map(synthesis.gist, store.ungrouped())}
    gone = store.departed()
    if not gists and not gone:
        return {}
    former: dict[str, list[Account]] = {}
    with store.grouping() as grouping:
        new = gists.keys() - grouping.shelf.founders(sorted(gists))
        outcome = synthesis.regroup(grouping.shelf, gists.values(), gone)
        heirs = Counter(one for group in outcome.groups for one in group.former)
        for group in outcome.groups:
            founder = group.members[0]
            grouping.changed.add(founder)
            grouping.changes.extend(synthesis.moves(group, new, gone))
            if set(group.former) != {founder} or heirs[founder] > 1:
                former[founder] = grouping.accounts([content_id("story", one) for one in group.former])
        # A story whose articles stayed the same is told anew all the same where one of them was read anew.
        grouping.changed.update(grouping.shelf.founders(sorted(gists)).values())
        grouping.dissolved.update(outcome.dissolved)
    return former
