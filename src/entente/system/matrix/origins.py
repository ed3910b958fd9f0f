"""Where a position's words come from: who says them, when, and from how many roots."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from entente.records import Claim, DateInterval, Document, Evidence, Position, Published, Statement


class Sources:
    """Statements, claims and documents, ready to be asked about a stretch of words."""

    def __init__(
        self, statements: Iterable[Statement], claims: Iterable[Claim], documents: Mapping[str, Document]
    ) -> None:
        self._statements: dict[str, list[Statement]] = defaultdict(list)
        for one in statements:
            self._statements[one.document].append(one)
        self._origin = {
            voice.statement: voice.origin
            for claim in claims
            for voice in (*claim.asserted_by, *claim.denied_by)
            if voice.statement is not None
        }
        self._documents = documents

    def statements(self, position: Position) -> tuple[Statement, ...]:
        """The statements whose words share a character with the position's."""
        return tuple(
            one
            for evidence in position.evidence
            for one in self._statements.get(evidence.document, ())
            if _holds(one, evidence)
        )

    def origins(self, position: Position, statements: Sequence[Statement]) -> tuple[str, ...]:
        """The roots that the words came down from, sorted: a claim's, else the article that was not copied."""
        if not self._documents:
            return ()
        named = {self._origin[one.id] for one in statements if one.id in self._origin}
        return tuple(sorted(named or {self._root(one.document) for one in position.evidence}))

    def _root(self, document: str) -> str:
        """The article at the beginning of a chain of copies; where copies go round, the first in the alphabet."""
        seen = {document}
        while True:
            held = self._documents.get(document)
            made = held.derived_from if held is not None else None
            if made is None:
                return document
            if made.document in seen:
                return min(seen)
            document = made.document
            seen.add(document)

    def date(self, position: Position, statements: Sequence[Statement]) -> DateInterval | None:
        """The date of the words, else of the statement, else of the article; None where none is known."""
        dated = [one.date for one in statements if one.date is not None]
        if position.date is not None or dated:
            return position.date or dated[0]
        document = self._documents.get(position.evidence[0].document)
        return _interval(document.published) if document is not None else None


def _holds(statement: Statement, evidence: Evidence) -> bool:
    spans = (*statement.content, *statement.proposition)
    return any(span.start < evidence.end and evidence.start < span.end for span in spans)


def _interval(published: Published) -> DateInterval | None:
    if published.earliest is None and published.latest is None:
        return None
    return DateInterval(earliest=published.earliest, latest=published.latest, granularity=published.granularity)
