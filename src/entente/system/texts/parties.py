"""A state that an article counts among the parties and the library does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from entente.knowledge import State, Treaty
from entente.system.texts.passages import Passage
from entente.system.texts.shapes import Finding
from entente.system.texts.words import expression

_LONGEST = 160
_JOINT = r"(?:,\s+and\s+|,\s+|\s+and\s+)"


def party_findings(passage: Passage, treaty: Treaty, states: Sequence[State]) -> Iterator[Finding]:
    """ "the treaty between X and Y" where one of both is no party. A list without any party tells nothing."""
    if not states or any(len(party) != 3 or not party.isupper() for party in treaty.parties):
        return
    text = passage.document.text
    opening = expression("between").match(text, passage.name_end, passage.end)
    if opening is None or not passage.plain:
        return
    names, listed = _names(tuple(states))
    found = listed.match(text, opening.end(), min(passage.end, opening.end() + _LONGEST))
    if found is None or not passage.own(found.start(), found.end()):
        return
    named = {match.group(): names[match.group().casefold()] for match in _each(names, found.group())}
    strangers = {name: code for name, code in named.items() if code not in treaty.parties}
    if strangers and len(strangers) < len(named):
        yield Finding(
            kind="party",
            certainty="unverified" if {"parties", "members"} & set(treaty.unverified) else "certain",
            says=f"The article counts {', '.join(strangers)} among its parties.",
            library=f"Its parties are {', '.join(treaty.parties)}.",
            source=treaty.source,
            evidence=(passage.evidence(passage.name_start, found.end()),),
        )


def _each(names: dict[str, str], words: str) -> Iterator[re.Match[str]]:
    return (match for match in _alternatives(tuple(names)).finditer(words) if match.group().casefold() in names)


@cache
def _alternatives(names: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)", re.IGNORECASE)


@cache
def _names(states: tuple[State, ...]) -> tuple[dict[str, str], re.Pattern[str]]:
    """Each name of a state in lower case, with its code, and the expression for a list of two or more of them."""
    names = {
        name.casefold(): state.code for state in states for name in (state.name, state.official, *state.names) if name
    }
    one = rf"(?:the\s+)?{_alternatives(tuple(names)).pattern}"
    return names, re.compile(rf"{one}(?:{_JOINT}{one}){{1,8}}", re.IGNORECASE)
