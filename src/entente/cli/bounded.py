"""How much of a large store one dossier shows: a page of thousands of articles opens in no browser."""

from __future__ import annotations

from collections.abc import Collection as Several
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from entente.records import Collection, Story
    from entente.store import Store

MOST = 300
"""Documents beyond which a dossier shows some of the stories only."""


class Shown(NamedTuple):
    """What a dossier shows of a store, of how many documents, and how many stories it leaves out."""

    collection: Collection
    documents: int
    left_out: int


def shown(store: Store, first: Several[str] = (), *, most: int = MOST) -> Shown:
    """All of a small store; of a large one the stories `first`, then the latest, as far as `most` documents.

    A single story is shown whole, however long.
    """
    stories = store.stories()
    total = sum(len(story.documents) for story in stories)
    if total <= most:
        return Shown(store.collection(), total, 0)
    chosen: list[str] = []
    room = most
    for story in in_order(stories, first):
        if len(story.documents) <= room or not chosen:
            chosen.append(story.id)
            room -= len(story.documents)
    return Shown(store.collection(chosen), total, len(stories) - len(chosen))


def in_order(stories: Iterable[Story], first: Several[str]) -> list[Story]:
    """Those named first, then the others; within either the latest come first, undated ones last."""
    latest = sorted(sorted(stories, key=lambda one: one.id), key=lambda one: one.latest or "", reverse=True)
    return sorted(latest, key=lambda one: one.id not in first)


def note(part: Shown, folder: Path) -> str | None:
    """What is left out of a dossier and how to see it; None where nothing is."""
    if not part.left_out:
        return None
    return (
        f"The dossier shows {len(part.collection.documents)} of {part.documents} documents: the stories of the last "
        f"run, then the latest. {part.left_out} stories are left out. List them with: entente show stories {folder}; "
        f"see one with: entente dossier {folder} --story ID"
    )
