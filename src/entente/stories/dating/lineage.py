"""Bounds on an article's date from what it was made of and what was made of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from entente.records import Derivation, Document, Evidence, Published
from entente.stories.dating.constraints import Constraint, day

_CARRIED = 6
"""Days within which a paper carries an agency's report: while "on Tuesday" still means the same Tuesday."""
_WHOLE = frozenset({"exact", "near", "rewritten", "translated"})


def copies_of(documents: Mapping[str, Document]) -> dict[str, list[Document]]:
    """By document id, the documents made from it."""
    made: dict[str, list[Document]] = defaultdict(list)
    for _, one in sorted(documents.items()):
        if one.derived_from is not None and one.derived_from.directed:
            made[one.derived_from.document].append(one)
    return made


def lineage(document: Document, copies: Sequence[Document], published: Mapping[str, Published]) -> Iterator[Constraint]:
    """A copy is no older than its source, and news is carried while it is news."""
    made = document.derived_from
    if made is not None and made.directed and made.document in published:
        source = published[made.document]
        evidence = _evidence(document.id, made)
        yield Constraint(
            day(source.earliest), None, "it was made from an article that came out no earlier", evidence, 5
        )
        if made.kind in _WHOLE and source.latest is not None:
            reason = f"it carries an article of {source.latest} at the latest, and news is carried within days"
            yield Constraint(None, _moved(source.latest, _CARRIED), reason, evidence, 0)
    for other in copies:
        from_here = other.derived_from
        if from_here is None:
            continue
        copy = published[other.id]
        evidence = _evidence(other.id, from_here)
        yield Constraint(None, day(copy.latest), "an article made from it came out no later", evidence, 5)
        if from_here.kind in _WHOLE and copy.earliest is not None:
            reason = f"it is carried by an article of {copy.earliest} at the earliest, and news is carried within days"
            yield Constraint(_moved(copy.earliest, -_CARRIED), None, reason, evidence, 0)


def _evidence(copy: str, made: Derivation) -> tuple[Evidence, ...]:
    if made.passages:
        first = made.passages[0]
        return (
            Evidence(document=copy, start=first.here.start, end=first.here.end),
            Evidence(document=made.document, start=first.there.start, end=first.there.end),
        )
    return made.basis[0].evidence if made.basis else ()


def _moved(text: str, days: int) -> date:
    return date.fromisoformat(text) + timedelta(days=days)
