"""The second half of a run: which stories the new readings touch, and telling these anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from entente.records import Account, Change, Judgement, Meta, Reading, content_id

if TYPE_CHECKING:
    from entente.store import Store

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and of how much."""


@dataclass(frozen=True, kw_only=True)
class Synthesis:
    """What the stories room does in a run. `teller` digests all that an account depends on besides its readings.

    `regroup` takes the shelf, the gists of new readings and the documents that are gone.
    """

    gist: Callable[[Reading], Any]
    regroup: Callable[[Any, Iterable[Any], Collection[str]], Any]
    moves: Callable[[Any, Collection[str], Collection[str]], list[Change]]
    tell: Callable[[Sequence[Reading], Sequence[Judgement]], Account]
    compare: Callable[[Sequence[Account], Account], list[Change]]
    teller: str


def synthesise(store: Store, synthesis: Synthesis, meta: Meta, *, progress: Progress) -> None:
    """Bring the accounts up to the readings. Whatever is broken off is found undone by the next run."""
    if store.teller() not in (None, synthesis.teller):
        store.forget_accounts()
    progress("setting the articles beside each other", 0, 1)
    former = _group(store, synthesis)
    judgements = store.judgements()
    stale = store.stale()
    for number, (founder, documents) in enumerate(stale.items()):
        progress("telling the stories", number, len(stale))
        account = synthesis.tell(store.readings_of(documents), judgements)
        before = former.pop(founder) if founder in former else store.accounts([account.story.id])
        store.save_account(founder, account, synthesis.compare(before, account))
    progress("telling the stories", len(stale), len(stale))
    store.finish(meta, synthesis.teller)


def _group(store: Store, synthesis: Synthesis) -> dict[str, list[Account]]:
    """Groups what is new; gives the former accounts of each story with other articles, by its founder."""
    gists = {one.document: one for one in map(synthesis.gist, store.ungrouped())}
    gone = store.departed()
    if not gists and not gone:
        return {}
    former: dict[str, list[Account]] = {}
    with store.grouping() as grouping:
        new = gists.keys() - grouping.shelf.founders(sorted(gists))
        outcome = synthesis.regroup(grouping.shelf, gists.values(), gone)
        for group in outcome.groups:
            founder = group.members[0]
            grouping.changed.add(founder)
            grouping.changes.extend(synthesis.moves(group, new, gone))
            former[founder] = grouping.accounts([content_id("story", one) for one in group.former])
        # A story whose articles stayed the same is told anew all the same where one of them was read anew.
        grouping.changed.update(grouping.shelf.founders(sorted(gists)).values())
        grouping.dissolved.update(outcome.dissolved)
    return former
