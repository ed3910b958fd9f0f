"""Through whom a statement reached the article: "according to the agency", "the agency reported that X said"."""

from __future__ import annotations

from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.data import reading_table
from entente.reading.statements.cues import cue_words
from entente.reading.statements.frames import child_of
from entente.reading.statements.issuers import Issuers, source_actors
from entente.reading.statements.speech import Speech
from entente.records import Span


def relay(cast: Cast, found: list[Speech]) -> None:
    """Turn cues that only pass on another's speech into that speech's `via`; the passing cue goes.

    Works in place on `found`.
    """
    by_sentence = _by_sentence(found)
    for one in list(found):
        inner = _passed_on(cast, one, by_sentence[one.sentence])
        if not inner:
            continue
        chain = one.via or one.speakers
        for speech in inner:
            speech.via = [*chain, *(actor for actor in speech.via if actor not in chain)]
            speech.clause = tuple(
                span for span in speech.clause if not _holds(span, one.cue) or span.start < one.cue.start
            )
        inner[0].quotes = sorted({*inner[0].quotes, *one.quotes})
        by_sentence[one.sentence].remove(one)
        found.remove(one)


def cite(cast: Cast, issuers: Issuers, found: list[Speech]) -> None:
    """ "Citing X, the agency reported …": X speaks, the agency relays. Works in place on `found`."""
    by_sentence = _by_sentence(found)
    for one in list(found):
        cited = child_of(one.verb, "obj") if one.verb is not None else None
        if cited is None or one.verb is None or one.verb.lemma_ not in cue_words("relay", "quoting"):
            continue
        carried = [o for o in by_sentence[one.sentence] if o is not one and o.speakers == one.speakers]
        speakers, _ = source_actors(cast, issuers, cited)
        if not carried or not _is_carrier(cast, one) or not (speakers or _are_people(cited)):
            continue
        for other in carried:
            other.via = [*other.speakers, *other.via]
            other.speakers, other.source = speakers, cited
        found.remove(one)


def _by_sentence(found: list[Speech]) -> dict[int, list[Speech]]:
    table: dict[int, list[Speech]] = {}
    for one in found:
        table.setdefault(one.sentence, []).append(one)
    return table


def _are_people(noun: Any) -> bool:
    return noun.text.casefold() in reading_table("anaphora")["groups"]["person"]


def _passed_on(cast: Cast, one: Speech, beside: list[Speech]) -> list[Speech]:
    """The turns of speech that `one` passes on, the outermost first, if that is all it does."""
    others = [
        other
        for other in beside
        if other is not one
        and other.frame != "according"
        and (other.speakers or other.quotes)
        and set(other.speakers) != set(one.speakers)
    ]
    if one.frame != "according":
        if not _is_carrier(cast, one):
            return []
        others = [other for other in others if any(_holds(span, other.cue) for span in one.clause)]
    return sorted(others, key=_depth)


def _is_carrier(cast: Cast, one: Speech) -> bool:
    """An outlet that reports what somebody else says."""
    return bool(one.speakers) and all(cast.draft(actor).kind == "outlet" for actor in one.speakers)


def _holds(span: Span, cue: Span) -> bool:
    return span.start <= cue.start and cue.end <= span.end


def _depth(speech: Speech) -> int:
    """How deep the cue hangs in its sentence's tree."""
    depth, token = 0, speech.verb
    while token is not None and token.head != token and depth < 50:
        depth, token = depth + 1, token.head
    return depth
