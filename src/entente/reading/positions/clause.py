"""A position in the text, before it is a record."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass

from entente.reading.events.sides import Role
from entente.records import Instrument, Stance


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `[first, last]` are the summary, the token `told_by` its verb or noun; `toward` holds states or actors.

    A `mutual` clause turns each of its actors to the others, where it names nobody else.
    """

    actors: tuple[Role, ...]
    instrument: Instrument
    stance: Stance
    toward: tuple[str, ...]
    first: int
    last: int
    told_by: int
    _: KW_ONLY
    mutual: bool = False
