"""A tie between a clause and the clause it stands against."""

from __future__ import annotations

from typing import NamedTuple

from entente.stories.claims.propositions import Proposition


class Tie(NamedTuple):
    """A denying clause, the clause it denies, and the side that denies it."""

    denying: Proposition
    denied: Proposition
    side: str
