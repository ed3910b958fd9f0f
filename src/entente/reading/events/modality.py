"""Whether an event's words say that it happened, will, might, did not, or once did."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from entente.reading.events.lookup import governing, operator_at
from entente.reading.events.signs import event_words
from entente.reading.statements.frames import child_of
from entente.records import EventStatus

_CARRIED = frozenset(
    {"xcomp", "ccomp", "advcl", "acl", "conj", "obj", "obl", "nmod", "nsubj:pass", "nsubj", "parataxis", "acl:relcl"}
)
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "obj", "advcl", "acl", "obl"})
_MADE_OF: dict[str, EventStatus] = {
    "plan": "planned",
    "promise": "planned",
    "threaten": "planned",
    "consider": "conditional",
    "request": "conditional",
    "fail": "denied",
    "reject": "denied",
    "deny": "denied",
    "stop": "denied",
    "accuse": "alleged",
    "dissuade": "conditional",
}
_FUTURE_IN_PAST = frozenset({"would", "'d", "’d"})
_LONG = 12
"""At most this many steps up the tree are looked at."""


def status_of(word: Any, carrier: Any | None) -> EventStatus:
    """The status that the grammar around an event's word gives it, attribution left aside."""
    for one in (word, carrier):
        if one is None:
            continue
        own = own_status(one)
        if own is not None:
            return own
    return _from_above(carrier if carrier is not None else word) or "actual"


def own_status(word: Any) -> EventStatus | None:
    """The status that auxiliaries, negations and adjectives beside a word give it."""
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
        return "planned" if children & _FUTURE_IN_PAST and _reported_in_past(word) else "conditional"
    if word.pos_ in ("NOUN", "PROPN"):
        if children & event_words("status", "planned_words"):
            return "planned"
        if children & event_words("status", "conditional_words"):
            return "conditional"
        if children & event_words("status", "background_words"):
            return "background"
    return "planned" if _is_to(word) else None


def refuses(word: Any, carrier: Any | None) -> bool:
    """Whether somebody will not do it, or failed to: a refusal, where the thing not done is cooperation."""
    for one in (word, carrier):
        if one is None:
            continue
        children = {child.text.casefold() for child in one.children if child.dep_ in ("aux", "advmod")}
        if children & event_words("status", "negations"):
            return bool(children & (event_words("status", "future") | _FUTURE_IN_PAST))
        if one.dep_ in _COMPLEMENTS and operator_at(one.head) == "fail":
            return True
    return False


def _reported_in_past(word: Any) -> bool:
    """ "said it would": the future, seen from the day it was said."""
    above = word.head
    return word.dep_ in ("ccomp", "parataxis") and above.tag_ in ("VBD", "VBN") and above is not word


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
        found = _under_operator(below, above) or _under_mark(below) or _shared(below, above)
        if found is not None:
            return found
        below = above
    return None


def _under_operator(below: Any, above: Any) -> EventStatus | None:
    if below.dep_ not in _COMPLEMENTS or above.pos_ not in ("VERB", "AUX", "ADJ", "NOUN"):
        return None
    return _MADE_OF.get(governing(above, below) or "")


def _under_mark(below: Any) -> EventStatus | None:
    if below.dep_ not in ("advcl", "ccomp", "acl"):
        return None
    marks = {child.text.casefold() for child in below.children if child.dep_ in ("mark", "advmod")}
    return "conditional" if marks & event_words("status", "conditions") else None


def _shared(below: Any, above: Any) -> EventStatus | None:
    """An auxiliary that a coordinated or a controlled verb has in common with the one above."""
    if above.pos_ not in ("VERB", "AUX", "ADJ") or not (below.dep_ in ("xcomp", "conj") or below.pos_ == "NOUN"):
        return None
    own = own_status(above)
    if own == "denied" and below.pos_ == "NOUN":
        return None
    return own if own in ("planned", "conditional", "denied") else None


def _upwards(word: Any) -> Iterator[Any]:
    token = word
    for _ in range(_LONG):
        if token.head == token or token.dep_ not in _CARRIED:
            return
        token = token.head
        yield token
