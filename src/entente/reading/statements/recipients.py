"""Whom a statement was made to, and the outlets it came through by way of the cue's own phrases."""

from __future__ import annotations

from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.actors.coordination import SUBJECTS, parties
from entente.reading.statements.cues import cue_words
from entente.reading.statements.frames import case_of, child_of, is_passive
from entente.reading.statements.speech import Speech

_SPOKEN_TO = frozenset(
    {"tell", "ask", "urge", "warn", "inform", "assure", "remind", "call", "advise", "implore", "thank", "reassure"}
)
_OCCASIONS = frozenset({"in", "on", "to", "with", "by", "through", "via"})


def name_recipients(cast: Cast, speech: Speech) -> None:
    """Fill in `addressees`; an outlet spoken to, or in whose pages it was said, is a relay: `via`."""
    verb: Any = speech.verb
    spoken_to = [actor for actor in _spoken_to(cast, verb) if actor not in speech.speakers]
    outlets = [actor for actor in spoken_to if cast.draft(actor).kind == "outlet"]
    speech.addressees = [actor for actor in spoken_to if actor not in outlets]
    through = [*outlets, *_occasion(cast, verb), *_quoted_by(cast, verb), *_beside(cast, speech.source)]
    speech.via += [one for one in dict.fromkeys(through) if one not in speech.via and one not in speech.speakers]


def _spoken_to(cast: Cast, verb: Any) -> list[str]:
    for child in verb.children:
        inverted = child.dep_ in SUBJECTS and any(one.dep_ in SUBJECTS and one.i < verb.i for one in verb.children)
        if (child.dep_ in ("iobj", "obj") or inverted) and verb.lemma_ in _SPOKEN_TO and child.i > verb.i:
            return parties(cast, child) or _outlets(cast, child)
        if child.dep_ == "obl" and (case_of(child) == "to" or (case_of(child) == "on" and verb.lemma_ == "call")):
            return parties(cast, child)
    return []


def _occasion(cast: Cast, verb: Any) -> list[str]:
    """Outlets of "in an interview with the broadcaster", "wrote in the daily", "on its website"."""
    for child in verb.children:
        if child.dep_ == "obl" and case_of(child) in _OCCASIONS and (outlets := _outlets(cast, child)):
            return outlets
    return []


def _quoted_by(cast: Cast, verb: Any) -> list[str]:
    """ "was quoted by the agency as saying"."""
    above = verb
    while above.dep_ in ("advcl", "xcomp", "obl", "ccomp") and above.head != above:
        above = above.head
        if above.lemma_ in cue_words("relay", "quoting"):
            return _agent(cast, above)
    return []


def _beside(cast: Cast, source: Any | None) -> list[str]:
    """ "X, quoted by the agency, said"."""
    if source is None:
        return []
    quoting = [c for c in source.children if c.dep_ == "acl" and c.lemma_ in cue_words("relay", "quoting")]
    return [actor for one in quoting for actor in _agent(cast, one)]


def _agent(cast: Cast, verb: Any) -> list[str]:
    passive = is_passive(verb) or verb.tag_ == "VBN"
    agent = child_of(verb, "obl:agent", "obl") if passive else child_of(verb, *SUBJECTS)
    return parties(cast, agent) if agent is not None else []


def _outlets(cast: Cast, phrase: Any) -> list[str]:
    """The first outlet that the phrase names."""
    for token in phrase.subtree:
        found = cast.at(token.i)
        outlets = [actor for actor in found.actors if cast.draft(actor).kind == "outlet"] if found else []
        if outlets:
            return outlets
    return []
