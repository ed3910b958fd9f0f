"""What happened, or is said to have, between whom: events in the sixteen types of PLOVER."""

from entente.reading.events.build import DateOf, read_events

__all__ = ["DateOf", "read_events"]
