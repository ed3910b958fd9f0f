"""The words of articles that speak of a clause of the library: what a proof of a duty can point to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from entente.knowledge import Library
from entente.records import Agreement, Evidence
from entente.system.texts.clauses import matching


def evidence_of(
    agreements: Iterable[Agreement], library: Library | None = None
) -> Mapping[tuple[str, str], tuple[Evidence, ...]]:
    """(reference, article) -> the words, in the order of documents and places; article "" for the agreement itself.

    With a library, words that name no article stand under the one clause of their kind, as the library writes its
    article; without one, under the article as the text writes it.
    """
    treaties = {one.id: one for one in library.treaties} if library is not None else {}
    found: dict[tuple[str, str], dict[tuple[str, int, int], Evidence]] = {}
    for agreement in agreements:
        if agreement.reference is None:
            continue
        _put(found, (agreement.reference, ""), agreement.evidence)
        treaty = treaties.get(agreement.reference)
        for told in agreement.clauses:
            beside = matching(told, treaty.clauses) if treaty is not None else ()
            if len(beside) == 1:
                _put(found, (agreement.reference, beside[0].article), told.evidence)
            elif treaty is None and told.article is not None:
                _put(found, (agreement.reference, told.article), told.evidence)
    return {key: tuple(one for _, one in sorted(held.items())) for key, held in sorted(found.items())}


def _put(
    found: dict[tuple[str, str], dict[tuple[str, int, int], Evidence]],
    key: tuple[str, str],
    evidence: Iterable[Evidence],
) -> None:
    held = found.setdefault(key, {})
    held.update({(one.document, one.start, one.end): one for one in evidence})
