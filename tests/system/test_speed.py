"""Thirty states and two hundred agreements are answered at once; a dense graph does not run away."""

from __future__ import annotations

import random
import statistics
import time

from entente.knowledge import Library, Treaty
from entente.system import answer, situation
from entente.system.scenario.steps import Attacks
from tests.system.invented import DAY, clause, treaty

MARGIN = 5
"""How much slower a busy machine may be than the figures we hold ourselves to."""
ATTACK = (Attacks(attacker="S00", victim="S01", place="p0"),)


def test_an_answer_takes_fifty_milliseconds() -> None:
    assert statistics.median(_milliseconds(_world(0.4, seed)) for seed in range(5)) < MARGIN * 50


def test_a_dense_graph_does_not_run_away() -> None:
    dense = _world(1, 7)
    assert _milliseconds(dense) < MARGIN * 1000
    assert answer(situation(dense, ATTACK, DAY), proofs=False).cut


def _milliseconds(world: Library) -> float:
    facts = situation(world, ATTACK, DAY)
    begun = time.process_time()
    assert answer(facts, proofs=False).duties
    return 1000 * (time.process_time() - begun)


def _world(share: float, seed: int) -> Library:
    """`share` of the agreements are of defence; with all of them so, they know no conditions."""
    chance = random.Random(seed)  # noqa: S311
    return Library(treaties=tuple(_treaty(chance, number, share) for number in range(200)))


def _treaty(chance: random.Random, number: int, share: float) -> Treaty:
    parties = chance.sample([f"S{state:02d}" for state in range(30)], 2 if chance.random() < 0.85 else 8)
    area = tuple(chance.sample([f"p{place}" for place in range(6)], 2)) if share < 1 and chance.random() < 0.6 else ()
    if chance.random() < share:
        return treaty(f"t{number:03d}", parties, clause(area=area))
    return treaty(f"t{number:03d}", parties, clause("1", kind="nonaggression", automaticity="none"))
