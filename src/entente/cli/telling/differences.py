"""Two answers side by side, in words: what only one has, and why the other lacks it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from entente.cli.telling.lines import Line
from entente.cli.telling.words import Label, cited

if TYPE_CHECKING:
    from entente.system import Comparison, Difference

MOST = 25
"""Differences shown of a kind, unless all are asked for."""
KINDS = {
    "duty": "To help",
    "consultation": "To consult",
    "violation": "Broken",
    "conflict": "Conflicts of duties",
    "abstention": "To stay out",
}


def difference_lines(comparison: Comparison, label: Label, *, every: bool) -> Iterator[Line]:
    """Every difference by kind; A is the first answer, B the other."""
    yield Line(0, f"A: {comparison.one[0]}, {' '.join(comparison.one[1].split())}")
    yield Line(0, f"B: {comparison.other[0]}, {' '.join(comparison.other[1].split())}")
    if not comparison.differences:
        yield Line(0, "Nothing differs.")
    for kind, title in KINDS.items():
        found = [one for one in comparison.differences if one.kind == kind]
        if found:
            yield from (Line(0, ""), Line(0, f"{title}: {len(found)} differences"))
            found.sort(key=lambda one: (*sureness(one), one.state))
            shown = found if every else found[:MOST]
            yield from (line for one in shown for line in told(one, label))
            if len(shown) < len(found):
                yield Line(1, f"… and {len(found) - len(shown)} more; --all shows them.")


def sureness(one: Difference) -> tuple[bool]:
    """What is certain in either comes first."""
    return ("CERTAIN" not in (one.one, one.other),)


def told(one: Difference, label: Label) -> Iterator[Line]:
    """One difference: in which answer, who, under what, and why."""
    where = {
        "one": f"Only in A ({one.one})",
        "other": f"Only in B ({one.other})",
        "both": f"A {one.one}, B {one.other}",
    }[one.side]
    yield Line(1, f"{where}: {label(one.state)}{target(one, label)}, {cited(one.article, one.agreement, label)}.")
    if one.why:
        yield Line(2, f"Why: {one.why}")


def target(one: Difference, label: Label) -> str:
    """For whom, and against whom."""
    helped = getattr(one.entry, "beneficiary", "") or getattr(one.entry, "partner", "")
    against = getattr(one.entry, "adversary", "")
    return (f" for {label(helped)}" if helped else "") + (f" against {label(against)}" if against else "")
