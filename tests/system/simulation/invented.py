"""Invented systems of states and treaties."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np

from entente.knowledge import ClauseFact, ClauseKind, Library, Need, Treaty
from entente.system.duties.situation import Situation, situation
from entente.system.scenario.steps import Attacks, Step

DAY = date(2025, 6, 1)


def treaty(key: str, parties: str, kind: ClauseKind = "defense", **fields: Any) -> Treaty:
    """An agreement of one clause, in force."""
    clause = ClauseFact(
        **{
            "key": "1",
            "article": "Article 1",
            "kind": kind,
            "trigger": "an armed attack",
            "duty": "help",
            "automaticity": "automatic",
            **fields,
        }
    )
    return Treaty(
        id=key,
        name=key,
        parties=tuple(parties.split()),
        kind=(kind,),
        clauses=(clause,),
        signed="1989-01-01",
        in_force="1990-01-01",
        source="invented",
    )


def scene(treaties: Sequence[Treaty], *steps: Step | str) -> Situation:
    """A situation; `A B` is short for A attacking B."""
    told = [Attacks(*one.split()) if isinstance(one, str) else one for one in steps]
    return situation(Library(treaties=tuple(treaties)), told, DAY)


def system(states: int, agreements: int, seed: int, *, largest: int = 4, conditions: bool = True) -> Situation:
    """A random system in which the first state attacks the second."""
    coin = np.random.default_rng(seed)
    codes = [f"S{number:02d}" for number in range(states)]
    made = [_random(f"t{number:03d}", codes, coin, largest, conditions) for number in range(agreements)]
    return scene(made, f"{codes[0]} {codes[1]}")


def _random(key: str, codes: list[str], coin: np.random.Generator, largest: int, conditions: bool) -> Treaty:
    parties = sorted(coin.choice(codes, size=int(coin.integers(2, largest + 1)), replace=False).tolist())
    kind: ClauseKind = "offense" if coin.random() < 0.15 else "defense"
    fields: dict[str, Any] = {}
    if conditions:
        if coin.random() < 0.2:
            fields["unprovoked"] = True
        if coin.random() < 0.2:
            fields["external"] = True
        if coin.random() < 0.15:
            fields["attackers"] = 2
        if coin.random() < 0.2:
            fields["adversaries"] = tuple(sorted(coin.choice(codes, size=min(3, len(codes)), replace=False).tolist()))
        if coin.random() < 0.2:
            fields["needs"] = (Need(obligor=parties[0], ally=str(coin.choice(codes))),)
    return treaty(key, " ".join(parties), kind, **fields)
