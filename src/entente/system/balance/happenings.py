"""Events as evidence of how two states stand: each happening once, if its date is in a window."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from entente.records import QUAD_CLASS, DateInterval, Event, EventStatus
from entente.system.balance.weights import Weights

Pair: TypeAlias = tuple[str, str]
Within: TypeAlias = Literal["inside", "perhaps", "outside"]

_STATE = "state:"
SUREST_FIRST: tuple[EventStatus, ...] = ("actual", "background", "planned", "alleged", "conditional", "denied")


class Happening(NamedTuple):
    """One thing that happened, or is said to have, whichever events tell it.

    `counts` is false where its status, a denial or its date leaves open whether it belongs here.
    """

    event: Event
    told_by: tuple[str, ...]
    counts: bool
    weight: float

    @property
    def cooperative(self) -> bool:
        """Whether it brings states together."""
        return QUAD_CLASS[self.event.type].endswith("cooperation")


def happenings(
    events: Iterable[Event], weights: Weights, since: date | None, until: date
) -> tuple[list[Happening], tuple[str, ...]]:
    """What happened in a window, and the ids of events without any date."""
    found, undated = [], []
    for told in _told_together(events):
        event = min(told, key=lambda one: (SUREST_FIRST.index(one.status), -weights.of(one.type), one.id))
        when = within(event.date, since, until)
        if when is None:
            undated += [one.id for one in told]
        elif when != "outside":
            ids = tuple(sorted(one.id for one in told))
            status = weights.statuses[event.status]
            denied = any(one.status == "denied" for one in told)
            counts = status > 0 and when == "inside" and not denied
            found.append(Happening(event, ids, counts, weights.of(event.type) * (status if counts else 1)))
    return found, tuple(sorted(undated))


def _told_together(events: Iterable[Event]) -> Iterator[list[Event]]:
    """Events that tell one happening, by their `same_as`."""
    each = {one.id: one for one in sorted(events, key=lambda one: one.id)}
    near: dict[str, set[str]] = defaultdict(set)
    for one in each.values():
        for other in one.same_as:
            near[one.id].add(other)
            near[other].add(one.id)
    seen: set[str] = set()
    for start in each:
        waiting, group = [start], []
        while waiting:
            key = waiting.pop()
            if key not in seen:
                seen.add(key)
                group += [each[key]] if key in each else []
                waiting.extend(near[key])
        if group:
            yield group


def within(when: DateInterval | None, since: date | None, until: date) -> Within | None:
    """Whether an event falls into a window (both days belong to it); null where it has no date."""
    if when is None or (when.earliest is None and when.latest is None):
        return None
    earliest = date.fromisoformat(when.earliest or "0001-01-01")
    latest = date.fromisoformat(when.latest or "9999-12-31")
    first = since or date.min
    if earliest > until or latest < first:
        return "outside"
    return "inside" if latest <= until and (since is None or earliest >= first) else "perhaps"


def between(event: Event) -> Iterator[Pair]:
    """The pairs of states an event is between; one of cooperation without a target is between its sources."""
    source, target = _states(event.source), _states(event.target)
    if not event.target and QUAD_CLASS[event.type].endswith("cooperation"):
        target = source
    yield from sorted({(min(one, other), max(one, other)) for one in source for other in target if one != other})


def _states(actors: Iterable[str]) -> list[str]:
    return [actor.removeprefix(_STATE) for actor in actors if actor.startswith(_STATE)]


def by_pair(found: Iterable[Happening]) -> Mapping[Pair, list[Happening]]:
    """Happenings sorted by the states they are between."""
    sorted_out: dict[Pair, list[Happening]] = defaultdict(list)
    for one in sorted(found, key=lambda one: one.told_by):
        for pair in between(one.event):
            sorted_out[pair].append(one)
    return sorted_out
