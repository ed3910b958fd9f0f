"""The reasons for a date or a derivation, in plain words, with the words each rests on."""

from __future__ import annotations

from collections.abc import Iterable

from entente.dossier.views.index import Index
from entente.dossier.views.references import Words
from entente.dossier.views.view import View
from entente.records import DateBasis

__all__ = ["ReasonView", "reasons_of"]

_SET_ASIDE = "set aside"
"""How a rule begins that was found and not applied, since surer ones contradict it."""


class ReasonView(View, frozen=True):
    """One reason. `set_aside` where it was found but not applied; `rule` then says what it would have been."""

    rule: str
    set_aside: bool
    words: tuple[Words, ...]


def reasons_of(index: Index, basis: Iterable[DateBasis]) -> tuple[ReasonView, ...]:
    """The reasons in the order given, those set aside last."""
    found = [
        ReasonView(rule=_without_mark(one.rule), set_aside=_is_set_aside(one.rule), words=index.all_words(one.evidence))
        for one in basis
    ]
    return tuple(sorted(found, key=lambda reason: reason.set_aside))


def _is_set_aside(rule: str) -> bool:
    return rule.casefold().startswith(_SET_ASIDE)


def _without_mark(rule: str) -> str:
    if not _is_set_aside(rule):
        return rule
    _, colon, rest = rule.partition(": ")
    return rest if colon else rule
