"""Near misses: agreements that look as if they applied, one after another, those worth knowing first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from entente.cli.wording.duties import named
from entente.cli.wording.lines import Line, counted
from entente.cli.wording.words import Label, cited

if TYPE_CHECKING:
    from entente.system import NoDuty

MOST = 8
"""Agreements shown, unless all are asked for."""

FIRST = frozenset({"not_in_force_until", "not_in_force", "has_withdrawn", "suspended", "no_request", "outside_area"})
LAST = frozenset({"no_defence_clause", "bare_of_defence", "not_coded", "domestic_act", "political_commitment"})
"""Conditions by how much they surprise: that a grouping holds no duty of defence does so least."""


def miss_lines(
    misses: Iterable[NoDuty], label: Label, quotes: Callable[[str], Sequence[str]], *, every: bool
) -> Iterator[Line]:
    """An agreement after another, each reason with the states it is for, and what the articles say of it."""
    grouped = by_agreement(misses)
    shown = grouped if every else grouped[:MOST]
    for group in shown:
        yield Line(1, f"{cited('', group[0].agreement, label)}:")
        for why, states in reasons(group).items():
            yield Line(2, f"{named(states, label)}: {why}")
        yield from (Line(2, f"In the articles: {quote}") for quote in quotes(group[0].agreement))
    if len(shown) < len(grouped):
        more = counted(len(grouped) - len(shown), "agreement")
        yield Line(1, f"… and {more} more that oblige nobody here; --all shows them.")


def by_agreement(misses: Iterable[NoDuty]) -> list[list[NoDuty]]:
    """The misses of each agreement, the agreements with the most telling reasons first."""
    found: dict[str, list[NoDuty]] = {}
    for one in misses:
        found.setdefault(one.agreement, []).append(one)
    return sorted(found.values(), key=lambda group: (min(rank(one) for one in group), -len(group)))


def rank(one: NoDuty) -> int:
    """How much a reason tells: 0 the most."""
    return 0 if one.rule in FIRST else 2 if one.rule in LAST else 1


def reasons(group: Iterable[NoDuty]) -> dict[str, list[str]]:
    """Each reason with the states it holds for."""
    found: dict[str, list[str]] = {}
    for one in group:
        found.setdefault(one.why, []).append(one.state)
    return found
