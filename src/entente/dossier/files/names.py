"""What ids stand for, in words: actors by name, evidence by path, offset and passage."""

from __future__ import annotations

from collections.abc import Iterable

from entente.records import Collection, Evidence, Span

JOIN = "; "


class Names:
    """Looks ids up in one collection. What is not there keeps its id, so that nothing is hidden."""

    def __init__(self, collection: Collection) -> None:
        self._actors = {actor.id: actor.name for actor in collection.actors}
        self._documents = {document.id: document for document in collection.documents}

    def actors(self, ids: Iterable[str]) -> str:
        """Names, joined."""
        return JOIN.join(self._actors.get(key, key) for key in ids)

    def origin(self, key: str) -> str:
        """The root of a report: an actor's name or a document's path."""
        return self.path(key) if key in self._documents else self.actors([key])

    def path(self, document: str) -> str:
        """The document's path."""
        found = self._documents.get(document)
        return found.path if found else document

    def passage(self, document: str, span: Span | Evidence | None) -> str:
        """The words of a span of the document."""
        found = self._documents.get(document)
        return found.text[span.start : span.end] if found and span else ""

    def places(self, evidence: Iterable[Evidence]) -> str:
        """`path:start-end` of each piece, joined."""
        return JOIN.join(f"{self.path(each.document)}:{each.start}-{each.end}" for each in evidence)

    def words(self, evidence: Iterable[Evidence]) -> str:
        """The words of each piece, joined by an ellipsis."""
        return " … ".join(self.passage(each.document, each) for each in evidence)
