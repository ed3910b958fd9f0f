"""The signed network of the states most spoken of: whole, window by window, and where it strains or moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from entente.dossier.views.blocs.pictures import BlocPicture, Sides, TieView, divided, picture, sides_of, tie_view
from entente.dossier.views.blocs.windows import Window, dated_events, windows
from entente.dossier.views.bookshelf import Bookshelf
from entente.dossier.views.index import Index
from entente.dossier.views.references import ActorReference
from entente.dossier.views.view import View
from entente.errors import MissingExtraError
from entente.records import Event
from entente.system.balance import (
    Blocs,
    Broker,
    Move,
    Relation,
    Relief,
    SignedNetwork,
    Triad,
    brokers,
    moved,
    network,
    relief,
    triads_under_strain,
)

__all__ = ["ShapeView", "shape_view"]

STATES = 14
"""States in the network, those with most events; more than this no reader can tell apart."""
LISTED = 8

States = tuple[ActorReference, ...]


class BrokerView(View, frozen=True):
    """A state between the blocs; shares in percent."""

    state: ActorReference
    share: int
    lowest: int
    highest: int
    friends: tuple[States, States]


class TriadView(View, frozen=True):
    """Three states whose ties do not fit."""

    states: States
    all_adversaries: bool
    thin: bool
    ties: tuple[TieView, ...]


class ReliefView(View, frozen=True):
    """A tie whose turn would lower the index by one."""

    tie: TieView
    always: bool
    triads: int


class MoveView(View, frozen=True):
    """Two states that came closer or drew apart between two windows."""

    one: ActorReference
    other: ActorReference
    closer: bool
    sure: bool
    before: float
    after: float
    events: tuple[str, ...]


class ShapeView(View, frozen=True):
    """The shape. `pictures` begin with the whole; `missing` says what is not installed, and is empty otherwise.

    `sides` are the two blocs of the whole, with those that could stand in either; `left_out` counts states,
    `moves_untold` pairs of which one of the two windows tells nothing firm.
    """

    pictures: tuple[BlocPicture, ...]
    sides: tuple[States, States]
    either: States
    missing: str
    left_out: int
    brokers: tuple[BrokerView, ...]
    triads: tuple[TriadView, ...]
    triads_left_out: int
    relief: tuple[ReliefView, ...]
    moves: tuple[MoveView, ...]
    moves_untold: int
    moved_from: str
    moved_to: str


def shape_view(index: Index, shelf: Bookshelf) -> ShapeView:
    """The view; without pictures where the articles have no event between two states."""
    events = dated_events(index)
    day = shelf.day or max((when for one in events if (when := _last(one))), default=None)
    states, left_out = _states(events, shelf)
    if day is None or len(states) < 2:
        return _nothing()
    seen = windows(events, day)
    networks = [_network(events, shelf, window, states) for window in seen]
    divisions = [divided(one) for one in networks]
    whole, (division, missing) = networks[0], divisions[0]
    sides = sides_of(whole, division, {})
    seats = _seats(states, sides)
    before, after = (-2, -1) if len(seen) > 2 else (0, 0)
    triads, moves = triads_under_strain(whole), moved(networks[before], networks[after])
    told = [one for one in moves if _weighed(one.before) and _weighed(one.after)]
    return ShapeView(
        pictures=tuple(
            picture(index, shelf, window, one, found, number=number, seats=seats, like=sides)
            for number, (window, one, (found, _)) in enumerate(zip(seen, networks, divisions, strict=True))
        ),
        sides=(_on(shelf, sides, "one"), _on(shelf, sides, "two")),
        either=_on(shelf, sides, "either"),
        missing=missing,
        left_out=left_out,
        brokers=tuple(_broker(shelf, one) for one in _brokers(whole, division)),
        triads=tuple(_triad(index, shelf, one) for one in triads[:LISTED]),
        triads_left_out=max(0, len(triads) - LISTED),
        relief=tuple(_relief(index, shelf, one) for one in _reliefs(whole, division)[:LISTED]),
        moves=tuple(_move(index, shelf, one) for one in told[:LISTED]),
        moves_untold=len(moves) - len(told),
        moved_from=seen[before].words,
        moved_to=seen[after].words,
    )


def _nothing() -> ShapeView:
    return ShapeView(
        pictures=(),
        sides=((), ()),
        either=(),
        missing="",
        left_out=0,
        brokers=(),
        triads=(),
        triads_left_out=0,
        relief=(),
        moves=(),
        moves_untold=0,
        moved_from="",
        moved_to="",
    )


def _last(event: Event) -> date | None:
    return date.fromisoformat(event.date.latest) if event.date and event.date.latest else None


def _states(events: Iterable[Event], shelf: Bookshelf) -> tuple[list[str], int]:
    """The states that stand in most events with another, and how many more there are."""
    counted: Counter[str] = Counter()
    for event in events:
        actors = {one.removeprefix("state:") for one in (*event.source, *event.target) if one.startswith("state:")}
        known = {one for one in actors if shelf.names.state(one) == one}
        counted.update(known if len(known) > 1 else ())
    ranked = sorted(counted, key=lambda code: (-counted[code], code))
    return sorted(ranked[:STATES]), max(0, len(ranked) - STATES)


def _network(events: Sequence[Event], shelf: Bookshelf, window: Window, states: Sequence[str]) -> SignedNetwork:
    return network(events, shelf.library.treaties, until=window.until, since=window.since, states=states)


def _seats(states: Sequence[str], sides: Sides) -> tuple[str, ...]:
    """Round the circle: one bloc, those between, the other bloc."""
    order = {"two": 0, "either": 1, "other": 1, "alone": 1, "one": 2}
    return tuple(sorted(states, key=lambda state: (order[sides[state]], state)))


def _on(shelf: Bookshelf, sides: Sides, side: str) -> States:
    return tuple(shelf.state(state) for state in sorted(sides) if sides[state] == side)


def _brokers(whole: SignedNetwork, division: Blocs | None) -> tuple[Broker, ...]:
    """Those on a way of friendship that is told; one that would need unknown ties to be friendships is none."""
    return tuple(one for one in brokers(whole, division) if one.betweenness > 0)[:LISTED] if division else ()


def _weighed(one: Relation | None) -> bool:
    """Whether anything firm is known of a pair in a window."""
    return one is not None and one.weight > 0


def _broker(shelf: Bookshelf, one: Broker) -> BrokerView:
    first, second = (tuple(shelf.state(code) for code in friends) for friends in one.friends)
    return BrokerView(
        state=shelf.state(one.state),
        share=_percent(one.betweenness),
        lowest=_percent(one.lowest),
        highest=_percent(one.highest),
        friends=(first, second),
    )


def _percent(share: float) -> int:
    return round(100 * share)


def _triad(index: Index, shelf: Bookshelf, one: Triad) -> TriadView:
    return TriadView(
        states=tuple(shelf.state(code) for code in one.states),
        all_adversaries=one.kind == "three_adversaries",
        thin=one.standing != "certain",
        ties=tuple(tie_view(index, shelf, each) for each in one.relations),
    )


def _reliefs(whole: SignedNetwork, division: Blocs | None) -> tuple[Relief, ...]:
    try:
        return relief(whole) if division else ()
    except MissingExtraError:
        return ()


def _relief(index: Index, shelf: Bookshelf, one: Relief) -> ReliefView:
    return ReliefView(tie=tie_view(index, shelf, one.relation), always=one.always, triads=one.triads)


def _move(index: Index, shelf: Bookshelf, one: Move) -> MoveView:
    return MoveView(
        one=shelf.state(one.one),
        other=shelf.state(one.other),
        closer=one.direction == "closer",
        sure=one.sure,
        before=round(one.before.balance, 2) if one.before else 0.0,
        after=round(one.after.balance, 2) if one.after else 0.0,
        events=tuple(index.labels[event] for event in one.events if event in index.labels),
    )
