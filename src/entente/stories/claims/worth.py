"""Which claims are worth showing."""

from __future__ import annotations

from entente.records import Event
from entente.stories.claims.alignment import FEWEST, Group
from entente.stories.claims.contest import Contest
from entente.stories.claims.propositions import Proposition

_PLAIN = frozenset({"assert", "accuse", "announce", "warn", "agree"})
_WORDS = frozenset({"COOPERATE", "SUPPORT", "THREATEN", "REJECT", "CONCEDE"})
"""Types whose events are stances rather than acts."""
_FULL = 4
"""Features a clause needs to be shown for what it says alone."""
_REPORT = 6
"""Features of a clause that reports a deed, a number or a day, whoever says it."""


def is_worth_showing(group: Group, contest: Contest) -> bool:
    """Whether a claim is kept: what is denied, said on several occasions, accuses, or reports deeds or numbers.

    What a side says plainly is kept, and what is told at some length of a deed, a number or a day.
    """
    telling = [one for one in group.members if not one.anaphoric and len(one.features) >= _fewest(one)]
    if contest.denying:
        return True
    occasions = {(one.document, one.speaking) for one in telling}
    return len(occasions) > 1 or any(_alone(one) for one in telling)


def _fewest(one: Proposition) -> int:
    return FEWEST - 1 if one.act == "accuse" else FEWEST


def _alone(one: Proposition) -> bool:
    """Whether one clause is a claim by itself."""
    if one.act == "accuse" or any(_is_deed(event) for event in one.events):
        return True
    if one.act not in _PLAIN and one.statement is not None:
        return False
    counted = any(count.units for count in one.counts) and len(one.features) >= _FULL
    told = one.anchors.deeds or one.anchors.numbers or one.anchors.times
    reported = len(one.features) >= _REPORT and bool(told)
    return (
        counted or reported or (one.statement is not None and any(side.startswith("state:") for side in one.speakers))
    )


def _is_deed(event: Event) -> bool:
    """An act of one side toward another, words aside; plans are no claims of fact."""
    told = event.status in ("actual", "alleged", "denied") and event.type not in _WORDS
    return told and bool(event.source and event.target)
