"""All readings of a pile of articles into one collection."""

from __future__ import annotations

from collections.abc import Iterable

from entente.binding import bind
from entente.knowledge import Knowledge
from entente.language import Meaning
from entente.records import Collection, Judgement, Meta, Reading
from entente.stories.grouping.gist import gist
from entente.stories.grouping.regroup import regroup
from entente.stories.grouping.shelf import MemoryShelf
from entente.stories.tell import tell


def assemble(
    readings: Iterable[Reading],
    knowledge: Knowledge,
    *,
    meta: Meta,
    meaning: Meaning,
    judgements: Iterable[Judgement] = (),
) -> Collection:
    """Groups articles into stories and tells each.

    The order of the readings does not matter. Readings of one document id count once.
    """
    by_id: dict[str, Reading] = {}
    for reading in sorted(readings, key=lambda one: (one.document.path, one.document.id)):
        by_id.setdefault(reading.document.id, reading)
    judged = tuple(judgements)
    groups = regroup(MemoryShelf(), [gist(one) for one in by_id.values()]).groups
    accounts = [tell([by_id[one] for one in group.members], knowledge, meaning, judged) for group in groups]
    return bind(accounts, meta)
