"""What a word of an analyst's changes in the stories it touches."""

from __future__ import annotations

from collections.abc import Collection as Several
from collections.abc import Iterable, Iterator, Sequence

from entente.records import Account, Claim, Statement

MOST = 12
"""Lines shown of each kind."""
_PASSAGE = 80


def touched(accounts: Iterable[Account], subjects: Several[str]) -> list[Account]:
    """The accounts in which one of these actors or events stands."""
    return [
        account
        for account in accounts
        if any(actor.id in subjects for actor in account.actors) or any(one.id in subjects for one in account.events)
    ]


def differences(before: Sequence[Account], after: Sequence[Account]) -> list[str]:
    """In plain words: how many actors and events there are, whose each statement is, how each claim stands."""
    told = [
        *_counted("actors", _actors(before), _actors(after)),
        *_counted("events", _events(before), _events(after)),
        *_cut(list(_statements(before, after)), "statements"),
        *_cut(list(_claims(before, after)), "claims"),
    ]
    return told or ["Nothing is told otherwise."]


def _actors(accounts: Iterable[Account]) -> set[str]:
    return {one.id for account in accounts for one in account.actors}


def _events(accounts: Iterable[Account]) -> set[str]:
    return {one.id for account in accounts for one in account.events}


def _counted(what: str, before: set[str], after: set[str]) -> list[str]:
    return [f"{len(before)} {what} before, {len(after)} now."] if len(before) != len(after) else []


def _cut(lines: list[str], what: str) -> list[str]:
    return [*lines[:MOST], f"… and {len(lines) - MOST} more {what}."] if len(lines) > MOST else lines


def _statements(before: Sequence[Account], after: Sequence[Account]) -> Iterator[str]:
    """Statements that have other speakers."""
    names = {one.id: one.name for account in after for one in account.actors}
    former = {one.id: one for account in before for one in account.statements}
    old = {one.id: one.name for account in before for one in account.actors}
    for account in after:
        texts = {one.id: (one.path, one.text) for one in account.documents}
        for statement in account.statements:
            was = former.get(statement.id)
            if was is not None and was.speakers != statement.speakers:
                path, text = texts[statement.document]
                said = _words(statement, text)
                yield f"{path}:{statement.content[0].start} {_called(was, old)} → {_called(statement, names)}: {said}"


def _called(statement: Statement, names: dict[str, str]) -> str:
    return ", ".join(names.get(one, one) for one in statement.speakers) or "?"


def _words(statement: Statement, text: str) -> str:
    span = statement.content[0]
    said = " ".join(text[span.start : span.end].split())
    return said if len(said) <= _PASSAGE else f"{said[:_PASSAGE]}…"


def _claims(before: Sequence[Account], after: Sequence[Account]) -> Iterator[str]:
    """Claims that have another status or count of origins, by the words they rest on."""
    former = {one.evidence[0]: one for account in before for one in account.claims if one.evidence}
    for account in after:
        for claim in account.claims:
            was = former.get(claim.evidence[0]) if claim.evidence else None
            if was is not None and _standing(was) != _standing(claim):
                yield f"{_standing(was)} → {_standing(claim)}: {claim.text}"


def _standing(claim: Claim) -> str:
    origins = claim.independent_origins
    return f"{claim.status.replace('_', ' ')}, {origins} origin{'s' if origins != 1 else ''}"
