"""An answer as the rows of one table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from entente.cli.wording.words import HOW, ORDER, Label

if TYPE_CHECKING:
    from entente.system import Answer

ANSWER_COLUMNS = ("kind", "answer", "who", "for or with", "against", "agreement", "article", "how", "depends on")
Row = tuple[str, ...]


def answer_rows(answer: Answer, label: Label) -> list[Row]:
    """Duties, consultations, abstentions, violations, conflicts and near misses, in this order."""
    return [*owed_rows(answer, label), *broken_rows(answer, label), *miss_rows(answer, label)]


def owed_rows(answer: Answer, label: Label) -> Iterator[Row]:
    """What is owed, the certain first."""
    for duty in sorted(answer.duties, key=lambda one: ORDER.index(one.answer)):
        sides = (label(duty.obligor), label(duty.beneficiary), label(duty.adversary))
        how = HOW.get(duty.automaticity, duty.automaticity)
        yield "help", duty.answer, *sides, duty.agreement, duty.article, how, "; ".join(duty.depends_on)
    for each in sorted(answer.consultations, key=lambda one: ORDER.index(one.answer)):
        how = "" if each.binding else "a political promise"
        sides = (label(each.obligor), label(each.partner), "")
        yield "consult", each.answer, *sides, each.agreement, each.article, how, "; ".join(each.depends_on)
    for one in sorted(answer.abstentions, key=lambda each: ORDER.index(each.answer)):
        sides = (label(one.obligor), label(one.beneficiary), label(one.adversary))
        yield "stay out", one.answer, *sides, one.agreement, one.article, "", "; ".join(one.depends_on)


def broken_rows(answer: Answer, label: Label) -> Iterator[Row]:
    """What is broken, and what cannot be met together."""
    for one in sorted(answer.violations, key=lambda each: ORDER.index(each.answer)):
        how = label(one.item) + ("" if one.binding else ", a policy or promise")
        yield "breaks", one.answer, label(one.actor), "", "", one.regime, one.article, how, "; ".join(one.depends_on)
    for each in sorted(answer.conflicts, key=lambda one: ORDER.index(one.answer)):
        yield "conflict", each.answer, label(each.state), "", "", each.agreement, each.article, each.why, ""


def miss_rows(answer: Answer, label: Label) -> Iterator[Row]:
    """Near misses with the condition that fails."""
    for one in answer.no_duty:
        yield "no duty", "", label(one.state), "", "", one.agreement, one.article, one.why, ""
