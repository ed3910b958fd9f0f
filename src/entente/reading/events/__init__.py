"""What happened, or is said to have, between whom: events in the sixteen types of PLOVER."""

from entente.reading.events.build import read_events
from entente.reading.events.pairs import type_of_pair

__all__ = ["read_events", "type_of_pair"]
