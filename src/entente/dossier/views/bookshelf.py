"""The reference library as the views use it: looked up by id, everything named, and tied to the page's own records."""

from __future__ import annotations

from datetime import date

from entente.dossier.views.dates import iso_day
from entente.dossier.views.dating import CLOSELY
from entente.dossier.views.index import Index
from entente.dossier.views.references import ActorReference, AgreementReference
from entente.knowledge import Knowledge, Library, Treaty
from entente.records import state_id
from entente.system import Names

__all__ = ["Bookshelf", "news_day"]


class Bookshelf:
    """The library, its names, and where on the page a state or an agreement stands.

    `day` is the newest day on which an article can have come out; null where none is closely dated. Without an
    `index` nothing is linked.
    """

    def __init__(self, library: Library, knowledge: Knowledge, index: Index | None = None) -> None:
        self.library, self.knowledge, self.index = library, knowledge, index
        self.names = Names(knowledge, library)
        self.treaties: dict[str, Treaty] = {one.id: one for one in library.treaties}
        self.day = news_day(index) if index else None
        self._anchors = _anchors(index) if index else {}

    def label(self, key: str) -> str:
        """How a state, place, agreement or kind of goods is named to a reader."""
        return self.names.label(key)

    def state(self, code: str) -> ActorReference:
        """A state, linked where the articles name it."""
        if self.index is not None and state_id(code) in self.index.actors:
            return self.index.actor(state_id(code))
        name = self.label(code)
        return ActorReference(name=name, short=name, kind="state")

    def agreement(self, key: str) -> AgreementReference:
        """An agreement or regime, linked where the articles speak of it."""
        return AgreementReference(name=self.label(key), identifier=key, anchor=self._anchors.get(key))


def news_day(index: Index) -> date | None:
    """The newest day on which a closely dated article can have come out, else null."""
    days = [iso_day(one.published.latest) for one in index.collection.documents if _close(index, one.id)]
    return max((day for day in days if day), default=None)


def _close(index: Index, document: str) -> bool:
    published = index.documents[document].published
    first, last = iso_day(published.earliest), iso_day(published.latest)
    return first is not None and last is not None and 0 <= (last - first).days <= CLOSELY


def _anchors(index: Index) -> dict[str, str]:
    """The label of the first record tied to each agreement of the library."""
    found: dict[str, str] = {}
    for one in index.collection.agreements:
        if one.reference:
            found.setdefault(one.reference, index.labels[one.id])
    return found
