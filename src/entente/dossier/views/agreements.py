"""The agreements in play: what the articles say of their clauses, beside what the reference library holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from entente.dossier.views.bookshelf import Bookshelf
from entente.dossier.views.dates import interval_in_words
from entente.dossier.views.index import Index
from entente.dossier.views.references import ActorReference, Words
from entente.dossier.views.segments import MarkedSpan
from entente.dossier.views.sheets import ClauseSheet, Sheet, clause_sheet, sheet
from entente.dossier.views.view import View
from entente.dossier.vocabulary import spelled
from entente.records import Agreement, Clause
from entente.system.texts import AgreementCheck, ClauseCheck, Finding, compare

__all__ = ["AgreementView", "ClauseView", "FindingView", "agreement_checks", "agreement_views", "findings_marked"]


class ClauseView(View, frozen=True):
    """What an article says of one duty; `agrees`, `differs` and `cannot_say` name what was compared."""

    article: str | None
    kind: str
    trigger: str | None
    duty: str | None
    automaticity: str | None
    words: tuple[Words, ...]
    agrees: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()
    cannot_say: tuple[str, ...] = ()


class ClauseBeside(View, frozen=True):
    """A clause of the library and what the articles tell of it; null where they tell of none that is known."""

    clause: ClauseSheet | None
    told: tuple[ClauseView, ...]


class FindingView(View, frozen=True):
    """Where an article and the library differ on a fact about the agreement, each in a sentence."""

    kind: str
    certainty: str
    certain: bool
    says: str
    library: str
    source: str
    words: tuple[Words, ...]


class AgreementView(View, frozen=True):
    """One agreement; `names` are the articles' own. `sheet` is the library's, null where it holds no such agreement.

    `candidates` are names of agreements of the library that it may be, where that is not clear.
    """

    label: str
    identifier: str
    name: str
    names: tuple[str, ...]
    reference: str | None
    parties: tuple[ActorReference, ...]
    kind: tuple[str, ...]
    signed: str
    in_force: str
    status: str
    clauses: tuple[ClauseView, ...]
    words: tuple[Words, ...]
    sheet: Sheet | None = None
    candidates: tuple[str, ...] = ()
    beside: tuple[ClauseBeside, ...] = ()
    findings: tuple[FindingView, ...] = ()


def agreement_checks(index: Index, shelf: Bookshelf) -> tuple[AgreementCheck, ...]:
    """The articles' words on each agreement set beside the library, in the order of the agreements."""
    collection = index.collection
    return compare(
        collection.agreements,
        collection.documents,
        shelf.library,
        statements=collection.statements,
        states=shelf.knowledge.states,
        day=shelf.day.isoformat() if shelf.day else None,
    )


def agreement_views(index: Index, shelf: Bookshelf, checks: tuple[AgreementCheck, ...]) -> tuple[AgreementView, ...]:
    """The agreements, those most spoken of first."""
    pairs = zip(index.collection.agreements, checks, strict=True)
    return tuple(_agreement(index, shelf, agreement, check) for agreement, check in pairs)


def findings_marked(checks: Iterable[AgreementCheck], index: Index) -> Iterator[tuple[str, MarkedSpan]]:
    """The words on which a difference from the library rests, by document."""
    for check in checks:
        for finding in check.findings:
            for one in finding.evidence:
                label = index.label(check.agreement)
                yield one.document, MarkedSpan(start=one.start, end=one.end, layer="clause", fact=label, anchored=True)


def _agreement(index: Index, shelf: Bookshelf, agreement: Agreement, check: AgreementCheck) -> AgreementView:
    told = tuple(_told(index, one) for one in check.clauses) or tuple(_clause(index, one) for one in agreement.clauses)
    known = shelf.treaties.get(agreement.reference or "")
    documents = [one.document for one in agreement.evidence]
    return AgreementView(
        label=index.labels[agreement.id],
        identifier=agreement.id,
        name=agreement.name,
        names=tuple(name for name in agreement.names if name != agreement.name),
        reference=agreement.reference,
        parties=index.actors_of(agreement.parties),
        kind=tuple(_plain(kind) for kind in agreement.kind),
        signed=interval_in_words(agreement.signed),
        in_force=interval_in_words(agreement.in_force),
        status=_plain(agreement.status),
        clauses=told,
        words=index.all_words(agreement.evidence),
        sheet=sheet(known, shelf, index, documents) if known else None,
        candidates=() if known else tuple(shelf.label(one) for one in check.candidates),
        beside=tuple(_beside(shelf, agreement, check, told)) if known else (),
        findings=tuple(_finding(index, one) for one in check.findings),
    )


def _beside(
    shelf: Bookshelf, agreement: Agreement, check: AgreementCheck, told: tuple[ClauseView, ...]
) -> Iterator[ClauseBeside]:
    """The library's clauses in their order, each with what is told of it alone; at last what fits none or several."""
    alone: dict[str, list[ClauseView]] = {}
    rest = []
    for one, shown in zip(check.clauses, told, strict=True):
        if len(one.beside) == 1:
            alone.setdefault(one.beside[0].key, []).append(shown)
        else:
            rest.append(shown)
    for clause in shelf.treaties[agreement.reference or ""].clauses:
        yield ClauseBeside(clause=clause_sheet(clause, shelf), told=tuple(alone.get(clause.key, ())))
    if rest:
        yield ClauseBeside(clause=None, told=tuple(rest))


def _told(index: Index, check: ClauseCheck) -> ClauseView:
    return _clause(
        index,
        check.told,
        agrees=_fields(check.agrees),
        differs=_fields(check.differs),
        cannot_say=_fields(check.cannot_say),
    )


def _clause(
    index: Index,
    clause: Clause,
    *,
    agrees: tuple[str, ...] = (),
    differs: tuple[str, ...] = (),
    cannot_say: tuple[str, ...] = (),
) -> ClauseView:
    return ClauseView(
        article=clause.article,
        kind=spelled("clause_kind", clause.kind),
        trigger=clause.trigger,
        duty=clause.duty,
        automaticity=spelled("automaticity", clause.automaticity) if clause.automaticity else None,
        words=index.all_words(clause.evidence),
        agrees=agrees,
        differs=differs,
        cannot_say=cannot_say,
    )


def _fields(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(spelled("field", name) for name in names)


def _finding(index: Index, one: Finding) -> FindingView:
    return FindingView(
        kind=spelled("finding", one.kind),
        certainty=spelled("finding_certainty", one.certainty),
        certain=one.certainty == "certain",
        says=one.says,
        library=one.library,
        source=one.source,
        words=index.all_words(one.evidence),
    )


def _plain(code: str) -> str:
    return code.replace("_", " ")
