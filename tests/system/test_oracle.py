"""Five hundred random systems of treaties: the chain and an answer set solver find the same duties."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import clingo
import pytest

from entente.knowledge import ClauseFact, Library, Need, Suspension, Treaty
from entente.system import Answer, ReadingOption, Step, answer, situation
from entente.system.scenario.steps import Attacks, Enters, Requests, Threatens, Withdraws

ORACLE = (Path(__file__).parent / "oracle.lp").read_text("utf-8")
KINDS = ("defense", "defense", "defense", "offense", "consultation")
STATES = ("AAA", "BBB", "CCC", "DDD", "EEE")
PLACES = ("east", "west")
DAY = date(2020, 1, 1)
SYSTEMS = 500
BATCH = 50


class System(NamedTuple):
    library: Library
    steps: tuple[Step, ...]
    reading: ReadingOption
    hops: int


def invent(seed: int) -> System:
    chance = random.Random(seed)  # noqa: S311
    treaties = tuple(_treaty(chance, f"t{number}") for number in range(chance.randint(2, 6)))
    steps = [_step(chance, treaties) for _ in range(chance.randint(1, 4))]
    if any(clause.unprovoked for one in treaties for clause in one.clauses):
        # whether a threat provoked is a reading; those are tested elsewhere
        steps = [one for one in steps if not isinstance(one, Threatens)]
    steps.append(_attack(chance))
    reading: ReadingOption = chance.choice(("strict", "broad", "broad"))
    return System(Library(treaties=treaties), tuple(steps), reading, chance.randint(0, 3))


def _treaty(chance: random.Random, key: str) -> Treaty:
    parties = tuple(chance.sample(STATES, chance.choice((2, 2, 2, 3, 4))))
    kinds = [
        chance.choice(("defense", "defense", "defense", "offense", "consultation"))
        for _ in range(chance.choice((1, 1, 2)))
    ]
    suspended = chance.random() < 0.15
    return Treaty(
        id=key,
        name=key,
        parties=parties,
        kind=tuple(dict.fromkeys(kinds)),
        signed="1990-01-01",
        in_force=None if chance.random() < 0.15 else "1990-01-02",
        clauses=tuple(_clause(chance, f"c{number}", kind, parties) for number, kind in enumerate(kinds)),
        suspensions=(Suspension(obligor=parties[0], beneficiary=parties[1], start="2000", why="x"),)
        if suspended
        else (),
        source="invented",
    )


def _clause(chance: random.Random, key: str, kind: str, parties: tuple[str, ...]) -> ClauseFact:
    def some(pool: tuple[str, ...], share: float) -> tuple[str, ...]:
        return tuple(chance.sample(pool, 1)) if chance.random() < share else ()

    need = Need(obligor=parties[0], ally=chance.choice([one for one in STATES if one != parties[0]]))
    return ClauseFact(
        key=key,
        article=key,
        kind=kind,  # type: ignore[arg-type]
        trigger="",
        duty="",
        automaticity="automatic",
        area=some(PLACES, 0.3),
        outside=some(PLACES, 0.1),
        adversaries=some(STATES, 0.15),
        spared=some(STATES, 0.1),
        attackers=2 if chance.random() < 0.15 else 1,
        unprovoked=chance.random() < 0.25,
        on_request=chance.random() < 0.15,
        external=chance.random() < 0.2,
        victims=some(parties, 0.1),
        obligors=some(parties, 0.15),
        needs=(need,) if chance.random() < 0.2 else (),
    )


def _attack(chance: random.Random) -> Attacks:
    attacker, victim = chance.sample(STATES, 2)
    return Attacks(attacker=attacker, victim=victim, place=chance.choice(PLACES))


def _step(chance: random.Random, treaties: tuple[Treaty, ...]) -> Step:
    one, other = chance.sample(STATES, 2)
    agreement = chance.choice(treaties).id
    return chance.choice(
        (
            _attack(chance),
            Threatens(state=one, target=other),
            Requests(state=one),
            Withdraws(state=one, agreement=agreement),
            Enters(agreement=agreement),
        )
    )


def facts(system: System) -> Iterator[str]:
    yield from (f"state({one.lower()})" for one in STATES)
    yield f"hops({system.hops})"
    yield f"reading({system.reading})"
    for number, step in enumerate(system.steps):
        yield f"step({number})"
        yield from _told(number, step)
    for one in system.library.treaties:
        yield from _bound(one)


def _told(number: int, step: Step) -> Iterator[str]:
    match step:
        case Attacks(attacker=attacker, victim=victim, place=place):
            yield from (f"attack({attacker},{victim},{number})".lower(), f"place({number},{place})")
        case Threatens(state=state, target=target):
            yield from (f"threat({state},{target},{number})".lower(), f"place({number},{target})".lower())
        case Requests(state=state):
            yield f"request({state})".lower()
        case Withdraws(state=state, agreement=agreement):
            yield f"withdraws({state},{agreement},{number})".lower()
        case Enters(agreement=agreement):
            yield f"enters({agreement},{number})".lower()
        case _:
            pytest.fail(f"the oracle knows no {step}")


def _bound(one: Treaty) -> Iterator[str]:
    yield from (f"party({one.id},{state})".lower() for state in one.parties)
    if one.in_force is None:
        yield f"signed_only({one.id})"
    yield from (f"suspended({one.id},{each.obligor},{each.beneficiary})".lower() for each in one.suspensions)
    for clause in one.clauses:
        key = f"{one.id}_{clause.key}"
        yield f"clause({key},{one.id},{clause.kind})"
        yield from (f"{name}({key})" for name in ("unprovoked", "on_request", "external") if getattr(clause, name))
        yield from (f"least({key},{clause.attackers})" for _ in range(clause.attackers > 1))
        yield from (f"needs({key},{need.obligor},{need.ally})".lower() for need in clause.needs)
        for name, field in _SETS.items():
            yield from (f"{name}({key},{value})".lower() for value in getattr(clause, field))


_SETS = {
    "area": "area",
    "outside": "outside",
    "adversary": "adversaries",
    "spared": "spared",
    "victim": "victims",
    "obligor": "obligors",
}


def solve(system: System) -> dict[str, set[str]]:
    """What holds in every world, and in some but not all."""
    control = clingo.Control(["--warn=none"])
    control.add("base", [], ORACLE + "".join(f"{fact}.\n" for fact in facts(system)))
    control.ground([("base", [])])
    found = {}
    for mode in ("cautious", "brave"):
        control.configuration.solve.models = 0  # type: ignore[union-attr]
        control.configuration.solve.enum_mode = mode  # type: ignore[union-attr]
        with control.solve(yield_=True) as models:
            for model in models:
                found[mode] = {str(each) for each in model.symbols(shown=True)}
    return {"CERTAIN": found["cautious"], "POSSIBLE": found["brave"] - found["cautious"]}


def chained(system: System) -> dict[str, set[str]]:
    found = _answer(system)
    said: dict[str, set[str]] = {"CERTAIN": set(), "POSSIBLE": set(), "DEPENDS": set()}
    for one in found.duties:
        key = f"{one.agreement}_{one.clause}"
        said[one.answer].add(f"help({one.obligor},{one.beneficiary},{one.adversary},{key})".lower())
    for each in found.consultations:
        key = f"{each.agreement}_{each.clause}"
        said[each.answer].add(f"consult({each.obligor},{each.partner},{key})".lower())
    return said


def _answer(system: System, reading: ReadingOption | None = None) -> Answer:
    told = situation(system.library, system.steps, DAY)
    return answer(told, reading=reading or system.reading, hops=system.hops, proofs=False)


@pytest.mark.parametrize("first", range(0, SYSTEMS, BATCH))
def test_same_duties_as_the_oracle(first: int) -> None:
    for seed in range(first, first + BATCH):
        system = invent(seed)
        found, wanted = chained(system), solve(system)
        assert {name: found[name] for name in wanted} == wanted, f"system {seed}"


def test_the_systems_are_worth_asking() -> None:
    """Many have duties of either certainty, so that the comparison can fail."""
    found = [chained(invent(seed)) for seed in range(0, SYSTEMS, 5)]
    assert sum(bool(one["CERTAIN"]) for one in found) > 40
    assert sum(bool(one["POSSIBLE"]) for one in found) > 20
    assert sum(any(each.startswith("consult") for each in one["CERTAIN"]) for one in found) > 5
