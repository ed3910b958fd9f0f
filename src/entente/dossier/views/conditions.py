"""The conditions of a clause, each in a few words; the wording stands in `vocabulary.toml`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from entente.dossier.views.dates import tenure_in_words
from entente.dossier.vocabulary import spelled
from entente.knowledge import ClauseFact

__all__ = ["conditions"]

_LISTED = ("area", "outside", "disputed_area", "adversaries", "spared", "victims", "obligors")
_PLAIN = ("unprovoked", "on_request", "external", "after_war")

Label = Callable[[str], str]


def conditions(clause: ClauseFact, label: Label) -> Iterator[str]:
    """What limits a clause; what does not limit it is not told."""
    for name in _LISTED:
        named: tuple[str, ...] = getattr(clause, name)
        if named:
            yield f"{spelled('condition', name)} {_names(named, label)}"
    for name in _PLAIN:
        if getattr(clause, name):
            yield spelled("condition", name)
    if clause.attackers > 1:
        yield f"{spelled('condition', 'attackers')} {clause.attackers}"
    if not clause.forces:
        yield spelled("condition", "forces")
    for need in clause.needs:
        yield f"{label(need.obligor)}: {spelled('condition', 'needs')} {label(need.ally)}"
    if period := tenure_in_words(clause.start, clause.end):
        yield period


def _names(keys: Iterable[str], label: Label) -> str:
    return ", ".join(spelled("condition", "own") if key == "own" else label(key) for key in keys)
