"""Who an export says speaks where a gold story marks a place: the right state, another one, nobody known.

A gold speaker is `State|office or name`, several joined by `, ` or `and` before the bar, or an outlet, a company,
a body or a person by name. Speakers of a place are those of every statement and every voice that meets it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from benchmarks.scoring.exported import Record, folded
from benchmarks.scoring.gold_stories import Gold, Place, Tally, meets

_OWN = frozenset({"outlet", "institute", "company"})
"""Kinds that speak for themselves, whatever their country."""
_JOINED = re.compile(r", | and ")


class Heard(NamedTuple):
    """A marked place that the export has a clause for: the verdict is `right`, `wrong` or `unknown`."""

    place: Place
    words: str
    speaker: str
    of_state: bool
    verdict: str
    told: tuple[str, ...]


def heard(gold: Gold, states: Mapping[str, str]) -> Iterator[Heard]:
    """Every marked place that a statement or a clause of an outlet's own voice meets.

    `states` gives the code of each state by each of its names, folded.
    """
    for marked, place in _places(gold):
        actors = _speakers(gold, place)
        if actors is None:
            continue
        wanted = _wanted(marked["speaker"], states)
        verdict = _side(gold, wanted, actors) if wanted else _name(gold, marked["speaker"], actors)
        told = tuple(_shown(gold, one) for one in actors)
        yield Heard(place, marked["words"], marked["speaker"], bool(wanted), verdict, told)


def score(stories: Iterable[tuple[Gold, Mapping[str, str]]]) -> dict[str, tuple[float, str]]:
    """The shares of the verdicts over all stories, and of those who serve no state how many are named rightly."""
    found = [one for gold, states in stories for one in heard(gold, states)]
    sided = [one.verdict for one in found if one.of_state]
    named = [one.verdict for one in found if not one.of_state]
    tallies = {f"side_{verdict}": Tally(sided.count(verdict), len(sided)) for verdict in ("right", "wrong", "unknown")}
    tallies["named_right"] = Tally(named.count("right"), len(named))
    return {name: (one.share, f"{one.right}/{one.asked}") for name, one in tallies.items()}


def _places(gold: Gold) -> Iterator[tuple[Record, Place]]:
    """Every marked place once, though several claims may mark it."""
    seen = set()
    for claim in gold.gold["claims"]:
        for side in ("asserted", "denied"):
            for marked in claim.get(side) or ():
                for place in gold.places({side: [marked]}, side):
                    if place not in seen:
                        seen.add(place)
                        yield marked, place


def _speakers(gold: Gold, place: Place) -> list[str] | None:
    """The actors of all statements and voices that meet a place; None where none does."""
    found: dict[str, None] = {}
    met = False
    for one in gold.exported.kinds["statement"]:
        if one["document"] == place.document and meets(place, _content(one)):
            met = True
            found.update(dict.fromkeys(one["speakers"]))
    for claim in gold.exported.kinds["claim"]:
        for voice in (*claim["asserted_by"], *claim["denied_by"]):
            if meets(place, voice["evidence"]):
                met = True
                found.setdefault(voice["actor"])
    return list(found) if met else None


def _content(statement: Record) -> list[Record]:
    return [{**span, "document": statement["document"]} for span in statement["content"]]


def _wanted(speaker: str, states: Mapping[str, str]) -> frozenset[str]:
    """The codes of the states that a gold speaker is or serves; empty where he serves none."""
    sides = [folded(one) for one in _JOINED.split(speaker.split("|")[0])]
    return frozenset(states[one] for one in sides if one in states)


def _side(gold: Gold, wanted: frozenset[str], actors: Iterable[str]) -> str:
    sides = {side for one in actors if (side := _state(gold, one))}
    if wanted <= sides:
        return "right"
    return "wrong" if sides - wanted else "unknown"


def _state(gold: Gold, actor: str) -> str | None:
    """The state an actor is or speaks for."""
    known = gold.exported.actors.get(actor)
    if known is None:
        return actor.removeprefix("state:") if actor.startswith("state:") else None
    return None if known["kind"] in _OWN else known.get("country")


def _name(gold: Gold, speaker: str, actors: Iterable[str]) -> str:
    """Whether some actor's name and the gold's share their words, in either direction."""
    wanted = [set(re.findall(r"\w+", folded(one))) for one in speaker.split("|")]
    names = [set(re.findall(r"\w+", name)) for one in actors for name in gold.exported.names(one)]
    return "right" if any(one <= name or name <= one for one in wanted for name in names if name) else "unknown"


def _shown(gold: Gold, actor: str) -> str:
    known = gold.exported.actors.get(actor)
    return f"{known['name']}/{known.get('country')}" if known else actor
