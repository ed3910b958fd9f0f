"""Keeps records: one SQLite file holds every reading and the last synthesis over them.

`open_store(path)` takes the file or the folder that holds it. A store has two layers: *readings*,
one a path, saved as soon as a document is read; and the *synthesis*, the collection assembled from
all of them, replaced whole. What a view sees is always one finished synthesis.
"""

from entente.store.face import Hit, Known, Store
from entente.store.opening import STORE_NAME, open_store

__all__ = ["STORE_NAME", "Hit", "Known", "Store", "open_store"]
