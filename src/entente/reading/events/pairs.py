"""The type of what one marked actor does to another in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.events.find import Act, signs_in
from entente.reading.page import Page
from entente.records import QUAD_CLASS, EventType

_JOINT = frozenset({"AGREE", "CONSULT", "COOPERATE"})


def type_of_pair(page: Page, cast: Cast, source: str, target: str) -> EventType | None:
    """The type of the event in which `source` acts on `target`, both ids of actors in `cast`; None without a sign.

    Of several events the one counts whose sides are the marked ones, then the one whose word stands
    between them, in the tree and in the text; material conflict outweighs words.
    """
    path = frozenset(_path(page, cast, source, target))
    spans = [(found.start, found.end) for found in cast.found if {source, target} & set(found.actors)]
    acts = [act for sentence in page.doc.sents for act in signs_in(cast, sentence)]
    absorbed = {inner.i for act in acts for inner in act.made_of}
    scored = [
        (_score(act, source, target, path, spans), -act.word.i, act) for act in acts if act.word.i not in absorbed
    ]
    if not scored:
        return None
    best = max(scored, key=lambda entry: entry[:2])[2]
    return best.type


def _score(act: Act, source: str, target: str, path: frozenset[int], spans: list[tuple[int, int]]) -> float:
    doers = {role.actor for role in act.source}
    done = {role.actor for role in act.target}
    score: float = 3.0 * (source in doers) + 3.0 * (target in done)
    if act.type in _JOINT and {source, target} <= doers | done:
        score += 3.0
    score -= 2.0 * (target in doers and source not in doers) + 1.0 * (source in done and target not in done)
    words = {act.word.i} | ({act.carrier.i} if act.carrier is not None else set())
    score += 2.0 * bool(words & path)
    if spans and min(end for _, end in spans) <= act.word.i < max(start for start, _ in spans):
        score += 1.0
    if any(start <= act.word.i < end for start, end in spans):
        score -= 2.0
    score += 0.5 * (act.word.pos_ == "VERB") + 0.4 * (QUAD_CLASS[act.type] == "material conflict")
    return score - 0.02 * min(abs(act.word.i - start) for start, _ in spans) if spans else score


def _path(page: Page, cast: Cast, source: str, target: str) -> Iterator[int]:
    """Tokens on the way through the tree from one actor's words to the other's."""
    heads = {
        actor: page.doc[found.start : found.end].root
        for found in reversed(cast.found)
        for actor in found.actors
        if actor in (source, target)
    }
    if len(heads) < 2:
        return
    first, second = ([heads[actor], *heads[actor].ancestors] for actor in (source, target))
    below = {token.i for token in second}
    common = next((token.i for token in first if token.i in below), None)
    for chain in (first, second):
        yield from _until(chain, common)


def _until(chain: list[Any], last: int | None) -> Iterator[int]:
    for token in chain:
        yield int(token.i)
        if token.i == last:
            return
