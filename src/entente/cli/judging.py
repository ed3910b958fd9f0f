"""A judgement taken to a store: kept or taken back, and the stories it touches told anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from entente.cli.progress import progress_bar
from entente.cli.retelling import differences, touched
from entente.cli.synthesis import Synthesis, synthesise

if TYPE_CHECKING:
    from entente.records import Account, Collection, Judgement
    from entente.store import Store


def judged(store: Store, collection: Collection, judgement: Judgement, *, forget: bool, dry_run: bool) -> list[str]:
    """What changes, in plain words; with `dry_run` nothing is kept."""
    synthesis = loaded(store)
    subjects = records_of(collection, judgement)
    before = touched(store.accounts(), subjects)
    if dry_run:
        words = with_word(store.judgements(), judgement, forget=forget)
        after = [retold(store, synthesis, account, words) for account in before]
    else:
        store.mark_stale(subjects)
        keep(store, judgement, forget=forget)
        with progress_bar() as progress:
            synthesise(store, synthesis, collection.meta, progress=progress)
        after = store.accounts({account.story.id for account in before})
    number = len(before)
    return [f"Stories told anew: {number}.", *(differences(before, after) if number else [])]


def loaded(store: Store) -> Synthesis:
    """The stories room, with the knowledge and the sentence encoder."""
    from entente.cli import steps
    from entente.knowledge import load

    return steps.load_synthesis(load(), store)


def keep(store: Store, judgement: Judgement, *, forget: bool) -> None:
    """Keep the word, or take it back."""
    if forget:
        store.unjudge(judgement.one, judgement.other)
    else:
        store.judge(judgement)


def with_word(judgements: Sequence[Judgement], judgement: Judgement, *, forget: bool) -> list[Judgement]:
    """All judgements as they would stand."""
    pair = {judgement.one, judgement.other}
    others = [each for each in judgements if {each.one, each.other} != pair]
    return others if forget else [*others, judgement]


def retold(store: Store, synthesis: Synthesis, account: Account, judgements: Sequence[Judgement]) -> Account:
    """A story as it would be told."""
    return synthesis.tell(store.readings_of([one.id for one in account.documents]), judgements)


def records_of(collection: Collection, judgement: Judgement) -> set[str]:
    """The ids by which records go now that either id of the judgement stands for."""
    ids = {judgement.one, judgement.other}
    holders = {actor.id for actor in collection.actors if ids & {actor.id, *actor.same_as}}
    return ids | holders
