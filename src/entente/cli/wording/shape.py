"""The shape of a system of states in words: blocs, brokers, strain, relief and moves, with ranges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from entente.cli.wording.lines import Line, counted, listed
from entente.cli.wording.words import Label

if TYPE_CHECKING:
    from entente.cli.asking import Articles
    from entente.records import Event
    from entente.system.balance import Blocs, Broker, Move, Relation, Relief, SignedNetwork, Triad

MOST = 8
"""Rows of a list, unless all are asked for."""
SIGNS = {1: "friends", -1: "adversaries", 0: "unknown"}


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """A network and all that is said of it. `compared`: there is an earlier window, against which moves are told."""

    network: SignedNetwork
    blocs: Blocs
    brokers: tuple[Broker, ...]
    triads: tuple[Triad, ...]
    relief: tuple[Relief, ...]
    moves: tuple[Move, ...]
    compared: bool


def shape_lines(shape: Shape, label: Label, articles: Articles, *, every: bool) -> Iterator[Line]:
    """Everything, part after part."""
    most = None if every else MOST
    evidence = Words(articles)
    yield from opening(shape)
    for title, lines in (
        ("Blocs", bloc_lines(shape.blocs, label)),
        ("Between the blocs", broker_lines(shape.brokers, label)),
        ("Triads under strain", triad_lines(shape.triads, label)),
        ("Ties that contradict the blocs, and would relieve them if they turned", relief_lines(shape, label, evidence)),
        ("What moved", move_lines(shape, label, evidence)),
    ):
        found = list(lines)
        yield from (Line(0, ""), Line(0, title))
        groups = grouped(found)
        yield from (line for group in groups[:most] for line in group)
        if most is not None and len(groups) > most:
            yield Line(1, f"… and {len(groups) - most} more; --all shows them.")
        if not found:
            yield Line(1, "Nothing." if title != "What moved" or shape.compared else "Name a --window to see it.")


def grouped(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines with those that stand under them."""
    found: list[list[Line]] = []
    for line in lines:
        if line.level == 1 or not found:
            found.append([])
        found[-1].append(line)
    return found


class Words:
    """The words of the articles behind relations."""

    def __init__(self, articles: Articles) -> None:
        self._articles = articles
        self._events: dict[str, Event] = {one.id: one for one in articles.collection.events}

    def of(self, events: Sequence[str], most: int = 2) -> Iterator[Line]:
        """A few events with their words."""
        for key in events[:most]:
            if key in self._events:
                one = self._events[key]
                yield Line(2, f"{one.type}, {one.status}: {self._articles.quoted(one.evidence[0])}")
        if len(events) > most:
            yield Line(2, f"… and {len(events) - most} events more")


def opening(shape: Shape) -> Iterator[Line]:
    """The window, the index and how sure it is."""
    network, division = shape.network, shape.blocs
    since = f"from {network.since} " if network.since else ""
    yield Line(0, f"Events {since}to {network.until}, and the defence pacts in force on {network.until}.")
    standings = [one.standing for one in network.relations]
    counts = ", ".join(f"{standings.count(each)} {each}" for each in ("certain", "leaning", "unknown"))
    yield Line(1, f"{counted(len(network.states), 'state')}, {counted(len(network.relations), 'relation')}: {counts}.")
    if network.undated:
        yield Line(1, f"Left out, as it has no date: {counted(len(network.undated), 'event')}.")
    yield Line(1, f"Ties that fit no division into two blocs: {division.range.lowest} to {division.range.highest}.")
    yield Line(2, f"As the ties are or lean: {division.index}. The range lets the unsure ones have either sign.")
    if not (division.proven and division.range.proven):
        yield Line(2, "The search was broken off: the true range lies within this one.")


def bloc_lines(division: Blocs, label: Label) -> Iterator[Line]:
    """Each camp's two sides."""
    for camp in division.camps:
        first, second = (listed([label(each) for each in side]) or "nobody" for side in camp.sides)
        yield Line(1, f"{first}, against {second}.")
        if camp.either:
            yield Line(2, f"Could stand on either side: {listed([label(each) for each in camp.either])}.")
    if division.alone:
        yield Line(1, f"In no known relation: {listed([label(each) for each in division.alone])}.")


def broker_lines(found: Sequence[Broker], label: Label) -> Iterator[Line]:
    """States on the ways of friendship from one bloc to the other."""
    for one in found:
        share = f"{100 * one.lowest:.0f}–{100 * one.highest:.0f} %"
        yield Line(1, f"{label(one.state)}: on {share} of the shortest ways from one bloc to the other.")
        first, second = (listed([label(each) for each in side]) or "nobody" for side in one.friends)
        yield Line(2, f"Friends in one: {first}; in the other: {second}.")


def triad_lines(found: Sequence[Triad], label: Label) -> Iterator[Line]:
    """Three states whose ties do not fit together."""
    for one in found:
        states = listed([label(each) for each in one.states])
        kind = "all against each other" if one.kind == "three_adversaries" else "one is friends with two adversaries"
        yield Line(1, f"{states}: {kind} ({one.standing}).")
        yield from (Line(2, relation_words(each, label)) for each in one.relations)


def relation_words(one: Relation, label: Label) -> str:
    """`A and B: adversaries (certain), -0.9 to -0.2`."""
    pacts = f"; pacts: {', '.join(one.agreements)}" if one.agreements else ""
    interval = f"{one.lowest:+.1f} to {one.highest:+.1f}"
    return f"{label(one.one)} and {label(one.other)}: {SIGNS[one.sign]} ({one.standing}), {interval}{pacts}"


def relief_lines(shape: Shape, label: Label, words: Words) -> Iterator[Line]:
    """Ties whose turn would lower the index."""
    for one in shape.relief:
        where = "in every best division" if one.always else "in some best divisions"
        fewer = f"{one.triads:+d} strained triads mended" if one.triads else "no strained triad mended"
        yield Line(1, f"{relation_words(one.relation, label)}: contradicts {where}; {fewer} if it turned.")
        yield from words.of(one.relation.events)


def move_lines(shape: Shape, label: Label, words: Words) -> Iterator[Line]:
    """Who came closer or drew apart against the window before."""
    for one in shape.moves:
        way = "came closer" if one.direction == "closer" else "drew apart"
        sure = "surely" if one.sure else "perhaps: the intervals overlap"
        yield Line(1, f"{label(one.one)} and {label(one.other)} {way} by {abs(one.change):.1f} ({sure}).")
        for title, pacts in (("New pacts", one.begun), ("Pacts gone", one.ended)):
            if pacts:
                yield Line(2, f"{title}: {', '.join(pacts)}")
        yield from words.of(one.events)
