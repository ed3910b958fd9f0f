"""Checks on the reference library that its structs cannot make; each fault names file, field and remedy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import chain, pairwise

from entente.knowledge.periods import bounds, certainly_before
from entente.knowledge.reach import reached
from entente.knowledge.treaties import ClauseFact, Library, Place, Regime, Treaty

OWN = "own"
"""The victim's own territory, wherever that is."""


def check(library: Library, states: Collection[str], bodies: Collection[str]) -> list[str]:
    """Every fault at once, a line each. `states` are the codes of today's states, `bodies` the keys of known bodies."""
    known = {*states, *(one.code for one in library.former_states if one.continued_by is None)}
    places = {*known, OWN, *(one.key for one in library.places)}
    return sorted(
        chain(
            *(_treaty(one, known, bodies, places) for one in library.treaties),
            *(_regime(one, known, {item.key for item in library.items}) for one in library.regimes),
            *(_place(one, known, places - {OWN}) for one in library.places),
            _rings({one.key: one.within for one in library.places}, "places.toml"),
            _rings({one.key: one.within for one in library.items}, "items.toml"),
            _twice([*(one.id for one in library.treaties), *(one.id for one in library.regimes)]),
        )
    )


def _treaty(one: Treaty, states: Collection[str], bodies: Collection[str], places: Collection[str]) -> Iterator[str]:
    file = f"agreements/{one.id}.toml"
    yield from _outside(file, "parties", one.parties, {*states, *bodies})
    yield from _dates(file, **_steps(one))
    for member in one.members:
        yield from _dates(f"{file}: member {member.state}", start=member.start, end=member.end)
        if member.state not in one.parties:
            yield f"{file}: member {member.state} is no party. Name it among `parties` too."
    for doubt in one.doubts:
        yield from _dates(f"{file}: doubt", start=doubt.start, end=doubt.end)
        yield from _outside(file, "doubt.states", doubt.states, one.parties)
    for each in one.suspensions:
        yield from _dates(f"{file}: suspension", start=each.start, end=each.end)
        yield from _outside(file, "suspension", (each.obligor, each.beneficiary), one.parties)
    for clause in one.clauses:
        yield from _clause(f"{file}: clause {clause.key}", clause, one.parties, states, places)
    yield from (f"{file}: clause {key} is given twice. Give each its own `key`." for key in _repeated(one))
    if not one.source.strip():
        yield f"{file}: no source. Name a public text in `source`."


def _repeated(one: Treaty) -> list[str]:
    return [key for key, count in Counter(clause.key for clause in one.clauses).items() if count > 1]


def _clause(
    where: str, one: ClauseFact, parties: Collection[str], states: Collection[str], places: Collection[str]
) -> Iterator[str]:
    yield from _dates(where, start=one.start, end=one.end)
    needed = [state for need in one.needs for state in (need.obligor, need.ally)]
    for field in ("victims", "obligors"):
        yield from _outside(where, field, getattr(one, field), (*parties, *states) if field == "victims" else parties)
    yield from _outside(where, "adversaries", (*one.adversaries, *one.spared, *needed), states)
    yield from _outside(where, "area", (*one.area, *one.outside, *one.disputed_area), places)
    if one.attackers < 1:
        yield f"{where}: attackers is {one.attackers}. Give a number from 1 on."
    if one.kind in ("defense", "offense") and one.automaticity in ("none", "consultation"):
        told = "Make it automatic, process or discretion."
        yield f"{where}: a duty to help has the automaticity {one.automaticity}. {told}"


def _regime(one: Regime, states: Collection[str], items: Collection[str]) -> Iterator[str]:
    file = f"regimes/{one.id}.toml"
    for ban in one.bans:
        where = f"{file}: ban of article {ban.article}"
        yield from _dates(where, start=ban.start, end=ban.end)
        yield from _outside(where, "exporters or importers", (*ban.exporters, *ban.importers, *ban.exempt), states)
        yield from _outside(where, "items", ban.items, items)
    if one.of is not None:
        yield from _outside(file, "of", (one.of,), states)


def _place(one: Place, states: Collection[str], places: Collection[str]) -> Iterator[str]:
    where = f"places.toml [{one.key}]"
    yield from _outside(where, "within", (*one.within, *one.disputed_within), places)
    yield from _outside(where, "states", (*one.states, *one.claimed_by, *((one.of,) if one.of else ())), states)


def _outside(where: str, field: str, used: Iterable[str], known: Collection[str]) -> Iterator[str]:
    for word in sorted(set(used) - set(known)):
        yield f"{where}: {field} has {word}, which is unknown there. Correct it, or add it where it belongs."


def _steps(one: Treaty) -> dict[str, str | None]:
    """Its dates in their order; a domestic act may apply from a day before it is signed."""
    signed = None if "domestic" in one.kind else one.signed
    return {"signed": signed, "in_force": one.in_force, "ended": one.ended}


def _dates(where: str, **dates: str | None) -> Iterator[str]:
    """Dates that are none, and dates out of order; by the names of their fields."""
    given = [(field, day) for field, day in dates.items() if day]
    bad = [f"{fault} in `{field}`" for field, day in given if (fault := _fault(day))]
    yield from (f"{where}: bad date, {fault}. Write 2024, 2024-06 or 2024-06-19." for fault in bad)
    for (first, earlier), (second, later) in pairwise(() if bad else given):
        if certainly_before(later, earlier):
            yield f"{where}: {later} comes before {earlier}, `{second}` before `{first}`. Correct one of the two."


def _fault(day: str) -> str | None:
    try:
        bounds(day)
    except ValueError as error:
        return str(error)
    return None


def _rings(within: dict[str, tuple[str, ...]], file: str) -> Iterator[str]:
    for key in within:
        if key in reached(within[key], lambda one: within.get(one, ())):
            yield f"{file} [{key}]: lies within itself. Take out one step of the ring."


def _twice(ids: Iterable[str]) -> Iterator[str]:
    for one, count in Counter(ids).items():
        if count > 1:
            yield f"{one}: an agreement and a regime have one id. Rename one of the files."
