"""One line for every fact, for the margin of the articles."""

from __future__ import annotations

from entente.dossier.views.events import event_reference
from entente.dossier.views.index import Index
from entente.dossier.views.positions import position_label
from entente.dossier.views.timeline import timeline_label
from entente.dossier.vocabulary import spelled

__all__ = ["fact_lines"]

_SHORT = 90


def fact_lines(index: Index) -> dict[str, str]:
    """One line a label, for all kinds of facts and for the actors."""
    collection, labels = index.collection, index.labels
    lines = {labels[actor.id]: actor.name for actor in collection.actors}
    for statement in collection.statements:
        speaker = index.names(statement.speakers) or "Speaker not resolved"
        lines[labels[statement.id]] = f"{speaker} {spelled('act', statement.act)}"
    for event in collection.events:
        lines[labels[event.id]] = event_reference(index, event).line
    for claim in collection.claims:
        lines[labels[claim.id]] = f"Claim: {_short(claim.text)}"
    for agreement in collection.agreements:
        lines[labels[agreement.id]] = agreement.name
    for number, position in enumerate(collection.positions):
        stance = f"{spelled('stance', position.stance)} ({position.instrument})"
        lines[position_label(number)] = f"{index.actor(position.actor).name} {stance}"
    for number, entry in enumerate(collection.timeline):
        lines[timeline_label(number)] = f"Timeline: {_short(entry.label)}"
    return lines


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[:_SHORT].rstrip()}…"
