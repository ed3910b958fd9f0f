"""Who the document speaks of: names, offices, bodies, groups, pronouns, each tied to an actor."""

from entente.reading.actors.cast import Cast, Found
from entente.reading.actors.find import find_actors

__all__ = ["Cast", "Found", "find_actors"]
