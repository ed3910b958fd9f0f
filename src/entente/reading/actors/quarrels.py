"""Who cannot be meant by "both governments deny the accusation": those who made it."""

from __future__ import annotations

from functools import cache
from typing import Any

from entente.reading.actors.cast import Cast, Found
from entente.reading.actors.coordination import SUBJECTS
from entente.reading.actors.known import conjuncts
from entente.reading.data import reading_table
from entente.records import state_id

REACH = 160
"""Tokens looked back for the accusation that is denied."""


@cache
def _verbs(act: str) -> frozenset[str]:
    entries = reading_table("cues")["verb"]
    return frozenset(lemma for entry in entries if entry["act"] == act for lemma in entry["lemmas"])


def accusation_before(cast: Cast, token: Any) -> list[Found]:
    """The mentions that accuse, last before `token`, if `token` is the subject of a denial."""
    if token.dep_ not in SUBJECTS or token.head.lemma_ not in _verbs("deny"):
        return []
    for position in range(token.i - 1, max(0, token.i - REACH), -1):
        verb = token.doc[position]
        if verb.pos_ == "VERB" and verb.lemma_ in _verbs("accuse"):
            found = [cast.at(one.i) for child in verb.children if child.dep_ in SUBJECTS for one in conjuncts(child)]
            return [one for one in found if one is not None]
    return []


def accusers(cast: Cast, token: Any) -> set[str]:
    """The actors, and the states they serve, whose accusation `token` denies, if it is the subject of a denial."""
    actors = {actor for found in accusation_before(cast, token) for actor in found.actors}
    return actors | {state_id(code) for code in cast.country_of(sorted(actors))}
