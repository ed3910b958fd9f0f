"""Duties, consultations and abstentions in words: equal ones of several states told once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from entente.cli.wording.lines import Line, listed
from entente.cli.wording.proofs import Quote, proof_lines, size
from entente.cli.wording.words import HOW, HOW_EACH, Label, cited

if TYPE_CHECKING:
    from entente.system import Abstention, ConsultationAnswer, DutyAnswer, Proof

    Owed = DutyAnswer | ConsultationAnswer | Abstention


class Group(NamedTuple):
    """What several states owe in the same words."""

    states: tuple[str, ...]
    first: Owed
    every: tuple[Owed, ...]


def groups(owed: Iterable[Owed]) -> list[Group]:
    """Equal duties together; those with the shortest proofs first."""
    found: dict[tuple[object, ...], list[Owed]] = {}
    for one in owed:
        key = (one.agreement, one.clause, partner_of(one), adversary_of(one), one.depends_on)
        found.setdefault(key, []).append(one)
    made = [Group(tuple(one.obligor for one in each), each[0], tuple(each)) for each in found.values()]
    return sorted(made, key=lambda one: size(one.first.proof))


def partner_of(one: Owed) -> str:
    """Whom it is owed to."""
    return str(getattr(one, "partner", "") or getattr(one, "beneficiary", ""))


def adversary_of(one: Owed) -> str:
    """Whom it is against; empty for consultations."""
    return str(getattr(one, "adversary", ""))


def duty_head(group: Group, label: Label) -> str:
    """`A and B must help C against D, automatically: Article 5, Treaty (id).`"""
    one = group.first
    how = (HOW_EACH if len(group.states) > 1 else HOW).get(getattr(one, "automaticity", ""), "")
    against = f" against {label(adversary_of(one))}" if adversary_of(one) else ""
    manner = f", {how}" if how else ""
    return (
        f"{named(group.states, label)} {verb(one)} {label(partner_of(one))}{against}{manner}: "
        f"{cited(one.article, one.agreement, label)}."
    )


def verb(one: Owed) -> str:
    """What is owed, as a verb."""
    if hasattr(one, "partner"):
        return "must consult with" if getattr(one, "binding", True) else "promised, without a duty, to consult with"
    return "must help" if hasattr(one, "kind") else "must stay out for"


def named(states: Iterable[str], label: Label) -> str:
    """Names of states, in alphabetical order, joined."""
    return listed(sorted(label(one) for one in states))


def group_lines(
    group: Group, label: Label, quote: Quote | None, shown: set[Proof] | None, every: bool
) -> Iterator[Line]:
    """A group with what is owed and why. Of several states one proof stands for all, unless `every` is asked for.

    `shown` are the proofs told before; None where no proofs are asked for.
    """
    yield Line(1, duty_head(group, label))
    yield Line(2, f"What: {group.first.duty}.")
    if qualification := getattr(group.first, "qualification", ""):
        yield Line(2, f"Limited: {' '.join(qualification.split())}.")
    if shown is None:
        return
    proved = group.every if every else group.every[:1]
    for one in proved:
        yield Line(2, f"Proof for {label(one.obligor)}:" if len(group.every) > 1 else "Proof:")
        yield from proof_lines(one.proof, 3, quote, shown)
    if len(proved) < len(group.every):
        yield Line(2, "The others owe it for the same reasons, each as bound itself; --all shows each proof.")
