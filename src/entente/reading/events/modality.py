"""Whether an event's words say that it happened, will, might, did not, or once did."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from entente.reading.events.signs import event_words, operator_of
from entente.reading.statements.frames import child_of
from entente.records import EventStatus

_CARRIED = frozenset(
    {"xcomp", "ccomp", "advcl", "acl", "conj", "obj", "obl", "nmod", "nsubj:pass", "nsubj", "parataxis", "acl:relcl"}
)
_LONG = 12
"""At most this many steps up the tree are looked at."""


def status_of(word: Any, carrier: Any | None) -> EventStatus:
    """The status that the grammar around an event's word gives it, attribution left aside."""
    for one in (word, carrier):
        if one is None:
            continue
        own = _own_status(one)
        if own is not None:
            return own
    return _from_above(carrier if carrier is not None else word) or "actual"


def _own_status(word: Any) -> EventStatus | None:
    children = {
        child.text.casefold()
        for child in word.children
        if child.dep_ in ("aux", "advmod", "det", "amod", "cc", "mark", "case", "cop")
    }
    if children & event_words("status", "negations"):
        return "denied"
    if children & event_words("status", "conditions"):
        return "conditional"
    if children & event_words("status", "alleged_words"):
        return "alleged"
    if children & event_words("status", "future"):
        return "planned"
    if children & event_words("status", "possible"):
        return "conditional"
    if word.pos_ in ("NOUN", "PROPN"):
        if children & event_words("status", "planned_words"):
            return "planned"
        if children & event_words("status", "conditional_words"):
            return "conditional"
        if children & event_words("status", "background_words"):
            return "background"
    return "planned" if _is_to(word) else None


def _is_to(word: Any) -> bool:
    """ "is to meet", "to be held"."""
    mark = child_of(word, "mark")
    if mark is None or mark.text.casefold() != "to":
        return False
    return word.dep_ in ("acl", "ROOT") or (word.dep_ in ("xcomp", "ccomp") and word.head.lemma_ == "be")


def _from_above(word: Any) -> EventStatus | None:
    """What the clauses above make of an event: a condition, a wish, a plan, a failure."""
    below = word
    for above in _upwards(word):
        if above.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
            operator = (
                operator_of().get(above.lemma_)
                if below.dep_ in ("xcomp", "ccomp", "obj", "advcl", "acl", "obl")
                else None
            )
            if operator in ("plan", "promise", "threaten"):
                return "planned"
            if operator in ("consider", "request"):
                return "conditional"
            if operator in ("fail", "reject", "deny", "stop"):
                return "denied"
            if operator == "accuse":
                return "alleged"
        marks = {child.text.casefold() for child in below.children if child.dep_ in ("mark", "advmod")}
        if below.dep_ in ("advcl", "ccomp", "acl") and marks & event_words("status", "conditions"):
            return "conditional"
        if below.dep_ in ("xcomp", "conj") or below.pos_ == "NOUN":
            own = _own_status(above) if above.pos_ in ("VERB", "AUX", "ADJ") else None
            if own in ("planned", "conditional", "denied") and not (own == "denied" and below.pos_ == "NOUN"):
                return own
        below = above
    return None


def _upwards(word: Any) -> Iterator[Any]:
    token = word
    for _ in range(_LONG):
        if token.head is token or token.dep_ not in _CARRIED:
            return
        token = token.head
        yield token
