"""Reports of one event in several documents as one event."""

from __future__ import annotations

from collections.abc import Sequence

from entente.language import Meaning
from entente.records import Event, Judgement
from entente.stories.pile import Pile


def unite_events(pile: Pile, meaning: Meaning, judgements: Sequence[Judgement] = ()) -> tuple[Event, ...]:
    """The events of the pile, each once, in the order of the documents' ids and the text."""
    return tuple(event for reading in pile.readings for event in reading.events)
