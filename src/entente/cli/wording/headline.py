"""The answer in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from entente.cli.wording.duties import duty_head, groups, named
from entente.cli.wording.lines import Line, counted, listed
from entente.cli.wording.misses import by_agreement, rank, reasons
from entente.cli.wording.words import Label

if TYPE_CHECKING:
    from entente.system import Answer

MOST = 6
"""Certain duties told here."""
MISSES = 2
"""Near misses told here."""
CUT = (
    "Counter-attacks were not followed to the end: the next would have brought duties by the thousand. "
    "What is told holds; further duties are left out. Ask with --reading strict, or fewer --hops, for a whole answer."
)


def headline(answer: Answer, label: Label) -> Iterator[Line]:
    """Who must certainly help, what turns on a reading or on others, and the near miss that matters most."""
    certain = groups(one for one in answer.duties if one.answer == "CERTAIN")
    yield from (Line(1, f"Certain: {duty_head(group, label)}") for group in certain[:MOST])
    if len(certain) > MOST:
        more = sum(len(group.every) for group in certain[MOST:])
        yield Line(1, f"Certain: {counted(more, 'duty', 'duties')} more, below.")
    if not certain and (answer.duties or answer.no_duty or answer.consultations or not answer.violations):
        yield Line(1, "Nobody is certainly obliged to help.")
    yield from unsure(answer, label)
    yield from other_kinds(answer, label)
    for group in by_agreement(answer.no_duty)[:MISSES]:
        if not any(rank(one) for one in group):
            yield from (Line(1, f"Not owed by {named(who, label)}: {why}") for why, who in reasons(group).items())
    if answer.cut:
        yield Line(1, CUT)


def unsure(answer: Answer, label: Label) -> Iterator[Line]:
    """How many duties turn on which reading, and whose."""
    turning = [one for one in answer.duties if one.answer == "DEPENDS"]
    for readings, number in Counter(one.depends_on for one in turning).most_common():
        states = sorted({one.obligor for one in turning if one.depends_on == readings})
        duties = counted(number, "duty", "duties")
        yield Line(1, f"Depends: {duties} to help, of {few(states, label)}, on {listed(readings)}.")
    possible = sorted({one.obligor for one in answer.duties if one.answer == "POSSIBLE"})
    if possible:
        number = sum(one.answer == "POSSIBLE" for one in answer.duties)
        duties = counted(number, "duty", "duties")
        yield Line(1, f"Possible: {duties} to help, of {few(possible, label)}, if others do what they owe.")


def other_kinds(answer: Answer, label: Label) -> Iterator[Line]:
    """Certain consultations and violations by state, and how many conflicts."""
    consulting = sorted({one.obligor for one in answer.consultations if one.answer == "CERTAIN"})
    if consulting:
        yield Line(1, f"Certain: {few(consulting, label)} must consult.")
    breaking = sorted({one.actor for one in answer.violations if one.answer == "CERTAIN"})
    if breaking:
        yield Line(
            1, f"Certain: {few(breaking, label)} {'breaks' if len(breaking) == 1 else 'break'} a promise or ban."
        )
    turning = sorted({one.actor for one in answer.violations if one.answer == "DEPENDS"} - set(breaking))
    if turning:
        verb = "breaks" if len(turning) == 1 else "break"
        yield Line(1, f"Depends: by one reading {few(turning, label)} {verb} a promise or a ban.")
    if answer.conflicts:
        verb = "stands" if len(answer.conflicts) == 1 else "stand"
        yield Line(1, f"{counted(len(answer.conflicts), 'conflict')} of duties {verb} below.")


def few(states: list[str], label: Label, most: int = 5) -> str:
    """Some names and how many more."""
    if len(states) <= most + 1:
        return named(states, label)
    return f"{', '.join(label(one) for one in states[:most])} and {len(states) - most} more"
