"""A signed network: who is tied to whom, as friends or as adversaries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from entente.errors import UsageError
from entente.records import Frozen

Sign: TypeAlias = Literal[-1, 1]


class Tie(Frozen, frozen=True, order=True):
    """A positive (1) or negative (-1) tie between two nodes; it has no direction, `one` comes first in the alphabet."""

    one: str
    other: str
    sign: Sign


def tie(one: str, other: str, sign: Sign) -> Tie:
    """A tie, whichever end is named first."""
    return Tie(one=min(one, other), other=max(one, other), sign=sign)


def checked(nodes: Iterable[str], ties: Iterable[Tie]) -> tuple[tuple[str, ...], tuple[Tie, ...]]:
    """Nodes and ties in one order, each once. A tie of a node to itself says nothing and is left out.

    Raises `UsageError` for a pair with both signs, and for a tie whose end is no node.
    """
    known = tuple(sorted(set(nodes)))
    each = tuple(sorted({tie(one.one, one.other, one.sign) for one in ties if one.one != one.other}))
    among = set(known)
    signs: dict[tuple[str, str], Sign] = {}
    for one in each:
        if not {one.one, one.other} <= among:
            raise UsageError("A tie's end is not among the nodes.", where=f"{one.one}–{one.other}", remedy="Add it.")
        if signs.setdefault((one.one, one.other), one.sign) != one.sign:
            raise UsageError(
                "One pair has a positive and a negative tie.",
                where=f"{one.one}–{one.other}",
                remedy="Decide for one, or leave the pair out.",
            )
    return known, each
