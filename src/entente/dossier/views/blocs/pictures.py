"""One window's network: which bloc each state stands in, and every tie with how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from entente.dossier.views.blocs.windows import Window
from entente.dossier.views.bookshelf import Bookshelf
from entente.dossier.views.index import Index
from entente.dossier.views.references import ActorReference, AgreementReference
from entente.dossier.views.view import View
from entente.errors import MissingExtraError
from entente.system.balance import Blocs, Camp, Relation, SignedNetwork, blocs

__all__ = ["BlocPicture", "Seat", "Sides", "TieView", "divided", "picture", "sides_of", "tie_view"]

Sides = Mapping[str, str]
"""State to `one`, `two`, `either`, `other` (in a group apart from the largest) or `alone`."""


class Seat(View, frozen=True):
    """A state and the side it stands on."""

    code: str
    state: ActorReference
    side: str


class TieView(View, frozen=True):
    """Two states and how they stand. `thin`: the evidence leans one way and may turn; `events` are labels."""

    one: ActorReference
    other: ActorReference
    pair: tuple[str, str]
    sign: int
    thin: bool
    frustrated: bool
    balance: float
    lowest: float
    highest: float
    events: tuple[str, ...]
    doubtful: tuple[str, ...]
    agreements: tuple[AgreementReference, ...]


class BlocPicture(View, frozen=True):
    """A window: the states in the order of their seats, and the ties of known sign; `unknown` counts the others.

    `index`, `lowest` and `highest` are the frustration index and its range, null without the solver; `proven` false
    where the search for it was broken off.
    """

    anchor: str
    words: str
    seats: tuple[Seat, ...]
    ties: tuple[TieView, ...]
    unknown: int
    index: int | None
    lowest: int | None
    highest: int | None
    proven: bool


def divided(network: SignedNetwork) -> tuple[Blocs | None, str]:
    """The blocs of a network; without the solver none, and what is missing."""
    try:
        return blocs(network), ""
    except MissingExtraError as error:
        return None, f"{error.what} {error.remedy}"


def sides_of(network: SignedNetwork, division: Blocs | None, like: Sides) -> Sides:
    """The side of each state; which of two sides is `one` follows `like`, where that says anything."""
    sides = dict.fromkeys(network.states, "alone")
    if division is None:
        return sides
    camps = sorted(division.camps, key=lambda camp: -sum(map(len, camp.sides)))
    for number, camp in enumerate(camp for camp in camps if sum(map(len, camp.sides)) > 1):
        named = ("one", "two") if number == 0 else ("other", "other")
        for side, name in zip(_turned(camp, like), named, strict=True):
            sides.update({state: "either" if state in camp.either and number == 0 else name for state in side})
    return sides


def _turned(camp: Camp, like: Sides) -> Iterable[tuple[str, ...]]:
    first, second = camp.sides
    fits = sum(like.get(state) == "one" for state in first) + sum(like.get(state) == "two" for state in second)
    turned = sum(like.get(state) == "two" for state in first) + sum(like.get(state) == "one" for state in second)
    if turned > fits or (turned == fits and (len(second), first) > (len(first), second)):
        return second, first
    return first, second


def picture(
    index: Index,
    shelf: Bookshelf,
    window: Window,
    network: SignedNetwork,
    division: Blocs | None,
    *,
    number: int,
    seats: Iterable[str],
    like: Sides,
) -> BlocPicture:
    """The view of one window; `seats` are the states in the order in which every window shows them."""
    sides = sides_of(network, division, like)
    broken = {one.pair for one in division.frustrated} if division else set()
    known = [one for one in network.relations if one.sign]
    return BlocPicture(
        anchor=f"window-{number}",
        words=window.words,
        seats=tuple(Seat(code=code, state=shelf.state(code), side=sides.get(code, "alone")) for code in seats),
        ties=tuple(tie_view(index, shelf, one, frustrated=one.pair in broken) for one in known),
        unknown=len(network.relations) - len(known),
        index=division.index if division else None,
        lowest=division.range.lowest if division else None,
        highest=division.range.highest if division else None,
        proven=division is None or (division.proven and division.range.proven),
    )


def tie_view(index: Index, shelf: Bookshelf, one: Relation, *, frustrated: bool = False) -> TieView:
    """The view of a relation."""
    return TieView(
        one=shelf.state(one.one),
        other=shelf.state(one.other),
        pair=one.pair,
        sign=one.sign,
        thin=one.standing != "certain",
        frustrated=frustrated,
        balance=round(one.balance, 2),
        lowest=round(one.lowest, 2),
        highest=round(one.highest, 2),
        events=tuple(index.labels[event] for event in one.events if event in index.labels),
        doubtful=tuple(index.labels[event] for event in one.doubtful_events if event in index.labels),
        agreements=tuple(shelf.agreement(key) for key in (*one.agreements, *one.disputed_agreements)),
    )
