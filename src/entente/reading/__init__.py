"""From one document to what it says: actors, times, statements, events, agreements, positions.

`tie_by_date` ties an agreement to a known one when the stories have found when its article was written.
"""

from entente.reading.agreements import tie_by_date
from entente.reading.read import read_document

__all__ = ["read_document", "tie_by_date"]
