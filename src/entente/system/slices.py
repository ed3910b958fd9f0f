"""Which clauses bind whom on a day, and step by step as a scenario changes that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from entente.knowledge import ClauseFact, Library, Treaty, bounds
from entente.system.duties.terms import SETTLED, Bound, Clause, Readings, Suspended
from entente.system.scenario.steps import Enters, Step, Withdraws

Slice = tuple[Bound, ...]


def slices(library: Library, steps: Sequence[Step], day: date) -> list[Slice]:
    """The clauses with their parties in each step, always in one order. A step changes what binds from the next on."""
    found: list[Slice] = []
    entered: set[str] = set()
    left: set[tuple[str, str]] = set()
    for step in steps:
        found.append(binding(library.treaties, day, entered=entered, left=left))
        if isinstance(step, Enters):
            entered.add(step.agreement)
        elif isinstance(step, Withdraws):
            left.add((step.state, step.agreement))
    return found


def binding(
    treaties: Iterable[Treaty], day: date, *, entered: Iterable[str] = (), left: Iterable[tuple[str, str]] = ()
) -> Slice:
    """Every clause of every agreement; where it does not bind on `day`, nobody is its member."""
    inside, gone = frozenset(entered), frozenset(left)
    return tuple(_bound(one, clause, day, one.id in inside, gone) for one in treaties for clause in one.clauses)


def _bound(one: Treaty, clause: ClauseFact, day: date, entered: bool, gone: frozenset[tuple[str, str]]) -> Bound:
    running = _running(clause.start, clause.end, day, f"{one.id}.{clause.key}")
    members: dict[str, Readings] = {}
    if running is not None:
        for state in one.parties:
            doubts = membership(one, state, day, entered=entered)
            if doubts is not None and (state, one.id) not in gone:
                members[state] = doubts | running
    return Bound(clause_of(one, clause), members, _suspended(one, day))


def membership(one: Treaty, state: str, day: date, *, entered: bool = False) -> Readings | None:
    """The readings under which a state is bound on `day`, none where that is plain; null where it is not bound."""
    start = one.in_force or ("0001" if entered else None)
    spans = [(member.start or start, member.end or one.ended) for member in one.members if member.state == state]
    for first, last in spans or [(start, one.ended)]:
        if entered and first == one.in_force:
            first = "0001"
        found = None if first is None else _running(first, last, day, one.id)
        if found is not None:
            return found | _doubts(one, state, day)
    return None


def _doubts(one: Treaty, state: str, day: date) -> Readings:
    return frozenset(
        doubt.reading
        for doubt in one.doubts
        if (not doubt.states or state in doubt.states)
        and _running(doubt.start or "0001", doubt.end, day, one.id) is not None
    )


def _running(start: str | None, end: str | None, day: date, what: str) -> Readings | None:
    """Whether a period holds a day: plainly, by a reading where its dates are coarse, or not (null)."""
    doubts: set[str] = set()
    if start is not None:
        first, last = bounds(start)
        if day < first:
            return None
        if day < last:
            doubts.add(f"on which day of {start} {{{what}}} began to bind")
    if end is not None:
        first, last = bounds(end)
        if day > last or (first == last and day == first):
            return None
        if day >= first:
            doubts.add(f"on which day of {end} {{{what}}} ceased to bind")
    return frozenset(doubts)


def _suspended(one: Treaty, day: date) -> tuple[Suspended, ...]:
    return tuple(
        Suspended(each.obligor, each.beneficiary, each.why)
        for each in one.suspensions
        if _running(each.start, each.end, day, one.id) is not None
    )


def clause_of(one: Treaty, clause: ClauseFact) -> Clause:
    """A clause as the chain reasons over it."""
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
        victims=frozenset(clause.victims),
        obligors=frozenset(clause.obligors),
        needs={need.obligor: need.ally for need in clause.needs},
        binding=one.binding,
        readings=frozenset({clause.disputed}) if clause.disputed else SETTLED,
    )
