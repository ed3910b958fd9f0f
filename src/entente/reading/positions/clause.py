"""A position in the text, before it is a record."""

from __future__ import annotations

from dataclasses import dataclass

from entente.reading.events.sides import Role
from entente.records import Instrument, Stance


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `[first, last]` are the summary; `toward` holds states or actors.

    A `mutual` clause turns each of its actors to the others, where it names nobody else.
    """

    actors: tuple[Role, ...]
    instrument: Instrument
    stance: Stance
    toward: tuple[str, ...]
    first: int
    last: int
    mutual: bool = False
