"""The same question on two dates: what an agreement's entry into force, or its end, changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from entente.dossier.views.bookshelf import Bookshelf
from entente.dossier.views.dates import span_in_words
from entente.dossier.views.references import ActorReference, AgreementReference
from entente.dossier.views.view import View
from entente.dossier.vocabulary import spelled
from entente.system import Comparison, Difference

__all__ = ["ChangeView", "DifferenceView", "change_view"]

_ORDER = ("duty", "consultation", "violation", "conflict", "abstention")


class DifferenceView(View, frozen=True):
    """What one date has that the other has not, for several states alike; null where it is not there on that date."""

    kind: str
    states: tuple[ActorReference, ...]
    agreement: AgreementReference
    article: str
    one: str | None
    other: str | None
    why: str


class ChangeView(View, frozen=True):
    """Two dates and what differs; `rest` counts differences other than duties."""

    why: str
    one: str
    other: str
    duties: tuple[DifferenceView, ...]
    rest: int


def change_view(found: Comparison, shelf: Bookshelf, why: str, *, about: str = "") -> ChangeView:
    """The view of a comparison, certain duties first; `why` says what happened between the dates, `about` to whom."""
    every = tuple(_differences(found, shelf, about))
    return ChangeView(
        why=why,
        one=span_in_words(found.one[0], found.one[0]),
        other=span_in_words(found.other[0], found.other[0]),
        duties=tuple(one for one in every if one.kind == spelled("difference", "duty")),
        rest=sum(one.kind != "duty" for one in found.differences),
    )


def _rank(one: Difference, about: str) -> tuple[int, bool, bool]:
    return _ORDER.index(one.kind), "CERTAIN" not in (one.one, one.other), one.agreement != about


def _differences(found: Comparison, shelf: Bookshelf, about: str) -> Iterator[DifferenceView]:
    gathered: dict[tuple[str, ...], list[Difference]] = defaultdict(list)
    for one in sorted(found.differences, key=lambda one: _rank(one, about)):
        gathered[one.kind, one.agreement, one.article, one.one or "", one.other or ""].append(one)
    for alike in gathered.values():
        first = alike[0]
        yield DifferenceView(
            kind=spelled("difference", first.kind),
            states=tuple(shelf.state(code) for code in dict.fromkeys(one.state for one in alike)),
            agreement=shelf.agreement(first.agreement),
            article=first.article,
            one=spelled("answer", first.one) if first.one else None,
            other=spelled("answer", first.other) if first.other else None,
            why=first.why,
        )
