"""Two answers side by side, in words: what only one has, and why the other lacks it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from entente.cli.wording.duties import named
from entente.cli.wording.lines import Line, counted
from entente.cli.wording.words import Label, cited

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
    """Every difference by kind; A is the first answer, B the other. Equal ones of several states are told once."""
    if not comparison.differences:
        yield Line(0, "Nothing differs.")
    for kind, title in KINDS.items():
        found = together(one for one in comparison.differences if one.kind == kind)
        if found:
            number = sum(map(len, found))
            yield from (Line(0, ""), Line(0, f"{title}: {counted(number, 'difference')}"))
            shown = found if every else found[:MOST]
            yield from (line for group in shown for line in told(group, label))
            if len(shown) < len(found):
                yield Line(1, f"… and {sum(map(len, found[len(shown) :]))} more; --all shows them.")


def together(differences: Iterable[Difference]) -> list[list[Difference]]:
    """Those that differ by the state alone, in groups; what is certain in either answer comes first."""
    found: dict[tuple[object, ...], list[Difference]] = {}
    for one in differences:
        sides = tuple(getattr(one.entry, field, "") for field in ("beneficiary", "partner", "adversary", "against"))
        key = (one.side, one.one, one.other, one.agreement, one.article, *sides, one.why)
        found.setdefault(key, []).append(one)
    return sorted(found.values(), key=lambda group: "CERTAIN" not in (group[0].one, group[0].other))


def told(group: list[Difference], label: Label) -> Iterator[Line]:
    """One difference: in which answer, who, under what, and why."""
    one = group[0]
    where = {
        "one": f"Only in A ({one.one})",
        "other": f"Only in B ({one.other})",
        "both": f"A {one.one}, B {one.other}",
    }[one.side]
    who = named(dict.fromkeys(each.state for each in group), label)
    yield Line(1, f"{where}: {who}{target(one, label)}, {cited(one.article, one.agreement, label)}.")
    if one.kind == "conflict":
        yield Line(2, str(getattr(one.entry, "why", "")))
    if one.why:
        yield Line(2, f"Why: {one.why}")


def target(one: Difference, label: Label) -> str:
    """For whom, and against whom."""
    helped = getattr(one.entry, "beneficiary", "") or getattr(one.entry, "partner", "")
    against = getattr(one.entry, "adversary", "")
    return (f" for {label(helped)}" if helped else "") + (f" against {label(against)}" if against else "")
