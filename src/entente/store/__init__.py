"""Keeps records: one SQLite file holds every reading, and the account of every story they tell.

`open_store(path)` takes the file or the folder that holds it. A store has three layers: *readings*,
one a path, saved as soon as a document is read; what *grouping* remembers of each article; and the
*accounts*, one a story, replaced story by story. What a view sees is always whole accounts.
"""

from entente.store.face import Grouping, Hit, Known, Store
from entente.store.opening import STORE_NAME, open_store

__all__ = ["STORE_NAME", "Grouping", "Hit", "Known", "Store", "open_store"]
