"""The sheet of a regime or a policy: who may not send or receive what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from entente.cli.sheets.agreement import UNVERIFIED, period
from entente.cli.wording.lines import Line, listed
from entente.cli.wording.words import Label

if TYPE_CHECKING:
    from entente.knowledge import Ban, Regime


def regime_lines(one: Regime, day: str, bans_now: frozenset[int], label: Label) -> Iterator[Line]:
    """Everything the library holds of a regime; `bans_now` are the numbers of the bans that run on `day`."""
    yield Line(0, f"{one.name} ({one.id})")
    if one.names:
        yield Line(1, f"Also called: {'; '.join(one.names)}")
    yield Line(1, nature(one, label))
    if one.note:
        yield Line(1, f"Note: {' '.join(one.note.split())}")
    yield from (Line(0, ""), Line(0, f"What is banned ({len(one.bans)})"))
    for number, ban in enumerate(one.bans):
        runs = "runs" if number in bans_now else "does not run"
        mark = UNVERIFIED if ban.unverified else ""
        yield Line(1, f"{ban.article}: {period(ban.start, ban.end)}; {runs} on {day}{mark}")
        yield from ban_lines(ban, label)
    yield from (Line(0, ""), Line(0, "Sources"))
    yield from (Line(1, each) for each in (one.source, *one.sources))
    if one.unverified:
        yield Line(1, f"No source was checked for: {', '.join(one.unverified)}")


def nature(one: Regime, label: Label) -> str:
    """Whether it is law or a state's own policy."""
    owner = f" of {label(one.of)}" if one.of else ""
    return f"It binds by law{owner}." if one.binding else f"A policy{owner}, which may be dropped."


def ban_lines(ban: Ban, label: Label) -> Iterator[Line]:
    """One ban in words."""
    yield Line(2, f"Duty: {ban.duty}")
    yield Line(2, f"Goods: {listed([label(each) for each in ban.items])}")
    yield Line(2, f"From: {states(ban.exporters, label)}; to: {states(ban.importers, label)}")
    yield Line(2, f"Broken by: {listed(['who sends' if each == 'exporter' else 'who takes' for each in ban.binds])}")
    if ban.exempt:
        yield Line(2, f"Not bound: {states(ban.exempt, label)}")
    if ban.disputed:
        yield Line(2, f"Disputed: {ban.disputed}")
    if ban.source:
        yield Line(2, f"Source: {ban.source}")


def states(codes: tuple[str, ...], label: Label) -> str:
    """Names, or everybody."""
    return listed([label(each) for each in codes]) or "anybody"
