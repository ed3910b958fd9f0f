"""What one answer has that another has not, and why: two dates, two readings, or two scenarios."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, TypeAlias

from entente.records import Frozen
from entente.system.answers import Abstention, Answer, Certainty, Conflict, ConsultationAnswer, DutyAnswer, Violation
from entente.system.duties.texts import listed, sentence

Kind: TypeAlias = Literal["duty", "consultation", "violation", "conflict", "abstention"]
Side: TypeAlias = Literal["one", "other", "both"]
Entry: TypeAlias = DutyAnswer | ConsultationAnswer | Violation | Conflict | Abstention


class Difference(Frozen, frozen=True):
    """Something that only one answer has (`side`), or that both have with different certainty ("both").

    `entry` is the record, of `one` where both have it; `one` and `other` its certainty in each, null where it lacks.
    `why` is the condition that fails in the answer that lacks it, or the readings on which the less sure one turns.
    """

    kind: Kind
    side: Side
    state: str
    agreement: str
    article: str
    one: Certainty | None
    other: Certainty | None
    entry: Entry
    why: str


class Comparison(Frozen, frozen=True):
    """Two answers side by side: of each its date and scenario, and all differences."""

    one: tuple[str, str]
    other: tuple[str, str]
    differences: tuple[Difference, ...] = ()


class _Key(NamedTuple):
    """What makes an entry of two answers the same; sorts by kind, state, agreement."""

    kind: Kind
    state: str
    agreement: str
    article: str
    rest: tuple[str, ...]


def compare(one: Answer, other: Answer) -> Comparison:
    """What each answer has that the other has not, by kind, state and agreement. Proofs are not compared."""
    mine, yours = dict(_entries(one)), dict(_entries(other))
    found = (_difference(key, mine, yours, one, other) for key in sorted({*mine, *yours}))
    return Comparison(
        one=(one.date, one.scenario),
        other=(other.date, other.scenario),
        differences=tuple(each for each in found if each is not None),
    )


def _entries(answer: Answer) -> Iterator[tuple[_Key, Entry]]:
    rest: tuple[str, ...]
    for duty in answer.duties:
        rest = (duty.clause, duty.beneficiary, duty.adversary)
        yield _Key("duty", duty.obligor, duty.agreement, duty.article, rest), duty
    for consultation in answer.consultations:
        rest = (consultation.clause, consultation.partner)
        yield (
            _Key("consultation", consultation.obligor, consultation.agreement, consultation.article, rest),
            consultation,
        )
    for violation in answer.violations:
        yield _Key("violation", violation.actor, violation.regime, violation.article, (violation.item,)), violation
    for conflict in answer.conflicts:
        rest = (conflict.clause, conflict.against, conflict.against_clause)
        yield _Key("conflict", conflict.state, conflict.agreement, conflict.article, rest), conflict
    for abstention in answer.abstentions:
        rest = (abstention.clause, abstention.beneficiary, abstention.adversary)
        yield _Key("abstention", abstention.obligor, abstention.agreement, abstention.article, rest), abstention


def _difference(
    key: _Key, mine: Mapping[_Key, Entry], yours: Mapping[_Key, Entry], one: Answer, other: Answer
) -> Difference | None:
    has, lacks = mine.get(key), yours.get(key)
    if has is not None and lacks is not None:
        if has.answer == lacks.answer:
            return None
        side: Side = "both"
        why = _turns_on(has) or _turns_on(lacks)
    else:
        side = "other" if has is None else "one"
        why = _lacking(key, one if has is None else other)
    entry = has or lacks
    if entry is None:
        return None
    return Difference(
        kind=key.kind,
        side=side,
        state=key.state,
        agreement=key.agreement,
        article=key.article,
        one=has.answer if has else None,
        other=lacks.answer if lacks else None,
        entry=entry,
        why=why,
    )


def _turns_on(entry: Entry) -> str:
    doubts = () if isinstance(entry, Conflict) else entry.depends_on
    return sentence("turns_on", {"readings": listed(doubts)}) if doubts else ""


def _lacking(key: _Key, answer: Answer) -> str:
    """The near miss in the answer that lacks an entry, or that nothing there leads to it."""
    for miss in answer.no_duty:
        if (miss.state, miss.agreement) == (key.state, key.agreement) and miss.article in ("", key.article):
            return miss.why
    return sentence("nothing_leads_there", {"date": answer.date})
