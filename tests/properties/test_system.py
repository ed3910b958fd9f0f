"""What holds of answers whatever the treaties are."""

from __future__ import annotations

import random

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from entente.knowledge import Library
from entente.system import Answer, ReadingOption, answer, situation
from entente.system.duties.texts import rules
from tests.system.invented import leaves, proved
from tests.system.test_oracle import DAY, System, invent

SYSTEMS = st.integers(min_value=0, max_value=100_000).map(invent)


def found(system: System, reading: ReadingOption | None, library: Library | None = None) -> Answer:
    return answer(situation(library or system.library, system.steps, DAY), reading=reading, hops=system.hops)


@given(SYSTEMS, st.randoms(use_true_random=False))
def test_the_order_of_treaties_does_not_matter(system: System, chance: random.Random) -> None:
    treaties = list(system.library.treaties)
    chance.shuffle(treaties)
    assert found(system, None) == found(system, None, msgspec.structs.replace(system.library, treaties=tuple(treaties)))


@given(SYSTEMS)
def test_more_readings_take_nothing_away(system: System) -> None:
    strict, broad, either = (found(system, reading) for reading in ("strict", "broad", None))
    keys = [{_key(one): one.answer for one in each.duties} for each in (strict, broad, either)]
    assert keys[0].keys() <= keys[1].keys()
    assert keys[1].keys() == keys[2].keys()
    sure = {key for key, said in keys[0].items() if said == "CERTAIN"}
    assert all(each[key] == "CERTAIN" for key in sure for each in keys)
    assert {key for key, said in keys[2].items() if said != "DEPENDS"} == {
        key for key, said in keys[0].items() if said != "DEPENDS"
    }


@given(SYSTEMS)
def test_every_proof_ends_on_facts(system: System) -> None:
    told = found(system, None)
    for one in proved(told):
        assert all(rules()[each.rule].fact for each in leaves(one.proof))
        assert (one.answer == "DEPENDS") == bool(one.depends_on)


@given(SYSTEMS)
def test_near_misses_are_no_duties(system: System) -> None:
    told = found(system, "strict")
    owed = {(one.obligor, one.agreement, one.article) for one in told.duties if one.kind == "defense"}
    assert not owed & {(one.state, one.agreement, one.article) for one in told.no_duty}


def _key(one: object) -> tuple[str, ...]:
    return tuple(getattr(one, name) for name in ("obligor", "beneficiary", "adversary", "agreement", "clause"))
