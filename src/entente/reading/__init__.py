"""From one document to what it says: actors, times, statements, events, agreements, positions."""

from entente.reading.read import read_document

__all__ = ["read_document"]
