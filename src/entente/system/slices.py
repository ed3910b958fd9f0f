"""Which clauses bind whom on a day, and step by step as a scenario changes that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from entente.knowledge import ClauseFact, Treaty, bounds
from entente.system.duties.terms import SETTLED, Bound, Clause, Readings, Slice, Suspended
from entente.system.duties.texts import reading
from entente.system.scenario.steps import Enters, Step, Withdraws

ALWAYS = "0001"
"""The start of what has no start."""


class Changes(NamedTuple):
    """What a scenario did to agreements so far: which entered into force, which will, and who left which."""

    entered: frozenset[str] = frozenset()
    to_enter: frozenset[str] = frozenset()
    left: frozenset[tuple[str, str]] = frozenset()


def changes(steps: Sequence[Step]) -> Iterator[Changes]:
    """What the steps before each step did. A step changes what binds from the next on."""
    for number in range(len(steps)):
        before, after = steps[:number], steps[number:]
        yield Changes(
            frozenset(one.agreement for one in before if isinstance(one, Enters)),
            frozenset(one.agreement for one in after if isinstance(one, Enters)),
            frozenset((one.state, one.agreement) for one in before if isinstance(one, Withdraws)),
        )


def slices(treaties: Iterable[Treaty], steps: Sequence[Step], day: date) -> tuple[Slice, ...]:
    """The clauses with their parties in each step; steps between which nothing changes share one slice."""
    known: dict[Changes, Slice] = {}
    each = tuple(treaties)
    unchanged = {one.id: tuple(_bounds(one, day, Changes())) for one in each}
    for change in changes(steps):
        if change not in known:
            touched = {*change.entered, *change.to_enter, *(agreement for _, agreement in change.left)}
            known[change] = tuple(
                bound
                for one in each
                for bound in (_bounds(one, day, change) if one.id in touched else unchanged[one.id])
            )
    return tuple(known[change] for change in changes(steps))


def binding(treaties: Iterable[Treaty], day: date, changed: Changes = Changes()) -> Slice:  # noqa: B008 (immutable)
    """Every clause of every agreement; where it does not bind on `day`, nobody is its member."""
    return tuple(bound for one in treaties for bound in _bounds(one, day, changed))


def _bounds(one: Treaty, day: date, changed: Changes) -> Iterator[Bound]:
    if not one.clauses:
        return
    members = {
        state: doubts
        for state in sorted(one.parties)
        if state.isupper() and (doubts := membership(one, state, day, changed)) is not None
    }
    suspended = _suspended(one, day)
    for clause in one.clauses:
        start = None if clause.start == one.in_force and one.id in changed.entered else clause.start
        runs = running(start, clause.end, day, one.id)
        inside = {} if runs is None else {state: doubts | runs for state, doubts in members.items()}
        yield Bound(clause_of(one, clause), inside, suspended)


def clauses_by_member(bounds: Slice) -> Mapping[tuple[str, str], tuple[int, ...]]:
    """The places in a slice of the clauses of a kind that bind or protect a state.

    Of political texts only promises to consult and not to attack count.
    """
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, bound in enumerate(bounds):
        if bound.clause.binding or bound.clause.kind in ("consultation", "nonaggression"):
            for state in {**bound.members, **dict.fromkeys(sorted(bound.clause.guaranteed if bound.members else ()))}:
                found[bound.clause.kind, state].append(number)
    return {key: tuple(numbers) for key, numbers in found.items()}


def membership(one: Treaty, state: str, day: date, changed: Changes = Changes()) -> Readings | None:  # noqa: B008
    """The readings under which a state is bound on `day`, none where that is plain; null where it is not bound.

    One that is to enter into force later in the scenario binds by the reading that what began before counts.
    """
    if state not in one.parties or (state, one.id) in changed.left:
        return None
    found = _membership(one, state, day, entered=one.id in changed.entered)
    if found is None and one.id in changed.to_enter:
        later = _membership(one, state, day, entered=True)
        return None if later is None else later | {reading("began_before_reading", agreement=one.id)}
    return found


def _membership(one: Treaty, state: str, day: date, *, entered: bool) -> Readings | None:
    disputed = _doubts(one, state, day)
    for first, last in spans(one, state):
        start = ALWAYS if entered and first == one.in_force else first
        found = None if start is None else running(start, last, day, one.id)
        if found is not None:
            return found | frozenset(disputed)
        carried = frozenset(
            doubt for doubt, since in disputed.items() if _carries(since, first or one.signed, last, day)
        )
        if carried:
            return carried
    return None


def _carries(since: str | None, made: str | None, last: str | None, day: date) -> bool:
    """Whether a dispute begun on a date carries an agreement past its end, or into force; never before it was made."""
    if since is None or made is None or day < bounds(made)[0]:
        return False
    return last is None or bounds(since)[0] <= bounds(last)[1]


def spans(one: Treaty, state: str) -> list[tuple[str | None, str | None]]:
    """When a state was bound: from and to; the start is null where it never was."""
    own = [(member.start or one.in_force, member.end or one.ended) for member in one.members if member.state == state]
    return own or [(one.in_force, one.ended)]


def _doubts(one: Treaty, state: str, day: date) -> dict[str, str | None]:
    """The disputes on the day, with the date each began."""
    return {
        doubt.reading: doubt.start
        for doubt in one.doubts
        if (not doubt.states or state in doubt.states)
        and running(doubt.start or ALWAYS, doubt.end, day, one.id) is not None
    }


@lru_cache(maxsize=100_000)
def running(start: str | None, end: str | None, day: date, agreement: str) -> Readings | None:
    """Whether a period holds a day: plainly, by a reading where its dates are coarse, or not (null)."""
    doubts: set[str] = set()
    if start is not None and start != ALWAYS:
        first, last = bounds(start)
        if day < first:
            return None
        if day < last:
            doubts.add(reading("start_reading", date=start, agreement=agreement))
    if end is not None:
        first, last = bounds(end)
        if day > last or (first == last and day == first):
            return None
        if day >= first:
            doubts.add(reading("end_reading", date=end, agreement=agreement))
    return frozenset(doubts)


def _suspended(one: Treaty, day: date) -> tuple[Suspended, ...]:
    return tuple(
        Suspended(each.obligor, each.beneficiary, each.why)
        for each in one.suspensions
        if running(each.start, each.end, day, one.id) is not None
    )


def clause_of(one: Treaty, clause: ClauseFact) -> Clause:
    """A clause as the reasoning takes it."""
    return Clause(
        key=clause.key,
        agreement=one.id,
        article=clause.article,
        kind=clause.kind,
        automaticity=clause.automaticity,
        trigger=clause.trigger,
        duty=clause.duty,
        qualification=clause.qualification,
        area=frozenset(clause.area),
        outside=frozenset(clause.outside),
        disputed_area=frozenset(clause.disputed_area),
        adversaries=frozenset(clause.adversaries),
        spared=frozenset(clause.spared),
        attackers=clause.attackers,
        unprovoked=clause.unprovoked,
        on_request=clause.on_request,
        external=clause.external,
        forces=clause.forces,
        after_war=clause.after_war,
        victims=frozenset(clause.victims),
        guaranteed=frozenset(clause.victims).difference(one.parties),
        obligors=frozenset(clause.obligors),
        needs={need.obligor: need.ally for need in clause.needs},
        binding=one.binding,
        readings=frozenset({clause.disputed}) if clause.disputed else SETTLED,
        source=clause.source or one.source,
    )
