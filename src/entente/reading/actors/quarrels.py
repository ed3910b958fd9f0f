"""Who cannot be meant by "both governments deny the accusation": those who made it."""

from __future__ import annotations

from functools import cache
from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.actors.coordination import SUBJECTS, parties
from entente.reading.data import reading_table

REACH = 80
"""Tokens looked back for the accusation that is denied."""


@cache
def _verbs(act: str) -> frozenset[str]:
    entries = reading_table("cues")["verb"]
    return frozenset(lemma for entry in entries if entry["act"] == act for lemma in entry["lemmas"])


def accusers(cast: Cast, token: Any) -> set[str]:
    """The actors who make the last accusation before `token`, if `token` is the subject of a denial."""
    if token.dep_ not in SUBJECTS or token.head.lemma_ not in _verbs("deny"):
        return set()
    for position in range(token.i - 1, max(0, token.i - REACH), -1):
        verb = token.doc[position]
        if verb.pos_ == "VERB" and verb.lemma_ in _verbs("accuse"):
            return {actor for child in verb.children if child.dep_ in SUBJECTS for actor in parties(cast, child)}
    return set()
