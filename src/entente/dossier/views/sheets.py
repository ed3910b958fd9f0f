"""An agreement of the reference library as a sheet: how it stood, who is bound, what each clause says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from entente.dossier.views.bookshelf import Bookshelf
from entente.dossier.views.conditions import conditions
from entente.dossier.views.dates import iso_day, span_in_words, tenure_in_words
from entente.dossier.views.index import Index
from entente.dossier.views.references import ActorReference
from entente.dossier.views.standing import standing
from entente.dossier.views.view import View
from entente.dossier.vocabulary import spelled
from entente.knowledge import ClauseFact, Treaty

__all__ = ["ClauseSheet", "MemberView", "Sheet", "StandingView", "clause_sheet", "sheet"]


class StandingView(View, frozen=True):
    """How the agreement stood on a day: the wording and its code."""

    day: str
    standing: str
    code: str


class MemberView(View, frozen=True):
    """A party; `tenure` where its dates are not the agreement's own."""

    state: ActorReference
    tenure: str | None
    unverified: bool


class ClauseSheet(View, frozen=True):
    """A clause as the library holds it, in the project's own words; `conditions` are those that limit it."""

    key: str
    article: str
    kind: str
    trigger: str
    duty: str
    automaticity: str | None
    conditions: tuple[str, ...]
    qualification: str
    disputed: str
    unverified: bool
    source: str


class Sheet(View, frozen=True):
    """What the library knows of an agreement. `unverified` names what no source was checked for."""

    identifier: str
    name: str
    binding: bool
    signed: str
    in_force: str
    ended: str | None
    standings: tuple[StandingView, ...]
    members: tuple[MemberView, ...]
    doubts: tuple[str, ...]
    suspensions: tuple[str, ...]
    withdrawal: str
    note: str
    unverified: tuple[str, ...]
    sources: tuple[str, ...]


def sheet(one: Treaty, shelf: Bookshelf, index: Index, documents: Iterable[str]) -> Sheet:
    """The sheet of an agreement, with how it stood when the articles that speak of it came out."""
    return Sheet(
        identifier=one.id,
        name=one.name,
        binding=one.binding,
        signed=tenure_day(one.signed),
        in_force=tenure_day(one.in_force),
        ended=tenure_day(one.ended) if one.ended else None,
        standings=_standings(one, index, documents),
        members=tuple(_members(one, shelf)),
        doubts=tuple(_dated(each.reading, each.states, each.start, each.end, shelf.label) for each in one.doubts),
        suspensions=tuple(
            _dated(f"suspended: {each.why}", (each.obligor, each.beneficiary), each.start, each.end, shelf.label)
            for each in one.suspensions
        ),
        withdrawal=one.withdrawal,
        note=one.note,
        unverified=tuple(each.replace("_", " ") for each in one.unverified),
        sources=tuple(dict.fromkeys((one.source, *one.sources))),
    )


def clause_sheet(clause: ClauseFact, shelf: Bookshelf) -> ClauseSheet:
    """One clause of the library."""
    return ClauseSheet(
        key=clause.key,
        article=clause.article,
        kind=spelled("clause_kind", clause.kind),
        trigger=clause.trigger,
        duty=clause.duty.strip(),
        automaticity=None if clause.automaticity == "none" else spelled("automaticity", clause.automaticity),
        conditions=tuple(conditions(clause, shelf.label)),
        qualification=clause.qualification.strip(),
        disputed=clause.disputed,
        unverified=clause.unverified,
        source=clause.source,
    )


def tenure_day(coarse: str | None) -> str:
    """A day, month or year of the library in words."""
    return (tenure_in_words(coarse, None) or "").removeprefix("since ") or "not known"


def _standings(one: Treaty, index: Index, documents: Iterable[str]) -> tuple[StandingView, ...]:
    """By the day on which the first and the last of the articles had come out; one entry where that is the same."""
    held = (index.documents[document] for document in documents if document in index.documents)
    days = sorted({day for document in held if (day := iso_day(document.published.latest))})
    found = [_standing(one, day) for day in dict.fromkeys((*days[:1], *days[-1:]))]
    return tuple(found[-1:] if len({each.code for each in found}) == 1 else found)


def _standing(one: Treaty, day: date) -> StandingView:
    code = standing(one, day)
    return StandingView(day=span_in_words(str(day), str(day)), standing=spelled("standing", code), code=code)


def _members(one: Treaty, shelf: Bookshelf) -> Iterator[MemberView]:
    own = {member.state: member for member in one.members}
    for state in one.parties:
        member = own.get(state)
        yield MemberView(
            state=shelf.state(state),
            tenure=tenure_in_words(member.start, member.end) if member else None,
            unverified=bool(member and member.unverified),
        )


def _dated(what: str, states: Iterable[str], start: str | None, end: str | None, label: Callable[[str], str]) -> str:
    named = ", ".join(map(label, states))
    when = tenure_in_words(start, end)
    return " ".join(part for part in (what, f"({named})" if named else "", f"– {when}" if when else "") if part)
